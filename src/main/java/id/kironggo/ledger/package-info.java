/**
 * The ledger: every change is written once, as a fact, in the transaction of the change. Timeline, feed, audit and proof are read
 * from it. Owns {@code ledger_entry}, {@code ledger_queue}, {@code ledger_position}, {@code ledger_audience} and
 * {@code ledger_epoch}; imports {@code platform} only.
 */
package id.kironggo.ledger;
