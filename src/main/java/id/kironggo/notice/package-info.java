/**
 * Mail: to focal points about their agency's work, to citizens about their request. It reads the ledger like any other reader, so
 * that no mail can fail a request. Owns {@code notice} and {@code notice_cursor}; imports {@code request}, {@code agency},
 * {@code ledger}, {@code platform}.
 */
package id.kironggo.notice;
