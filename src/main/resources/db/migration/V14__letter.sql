-- letter: letters between agencies, the types they may be of, and the inbox of each agency

CREATE TABLE letter_type (
    code       text PRIMARY KEY CHECK (code ~ '^[A-Z0-9]+(-[A-Z0-9]+)*$' AND length(code) <= 40),
    -- the number of its newest version
    version    integer NOT NULL CHECK (version > 0),
    owner      text NOT NULL,
    created_at timestamptz NOT NULL
);
CREATE INDEX letter_type_owner ON letter_type (owner, code);
GRANT SELECT, INSERT, UPDATE ON letter_type TO kironggo_app;

-- never changed: letters hang on it
CREATE TABLE letter_type_version (
    type        text NOT NULL REFERENCES letter_type (code),
    number      integer NOT NULL CHECK (number > 0),
    title_id    text NOT NULL,
    title_en    text NOT NULL,
    description text,
    -- JSON Schema 2020-12 as it came
    schema      text NOT NULL,
    made_at     timestamptz NOT NULL,
    PRIMARY KEY (type, number)
);
GRANT SELECT, INSERT ON letter_type_version TO kironggo_app;

CREATE TABLE letter (
    id            uuid PRIMARY KEY,
    version       bigint NOT NULL,
    sender        text NOT NULL,
    client        text NOT NULL,
    type          text,
    type_version  integer,
    urgency       text NOT NULL CHECK (urgency IN ('ORDINARY', 'URGENT', 'IMMEDIATE')),
    security      text NOT NULL CHECK (security IN ('ORDINARY', 'RESTRICTED', 'SECRET', 'TOP_SECRET')),
    -- sealed: AES-256-GCM under the master key, associated data = table|column|id
    number        bytea,
    subject       bytea NOT NULL,
    text          bytea,
    body          bytea,
    -- the letter that began it: this one or an earlier one
    thread        uuid NOT NULL REFERENCES letter (id),
    reply_to      uuid REFERENCES letter (id),
    request       uuid,
    due_at        timestamptz,
    sent_at       timestamptz NOT NULL,
    recalled_at   timestamptz,
    recall_reason bytea,
    FOREIGN KEY (type, type_version) REFERENCES letter_type_version (type, number),
    CHECK ((type IS NULL) = (type_version IS NULL)),
    CHECK (recall_reason IS NULL OR recalled_at IS NOT NULL)
);
GRANT SELECT, INSERT, UPDATE ON letter TO kironggo_app;

CREATE TABLE letter_file (
    -- a file is claimed once
    file    uuid PRIMARY KEY,
    letter  uuid NOT NULL REFERENCES letter (id),
    ordinal integer NOT NULL,
    -- sealed
    title   bytea,
    UNIQUE (letter, ordinal)
);
GRANT SELECT, INSERT ON letter_file TO kironggo_app;

-- The last position given in the inbox of an agency. Its row is held by who sends to it until the commit, so that positions
-- become visible in their order.
CREATE TABLE letter_inbox (
    agency text PRIMARY KEY,
    last   bigint NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON letter_inbox TO kironggo_app;

-- What each party has of a letter: its sender, whom it is to, and who gets a copy
CREATE TABLE letter_copy (
    id           uuid PRIMARY KEY,
    letter       uuid NOT NULL REFERENCES letter (id),
    agency       text NOT NULL,
    part         text NOT NULL CHECK (part IN ('SENDER', 'TO', 'CC')),
    -- in the agency's inbox
    position     bigint,
    state        text CHECK (state IN ('SENT', 'DELIVERED', 'READ', 'REPLIED', 'RECALLED')),
    type         text,
    thread       uuid NOT NULL,
    request      uuid,
    sent_at      timestamptz NOT NULL,
    delivered_at timestamptz,
    read_at      timestamptz,
    replied_at   timestamptz,
    -- while an answer is waited for: from this agency, or by the sender from any
    answer_due   timestamptz,
    -- when it was told that the answer is late
    overdue_at   timestamptz,
    UNIQUE (letter, agency),
    UNIQUE (agency, position),
    CHECK ((part = 'SENDER') = (position IS NULL)),
    CHECK ((part = 'SENDER') = (state IS NULL))
);
CREATE INDEX letter_copy_all ON letter_copy (agency, sent_at, id);
CREATE INDEX letter_copy_sent ON letter_copy (agency, sent_at, id) WHERE part = 'SENDER';
CREATE INDEX letter_copy_received ON letter_copy (agency, sent_at, id) WHERE part <> 'SENDER';
CREATE INDEX letter_copy_thread ON letter_copy (agency, thread, sent_at, id);
CREATE INDEX letter_copy_type ON letter_copy (agency, type, sent_at, id) WHERE type IS NOT NULL;
CREATE INDEX letter_copy_request ON letter_copy (agency, request, sent_at, id) WHERE request IS NOT NULL;
CREATE INDEX letter_copy_awaited ON letter_copy (agency, sent_at, id) WHERE answer_due IS NOT NULL;
CREATE INDEX letter_copy_unread ON letter_copy (agency, position) WHERE state IN ('SENT', 'DELIVERED');
CREATE INDEX letter_copy_late ON letter_copy (answer_due)
    WHERE part = 'TO' AND answer_due IS NOT NULL AND overdue_at IS NULL;
GRANT SELECT, INSERT, UPDATE ON letter_copy TO kironggo_app;
