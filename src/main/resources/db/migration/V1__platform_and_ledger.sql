-- The role that serves is not the role that migrates. Where one login does both, it serves under SET ROLE.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'kironggo_app') THEN
        CREATE ROLE kironggo_app NOLOGIN;
    END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN
    NULL; -- another database of this cluster was first
END $$;

-- Since PostgreSQL 16 a login that may create roles is a member of what it creates, and yet may not act as it: so try.
DO $$
BEGIN
    SET LOCAL ROLE kironggo_app;
    RESET ROLE;
EXCEPTION WHEN insufficient_privilege THEN
    BEGIN
        EXECUTE format('GRANT kironggo_app TO %I', current_user);
    EXCEPTION WHEN insufficient_privilege THEN
        NULL; -- two logins: the serving one is kironggo_app itself or a member of it already
    END;
END $$;

DO $$
BEGIN
    EXECUTE format('GRANT USAGE ON SCHEMA %I TO kironggo_app', current_schema());
END $$;

DO $$
BEGIN
    EXECUTE format('REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC', current_database());
EXCEPTION WHEN insufficient_privilege THEN
    NULL; -- not the owner of the database: its owner may do it
END $$;

-- platform

CREATE TABLE master_key_check (
    singleton boolean PRIMARY KEY CHECK (singleton),
    hmac      bytea NOT NULL
);
GRANT SELECT, INSERT ON master_key_check TO kironggo_app;

CREATE TABLE idempotency_record (
    scope_hmac bytea PRIMARY KEY,
    body_hmac  bytea NOT NULL,
    answer     bytea NOT NULL,
    expires_at timestamptz NOT NULL
);
CREATE INDEX idempotency_record_expiry ON idempotency_record (expires_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON idempotency_record TO kironggo_app;

-- ledger: entries and positions are insert-only for the serving role

CREATE TABLE ledger_epoch (
    epoch      text PRIMARY KEY,
    started_at timestamptz NOT NULL DEFAULT now()
);
INSERT INTO ledger_epoch (epoch) VALUES (substr(replace(gen_random_uuid()::text, '-', ''), 1, 12));
GRANT SELECT ON ledger_epoch TO kironggo_app;

CREATE TABLE ledger_entry (
    id        uuid PRIMARY KEY,
    at        timestamptz NOT NULL,
    type      text NOT NULL,
    subject   text NOT NULL,
    client    text NOT NULL,
    agency    text,
    audience  text[] NOT NULL,
    canonical text NOT NULL,
    leaf_hash bytea NOT NULL CHECK (length(leaf_hash) = 32)
);
CREATE INDEX ledger_entry_subject ON ledger_entry (subject, id);
GRANT SELECT, INSERT ON ledger_entry TO kironggo_app;

-- What has no position yet. xid and ordinal give the order: if A committed before B began, A's xid is the lower.
CREATE TABLE ledger_queue (
    ordinal bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    xid     xid8 NOT NULL DEFAULT pg_current_xact_id(),
    entry   uuid NOT NULL REFERENCES ledger_entry (id)
);
GRANT SELECT, INSERT, DELETE ON ledger_queue TO kironggo_app;

CREATE TABLE ledger_position (
    position  bigint PRIMARY KEY CHECK (position >= 0),
    entry     uuid NOT NULL UNIQUE REFERENCES ledger_entry (id),
    leaf_hash bytea NOT NULL
);
GRANT SELECT, INSERT ON ledger_position TO kironggo_app;

-- Who may read which position in the feed, frozen when recorded.
CREATE TABLE ledger_audience (
    party    text NOT NULL,
    position bigint NOT NULL REFERENCES ledger_position (position),
    PRIMARY KEY (party, position)
);
GRANT SELECT, INSERT ON ledger_audience TO kironggo_app;
