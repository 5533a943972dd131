-- Which replica relays the ledger to Kafka, and how far it has come.
CREATE TABLE kafka_relay (
    singleton  boolean PRIMARY KEY CHECK (singleton),
    -- of the ledger, and of the topic as the brokers know it: position counts in these two only
    epoch      text,
    topic      text,
    -- the last one that the brokers acknowledged; -1: none
    position   bigint NOT NULL CHECK (position >= -1),
    -- of whoever relays, until then
    term       uuid,
    held_until timestamptz,
    CHECK ((term IS NULL) = (held_until IS NULL))
);
INSERT INTO kafka_relay (singleton, position) VALUES (true, -1);
GRANT SELECT, UPDATE ON kafka_relay TO kironggo_app;
