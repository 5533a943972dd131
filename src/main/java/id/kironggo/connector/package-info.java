/**
 * The connector: a program of its own in the same jar, for an office without an address. It fetches the calls that wait for the
 * office (pull mode), forwards them to a server in the office's network and brings the answers back. Owns no table, starts no
 * service, and imports nothing of ours.
 */
package id.kironggo.connector;
