-- exchange: APIs that agencies offer to each other, and the grants under which they are called

CREATE TABLE api (
    id               uuid PRIMARY KEY,
    version          bigint NOT NULL,
    agency           text NOT NULL REFERENCES agency (code),
    code             text NOT NULL CHECK (code ~ '^[a-z0-9][a-z0-9-]{1,62}$' AND code NOT IN ('pending', 'sandbox')),
    name             text NOT NULL,
    mode             text NOT NULL CHECK (mode IN ('PUSH', 'PULL')),
    base_url         text,
    timeout_seconds  integer NOT NULL CHECK (timeout_seconds BETWEEN 1 AND 120),
    max_bytes        bigint NOT NULL CHECK (max_bytes BETWEEN 1 AND 4294967296),
    health_path      text,
    visibility       text NOT NULL CHECK (visibility IN ('PUBLIC', 'GRANTED')),
    status           text NOT NULL CHECK (status IN ('ACTIVE', 'RETIRED')),
    -- of the document in force
    document_version integer NOT NULL CHECK (document_version >= 1),
    -- its operations as a JSON array
    operations       text NOT NULL,
    created_at       timestamptz NOT NULL,
    updated_at       timestamptz NOT NULL,
    UNIQUE (agency, code),
    CHECK ((mode = 'PUSH') = (base_url IS NOT NULL)),
    CHECK (mode = 'PUSH' OR max_bytes <= 10485760)
);
CREATE INDEX api_created ON api (created_at, id);
CREATE INDEX api_agency ON api (agency, created_at, id);
GRANT SELECT, INSERT, UPDATE ON api TO kironggo_app;

-- never changed: what a consumer was built against can be read as it was
CREATE TABLE api_document (
    api        uuid NOT NULL REFERENCES api (id),
    version    integer NOT NULL CHECK (version >= 1),
    document   text NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (api, version)
);
GRANT SELECT, INSERT ON api_document TO kironggo_app;

-- an ask may name an API that does not exist: who asks must not learn whether it does
CREATE TABLE api_grant (
    id              uuid PRIMARY KEY,
    version         bigint NOT NULL,
    consumer        text NOT NULL REFERENCES agency (code),
    agency          text NOT NULL REFERENCES agency (code),
    api             text NOT NULL,
    operations      text[] NOT NULL,
    purpose         text NOT NULL,
    legal_basis     text NOT NULL,
    fields          text[] NOT NULL,
    expires_at      timestamptz NOT NULL,
    rate_per_minute integer CHECK (rate_per_minute >= 1),
    status          text NOT NULL CHECK (status IN ('PENDING', 'APPROVED', 'DENIED', 'REVOKED')),
    asked_at        timestamptz NOT NULL,
    approved_at     timestamptz,
    ended_at        timestamptz,
    reason          text,
    note            text,
    CHECK (consumer <> agency),
    CHECK (status <> 'APPROVED' OR approved_at IS NOT NULL),
    CHECK ((status IN ('DENIED', 'REVOKED')) = (ended_at IS NOT NULL))
);
CREATE INDEX api_grant_asked ON api_grant (asked_at, id);
CREATE INDEX api_grant_consumer ON api_grant (consumer, asked_at, id);
CREATE INDEX api_grant_agency ON api_grant (agency, api, asked_at, id);
GRANT SELECT, INSERT, UPDATE ON api_grant TO kironggo_app;

-- moves with every change of the two above, so that each replica knows when to read them anew
CREATE TABLE exchange_stamp (
    one   boolean PRIMARY KEY DEFAULT true CHECK (one),
    stamp bigint NOT NULL
);
INSERT INTO exchange_stamp (stamp) VALUES (0);
GRANT SELECT, UPDATE ON exchange_stamp TO kironggo_app;
