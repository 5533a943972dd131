/**
 * What happens to the work when agencies are merged or suspended: one recorded call passes all that one holds to its successor.
 * Owns {@code reorganisation}; imports {@code request}, {@code routing}, {@code catalogue}, {@code identity}, {@code agency},
 * {@code ledger}, {@code platform}.
 */
package id.kironggo.reorganisation;
