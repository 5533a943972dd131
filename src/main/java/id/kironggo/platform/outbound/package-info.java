/**
 * Platform: the one way out. Calls to addresses that others chose (the base URLs of agencies' APIs) go through {@code Outbound},
 * which keeps them out of our own network. Owns no table; imports {@code platform.persistence} alone.
 */
package id.kironggo.platform.outbound;
