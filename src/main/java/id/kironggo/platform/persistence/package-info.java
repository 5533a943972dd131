/** Platform: the database and time. Owns no table; imports nothing of ours. */
package id.kironggo.platform.persistence;
