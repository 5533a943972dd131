/**
 * Agencies and where and when they work: the registry with its focal points, districts and villages, the working
 * calendar. Owns {@code agency}, {@code focal_point}, {@code district}, {@code village}, {@code calendar_year} and
 * {@code holiday}; imports {@code ledger} and {@code platform}.
 */
package id.kironggo.agency;
