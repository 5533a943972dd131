-- file: what was uploaded; the contents lie in the file store, encrypted, under storage_key

CREATE TABLE stored_file (
    id          uuid PRIMARY KEY,
    storage_key text NOT NULL UNIQUE,
    -- sealed: AES-256-GCM under the master key, associated data = table|column|id
    name        bytea NOT NULL,
    mime        text NOT NULL CHECK (mime IN ('application/pdf', 'image/jpeg', 'image/png')),
    bytes       bigint NOT NULL CHECK (bytes BETWEEN 1 AND 10485760),
    sha256      bytea NOT NULL CHECK (length(sha256) = 32),
    -- VOID: its content is on its way in or out; nobody sees it
    status      text NOT NULL CHECK (status IN ('VOID', 'QUARANTINED', 'CLEAN', 'INFECTED')),
    uploader    text NOT NULL,
    uploaded_at timestamptz NOT NULL,
    -- null once it is claimed
    expires_at  timestamptz,
    claimed_by  text,
    -- when the scanner tries, or tries again
    scan_at     timestamptz NOT NULL,
    CHECK ((claimed_by IS NULL) = (expires_at IS NOT NULL))
);
CREATE INDEX stored_file_expiry ON stored_file (expires_at) WHERE expires_at IS NOT NULL;
CREATE INDEX stored_file_quarantine ON stored_file (scan_at) WHERE status = 'QUARANTINED';
GRANT SELECT, INSERT, UPDATE, DELETE ON stored_file TO kironggo_app;
