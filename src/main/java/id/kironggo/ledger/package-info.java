/**
 * The ledger: every change is written once, as a fact, in the transaction of the change. Timeline, feed, audit and proof are read
 * from it, and its Merkle tree, signed again and again, lets anybody find what was changed later. Owns {@code ledger_entry},
 * {@code ledger_queue}, {@code ledger_position}, {@code ledger_audience}, {@code ledger_type}, {@code ledger_epoch}, {@code ledger_tile},
 * {@code ledger_key} and {@code ledger_checkpoint}; imports {@code proof} and {@code platform}.
 */
package id.kironggo.ledger;
