/**
 * Search: which service people mean by what they type, and what they looked for in vain. Owns {@code search_word}, {@code
 * service_stem} (which a trigger fills from the catalogue's tables), {@code search_synonyms} and {@code search_unanswered};
 * imports {@code catalogue}, {@code agency}, {@code ledger} and {@code platform}.
 */
package id.kironggo.search;
