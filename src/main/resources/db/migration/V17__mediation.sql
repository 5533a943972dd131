-- Mediated calls: which are under way, which are parked, and how they went.

-- Replicas that are alive: whose calls are still in hand.
CREATE TABLE mediation_replica (
    id      uuid PRIMARY KEY,
    seen_at timestamptz NOT NULL
);
CREATE INDEX mediation_replica_seen ON mediation_replica (seen_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON mediation_replica TO kironggo_app;

-- Calls whose intent is recorded and whose end is not.
CREATE TABLE mediation_call (
    id       uuid PRIMARY KEY,
    replica  uuid NOT NULL,
    consumer text NOT NULL,
    agency   text NOT NULL,
    api      text NOT NULL
);
GRANT SELECT, INSERT, UPDATE, DELETE ON mediation_call TO kironggo_app;

-- Calls that wait for a provider without an address, sealed, and their answers until the caller has them.
CREATE TABLE mediation_parked (
    id            uuid PRIMARY KEY,
    replica       uuid NOT NULL,
    agency        text NOT NULL,
    api           text NOT NULL,
    answer_before timestamptz NOT NULL,
    -- until when nobody else is given it
    leased_until  timestamptz,
    request       bytea NOT NULL,
    answer        bytea
);
CREATE INDEX mediation_parked_pending ON mediation_parked (agency, id) WHERE answer IS NULL;
CREATE INDEX mediation_parked_answered ON mediation_parked (replica) WHERE answer IS NOT NULL;
CREATE INDEX mediation_parked_late ON mediation_parked (answer_before);
GRANT SELECT, INSERT, UPDATE, DELETE ON mediation_parked TO kironggo_app;

-- When an agency last asked for its calls.
CREATE TABLE mediation_connector (
    agency  text PRIMARY KEY,
    seen_at timestamptz NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON mediation_connector TO kironggo_app;

-- How calls went: days of Asia/Jakarta; latency is the number of the class, the last is above all bounds.
CREATE TABLE mediation_figure (
    agency  text NOT NULL,
    api     text NOT NULL,
    day     date NOT NULL,
    origin  text NOT NULL CHECK (origin IN ('NONE', 'CONSUMER', 'PROVIDER', 'EXCHANGE')),
    latency smallint NOT NULL CHECK (latency BETWEEN 0 AND 11),
    calls   bigint NOT NULL CHECK (calls > 0),
    last_at timestamptz NOT NULL,
    PRIMARY KEY (agency, api, day, origin, latency)
);
GRANT SELECT, INSERT, UPDATE ON mediation_figure TO kironggo_app;
