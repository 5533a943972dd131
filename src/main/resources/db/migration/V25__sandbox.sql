-- How far the clock of a demo was moved ahead. Only the demo reads it.
CREATE TABLE sandbox_clock (
    singleton    boolean PRIMARY KEY CHECK (singleton),
    ahead_micros bigint NOT NULL CHECK (ahead_micros >= 0)
);
INSERT INTO sandbox_clock VALUES (true, 0);
GRANT SELECT, UPDATE ON sandbox_clock TO kironggo_app;
