CREATE TABLE request (
    id                uuid PRIMARY KEY,
    version           bigint NOT NULL,
    ticket            text NOT NULL UNIQUE,
    access_code_hash  bytea NOT NULL,
    service           text NOT NULL,
    service_version   integer NOT NULL,
    owner             text NOT NULL,
    submitter         text NOT NULL,
    status            text NOT NULL CHECK (status IN ('RECEIVED', 'ROUTED', 'IN_PROGRESS', 'AWAITING_CITIZEN', 'REOPENED',
                          'RESOLVED', 'REJECTED', 'CLOSED', 'WITHDRAWN', 'DUPLICATE')),
    outcome           text CHECK (outcome IN ('FULFILLED', 'PARTLY', 'REFUSED', 'NO_AUTHORITY', 'UNPROVEN')),
    channel           text NOT NULL CHECK (channel IN ('APP', 'COUNTER', 'MPP', 'PHONE', 'WHATSAPP', 'LETTER', 'IMPORT')),
    anonymous         boolean NOT NULL,
    confidential      boolean NOT NULL,
    village           text,
    district          text,
    open_answers      jsonb NOT NULL,
    route             jsonb NOT NULL,
    returns           integer NOT NULL DEFAULT 0,
    submitted_at      timestamptz NOT NULL,
    updated_at        timestamptz NOT NULL,
    due_at            timestamptz NOT NULL,
    paused_at         timestamptz,
    ended_at          timestamptz,
    -- custodian and lead are derived from the dispositions; kept here for the lists
    custodian         text NOT NULL,
    -- sealed: AES-256-GCM under the master key, associated data = table|column|id
    applicant         bytea,
    answers           bytea NOT NULL,
    place             bytea,
    representative    bytea,
    citizen_ref       bytea,
    closing_note      bytea,
    -- blind indexes: HMAC under the master key
    nik_index         bytea,
    phone_index       bytea,
    citizen_ref_index bytea
);
CREATE INDEX request_submitted ON request (submitted_at, id);
CREATE INDEX request_updated ON request (updated_at, id);
CREATE INDEX request_due ON request (due_at, id);
CREATE INDEX request_submitter ON request (submitter, submitted_at, id);
CREATE INDEX request_owner ON request (owner, submitted_at, id);
CREATE INDEX request_service ON request (service, submitted_at, id);
CREATE INDEX request_status ON request (status, submitted_at, id);
CREATE INDEX request_district ON request (district, submitted_at, id);
CREATE INDEX request_custodian ON request (custodian, submitted_at, id);
CREATE INDEX request_nik ON request (nik_index) WHERE nik_index IS NOT NULL;
CREATE INDEX request_phone ON request (phone_index) WHERE phone_index IS NOT NULL;
CREATE INDEX request_citizen_ref ON request (citizen_ref_index) WHERE citizen_ref_index IS NOT NULL;
GRANT SELECT, INSERT, UPDATE ON request TO kironggo_app;

CREATE TABLE external_id (
    request_id uuid NOT NULL REFERENCES request (id),
    system     text NOT NULL,
    id         text NOT NULL,
    PRIMARY KEY (request_id, system)
);
CREATE INDEX external_id_lookup ON external_id (system, id);
GRANT SELECT, INSERT, UPDATE, DELETE ON external_id TO kironggo_app;

CREATE TABLE disposition (
    id           uuid PRIMARY KEY,
    version      bigint NOT NULL,
    request_id   uuid NOT NULL REFERENCES request (id),
    kind         text NOT NULL CHECK (kind IN ('STEP', 'TRIAGE', 'ANSWER', 'TASK')),
    status       text NOT NULL CHECK (status IN ('PENDING', 'ACCEPTED', 'RETURNED', 'FORWARDED', 'COMPLETED', 'CANCELLED')),
    agency       text NOT NULL,
    step         integer,
    forwarded_by text,
    instruction  text NOT NULL CHECK (instruction IN ('FOLLOW_UP', 'COORDINATE', 'FORWARD', 'FOR_INFORMATION',
                     'REVIEW_AND_ADVISE', 'ATTEND', 'PREPARE_REPLY', 'REPORT_BACK', 'DISCUSS', 'MONITOR', 'ARCHIVE', 'PROCESS')),
    binding      boolean NOT NULL,
    required     boolean NOT NULL,
    reason       text CHECK (reason IN ('NOT_OUR_MANDATE', 'INCOMPLETE', 'WRONG_PLACE', 'DUPLICATE', 'OTHER')),
    result       text CHECK (result IN ('DONE', 'NOT_DONE')),
    note         bytea,
    closing_note bytea,
    created_at   timestamptz NOT NULL,
    accepted_at  timestamptz,
    ended_at     timestamptz,
    updated_at   timestamptz NOT NULL,
    due_at       timestamptz NOT NULL
);
-- Exactly one lead is open while its request is: two can never be. Deferred, since one ends and the next begins in one commit
ALTER TABLE disposition ADD CONSTRAINT disposition_one_lead EXCLUDE USING btree (request_id WITH =)
    WHERE (kind <> 'TASK' AND status IN ('PENDING', 'ACCEPTED')) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX disposition_request ON disposition (request_id);
CREATE INDEX disposition_created ON disposition (agency, created_at, id);
CREATE INDEX disposition_status ON disposition (agency, status, created_at, id);
CREATE INDEX disposition_due ON disposition (agency, due_at, id);
CREATE INDEX disposition_updated ON disposition (agency, updated_at, id);
GRANT SELECT, INSERT, UPDATE ON disposition TO kironggo_app;

CREATE TABLE question (
    id          uuid PRIMARY KEY,
    request_id  uuid NOT NULL REFERENCES request (id),
    agency      text NOT NULL,
    text        bytea NOT NULL,
    fields      text[] NOT NULL,
    asked_at    timestamptz NOT NULL,
    due_at      timestamptz,
    answered_at timestamptz,
    reply       bytea,
    before      bytea
);
CREATE INDEX question_request ON question (request_id);
GRANT SELECT, INSERT, UPDATE ON question TO kironggo_app;

CREATE TABLE access_failure (
    ticket       text NOT NULL,
    address_hmac bytea NOT NULL,
    at           timestamptz NOT NULL
);
CREATE INDEX access_failure_ticket ON access_failure (ticket, address_hmac, at);
CREATE INDEX access_failure_at ON access_failure (at);
GRANT SELECT, INSERT, DELETE ON access_failure TO kironggo_app;
