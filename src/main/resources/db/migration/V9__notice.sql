-- Mail: where focal points are reached, how far the ledger was read for it, and what is to be sent.

ALTER TABLE focal_point
    -- sealed: AES-256-GCM under the master key, associated data = table|column|id
    ADD COLUMN email    bytea,
    ADD COLUMN language text NOT NULL DEFAULT 'ID' CHECK (language IN ('ID', 'EN'));

-- The last position that was read. Whoever moves it holds its row.
CREATE TABLE notice_cursor (
    singleton boolean PRIMARY KEY CHECK (singleton),
    position  bigint NOT NULL
);
INSERT INTO notice_cursor SELECT true, coalesce(max(position), -1) FROM ledger_position;
GRANT SELECT, UPDATE ON notice_cursor TO kironggo_app;

CREATE TABLE notice (
    id              uuid PRIMARY KEY,
    -- what made it: the id of a ledger entry, or of a disposition and its due date, or a week
    cause           text NOT NULL,
    -- blind index: HMAC under the master key. One cause makes one mail for each recipient
    recipient_index bytea NOT NULL,
    -- recipient, subject and body, sealed; gone once it was sent or given up
    message         bytea,
    status          text NOT NULL CHECK (status IN ('DUE', 'SENT', 'FAILED')),
    attempts        integer NOT NULL DEFAULT 0,
    next_attempt_at timestamptz NOT NULL,
    last_error      text,
    created_at      timestamptz NOT NULL,
    UNIQUE (cause, recipient_index),
    CHECK ((status = 'DUE') = (message IS NOT NULL))
);
CREATE INDEX notice_due ON notice (next_attempt_at) WHERE status = 'DUE';
CREATE INDEX notice_created ON notice (created_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON notice TO kironggo_app;
