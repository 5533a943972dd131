/**
 * Tells: the event feed, which is the ledger by position, filtered by audience. Owns no table; imports {@code agency},
 * {@code identity}, {@code ledger}, {@code platform}.
 */
package id.kironggo.delivery;
