CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- Clocks, reopening, duplicates, comments, reclassification, satisfaction; agency closures; rules that rulings made.

ALTER TABLE holiday DROP CONSTRAINT holiday_type_check;
ALTER TABLE holiday ADD CONSTRAINT holiday_type_check CHECK (type IN ('NATIONAL', 'JOINT_LEAVE', 'REGENCY_CLOSURE'));

CREATE TABLE agency_closures (
    agency   text PRIMARY KEY REFERENCES agency (code),
    version  bigint NOT NULL,
    closures jsonb NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON agency_closures TO kironggo_app;

ALTER TABLE request
    ADD COLUMN cell             text,
    ADD COLUMN clocks           jsonb,
    -- when time alone will next do something to it: a late clock calls, silence or an unopposed answer ends it
    ADD COLUMN wakes_at         timestamptz,
    ADD COLUMN routed_at        timestamptz,
    ADD COLUMN reopen_until     timestamptz,
    ADD COLUMN reopens          integer NOT NULL DEFAULT 0,
    ADD COLUMN duplicate_of     uuid REFERENCES request (id),
    ADD COLUMN rated_at         timestamptz,
    ADD COLUMN copied           varchar[] NOT NULL DEFAULT '{}',
    ADD COLUMN extension_reason bytea;
-- Requests from before there were clocks: the promise goes on as it was made
UPDATE request
SET routed_at = submitted_at,
    wakes_at = CASE WHEN status IN ('RECEIVED', 'ROUTED', 'IN_PROGRESS', 'REOPENED') THEN due_at END,
    clocks = jsonb_build_object('all', jsonb_build_array(jsonb_strip_nulls(jsonb_build_object(
        'kind', 'RESOLUTION', 'agency', owner, 'days', greatest(1, extract(day FROM due_at - submitted_at)::int),
        'unit', 'CALENDAR_DAYS', 'startedAt', to_char(submitted_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
        'dueAt', to_char(due_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
        'alarmAt', CASE WHEN ended_at IS NULL THEN to_char(due_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') END,
        'stoppedAt', to_char(ended_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')))));
ALTER TABLE request
    ALTER COLUMN clocks SET NOT NULL,
    ALTER COLUMN routed_at SET NOT NULL;
CREATE INDEX request_wakes ON request (wakes_at) WHERE wakes_at IS NOT NULL;
CREATE INDEX request_duplicates ON request (duplicate_of) WHERE duplicate_of IS NOT NULL;
CREATE INDEX request_copied ON request USING gin (copied);
CREATE INDEX request_similar ON request (service, village, submitted_at) WHERE NOT confidential;

ALTER TABLE disposition ADD COLUMN carbon_copies text[] NOT NULL DEFAULT '{}';

CREATE TABLE comment (
    id         uuid PRIMARY KEY,
    request_id uuid NOT NULL REFERENCES request (id),
    agency     text,
    visibility text NOT NULL CHECK (visibility IN ('APPLICANT', 'INTERNAL')),
    text       bytea NOT NULL,
    said_at    timestamptz NOT NULL
);
CREATE INDEX comment_request ON comment (request_id, said_at, id);
GRANT SELECT, INSERT ON comment TO kironggo_app;

CREATE TABLE reclassification (
    id           uuid PRIMARY KEY,
    request_id   uuid NOT NULL REFERENCES request (id),
    at           timestamptz NOT NULL,
    from_service text NOT NULL,
    from_version integer NOT NULL,
    answers      bytea NOT NULL,
    note         bytea NOT NULL
);
CREATE INDEX reclassification_request ON reclassification (request_id, at);
GRANT SELECT, INSERT ON reclassification TO kironggo_app;

CREATE TABLE feedback (
    request_id   uuid PRIMARY KEY REFERENCES request (id),
    given_at     timestamptz NOT NULL,
    requirements smallint NOT NULL CHECK (requirements BETWEEN 1 AND 4),
    procedure    smallint NOT NULL CHECK (procedure BETWEEN 1 AND 4),
    time         smallint NOT NULL CHECK (time BETWEEN 1 AND 4),
    cost         smallint NOT NULL CHECK (cost BETWEEN 1 AND 4),
    product      smallint NOT NULL CHECK (product BETWEEN 1 AND 4),
    competence   smallint NOT NULL CHECK (competence BETWEEN 1 AND 4),
    conduct      smallint NOT NULL CHECK (conduct BETWEEN 1 AND 4),
    complaints   smallint NOT NULL CHECK (complaints BETWEEN 1 AND 4),
    facilities   smallint NOT NULL CHECK (facilities BETWEEN 1 AND 4),
    comment      bytea
);
CREATE INDEX feedback_given ON feedback (given_at);
GRANT SELECT, INSERT ON feedback TO kironggo_app;

CREATE TABLE search_record (
    id      uuid PRIMARY KEY,
    at      timestamptz NOT NULL,
    client  text NOT NULL,
    agency  text,
    purpose bytea NOT NULL
);
GRANT SELECT, INSERT ON search_record TO kironggo_app;

CREATE TABLE routing_rule (
    id         uuid PRIMARY KEY,
    service    text NOT NULL,
    step       integer NOT NULL,
    district   text,
    agency     text NOT NULL,
    because    uuid NOT NULL,
    created_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX routing_rule_match ON routing_rule (service, step, coalesce(district, ''));
GRANT SELECT, INSERT, UPDATE ON routing_rule TO kironggo_app;

-- An officer's own id behind the salted commitment in an entry: for the agency itself, the coordinator and the auditor.
CREATE TABLE ledger_officer (
    entry   uuid PRIMARY KEY REFERENCES ledger_entry (id),
    agency  text NOT NULL,
    salt    bytea NOT NULL CHECK (length(salt) = 16),
    officer bytea NOT NULL
);
GRANT SELECT, INSERT ON ledger_officer TO kironggo_app;

CREATE TABLE delegation (
    id         uuid PRIMARY KEY,
    version    bigint NOT NULL,
    from_agency text NOT NULL,
    to_agency  text NOT NULL,
    services   text[] NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    revoked_at timestamptz,
    CHECK (from_agency <> to_agency)
);
CREATE INDEX delegation_from ON delegation (from_agency, created_at, id);
CREATE INDEX delegation_to ON delegation (to_agency, created_at, id);
GRANT SELECT, INSERT, UPDATE ON delegation TO kironggo_app;
