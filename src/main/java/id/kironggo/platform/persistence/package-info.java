/**
 * The database underneath everything: the embedded PostgreSQL that serves when no other is configured, ids and the
 * clock. Owns no table; may import the libraries only.
 */
package id.kironggo.platform.persistence;
