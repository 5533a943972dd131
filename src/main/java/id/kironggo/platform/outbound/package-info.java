/**
 * Platform: the one way out. Calls to addresses that others chose (the base URLs of agencies' APIs) go through {@code Outbound},
 * which keeps them out of our own network; calls to an address of a setting go through it too, and may lead there. Owns no table;
 * imports {@code platform.persistence} alone.
 */
package id.kironggo.platform.outbound;
