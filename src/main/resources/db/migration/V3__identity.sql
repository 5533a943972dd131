-- identity: who may call, and the keys under which access tokens are signed

CREATE TABLE client (
    id               text PRIMARY KEY CHECK (id ~ '^[a-z0-9][a-z0-9-]{0,63}$'),
    name             text NOT NULL,
    kind             text NOT NULL CHECK (kind IN ('COORDINATOR', 'AGENCY', 'APP', 'OVERSEER', 'AUDITOR')),
    agency           text,
    scopes           text[] NOT NULL,
    secret_hash      bytea NOT NULL CHECK (length(secret_hash) = 32),
    status           text NOT NULL CHECK (status IN ('ACTIVE', 'SUSPENDED')),
    officer_required boolean NOT NULL DEFAULT false,
    created_at       timestamptz NOT NULL,
    last_seen_at     timestamptz,
    version          bigint NOT NULL,
    CHECK ((kind = 'APP') = (agency IS NULL))
);
CREATE INDEX client_agency ON client (agency);
GRANT SELECT, INSERT, UPDATE ON client TO kironggo_app;

-- A key is published before it signs (active_from) and verifies until it is retired.
CREATE TABLE signing_key (
    kid         text PRIMARY KEY,
    private_key bytea NOT NULL,
    public_jwk  text NOT NULL,
    created_at  timestamptz NOT NULL,
    active_from timestamptz NOT NULL,
    retired_at  timestamptz
);
GRANT SELECT, INSERT ON signing_key TO kironggo_app;
