-- request: its documents, and what was revealed of it to whom

CREATE TABLE document (
    id          uuid PRIMARY KEY,
    -- deferred: a submission writes its request at the commit
    request_id  uuid NOT NULL REFERENCES request (id) DEFERRABLE INITIALLY DEFERRED,
    kind        text NOT NULL CHECK (kind IN ('SUPPLIED', 'CASE', 'RESULT')),
    field       text,
    file        uuid NOT NULL UNIQUE,
    identity    boolean NOT NULL,
    -- sealed: AES-256-GCM under the master key, associated data = table|column|id
    type        bytea,
    number      bytea,
    valid_until date,
    client      text,
    agency      text,
    added_at    timestamptz NOT NULL,
    CHECK ((kind = 'SUPPLIED') = (field IS NOT NULL))
);
CREATE INDEX document_request ON document (request_id, added_at, id);
GRANT SELECT, INSERT ON document TO kironggo_app;

CREATE TABLE reveal (
    id          uuid PRIMARY KEY,
    request_id  uuid NOT NULL REFERENCES request (id),
    client      text NOT NULL,
    agency      text NOT NULL,
    fields      text[] NOT NULL,
    purpose     bytea NOT NULL,
    legal_basis text NOT NULL,
    at          timestamptz NOT NULL
);
CREATE INDEX reveal_request ON reveal (request_id, client, at);
GRANT SELECT, INSERT ON reveal TO kironggo_app;
