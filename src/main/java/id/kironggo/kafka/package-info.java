/**
 * The feed in Kafka, off until a broker is configured: every fact in the order of the ledger, at least once, in one topic, by one
 * replica at a time. Owns {@code kafka_relay}; imports {@code delivery} (what an event looks like), {@code ledger} and
 * {@code platform}.
 */
package id.kironggo.kafka;
