/**
 * Who looked at personal data in clear, and what the auditor reads of the ledger: {@link id.kironggo.audit.AccessTrail} is the one
 * door by which such a reading is recorded, as a fact with what the ledger must not say beside it. Owns {@code access_record} and
 * {@code access_subject}; imports {@code ledger} and {@code platform}.
 */
package id.kironggo.audit;
