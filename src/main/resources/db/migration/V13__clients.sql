-- identity: clients are made, amended and revoked over HTTP; a secret is rotated, an invitation becomes a client

ALTER TABLE client
    -- a revoked client's row stays, so that its id is never given again
    DROP CONSTRAINT client_status_check,
    ADD CONSTRAINT client_status_check CHECK (status IN ('ACTIVE', 'SUSPENDED', 'REVOKED')),
    -- the secret before the present one, which counts until then
    ADD COLUMN previous_secret_hash bytea CHECK (length(previous_secret_hash) = 32),
    ADD COLUMN previous_secret_until timestamptz,
    -- when it got its first token
    ADD COLUMN first_seen_at timestamptz,
    -- when it last read the event feed
    ADD COLUMN heard_at timestamptz,
    ADD CHECK ((previous_secret_hash IS NULL) = (previous_secret_until IS NULL));
-- of those there were, no earlier one is known
UPDATE client SET first_seen_at = last_seen_at;
DROP INDEX client_agency;
CREATE INDEX client_agency ON client (agency, id);

CREATE TABLE invitation (
    id           uuid PRIMARY KEY,
    version      bigint NOT NULL,
    -- HMAC under the master key; the code itself is told once
    code_hash    bytea NOT NULL UNIQUE CHECK (length(code_hash) = 32),
    kind         text NOT NULL CHECK (kind IN ('COORDINATOR', 'AGENCY', 'APP', 'OVERSEER', 'AUDITOR')),
    agency       text,
    -- what its client will have
    scopes       text[] NOT NULL,
    created_at   timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL,
    used_at      timestamptz,
    -- the one that came of it
    client       text REFERENCES client (id),
    withdrawn_at timestamptz,
    CHECK ((kind = 'APP') = (agency IS NULL)),
    CHECK ((used_at IS NULL) = (client IS NULL)),
    CHECK (used_at IS NULL OR withdrawn_at IS NULL)
);
CREATE INDEX invitation_created ON invitation (created_at, id);
CREATE INDEX invitation_agency ON invitation (agency, created_at, id);
GRANT SELECT, INSERT, UPDATE ON invitation TO kironggo_app;
