-- ledger: what the auditor narrows a list to, the latest first. The order by id within a subject was nobody's need.
DROP INDEX ledger_entry_subject;
CREATE INDEX ledger_entry_subject ON ledger_entry (subject, at, id);
CREATE INDEX ledger_entry_at ON ledger_entry (at, id);
CREATE INDEX ledger_entry_agency ON ledger_entry (agency, at, id);
CREATE INDEX ledger_entry_client ON ledger_entry (client, at, id);
CREATE INDEX ledger_entry_type ON ledger_entry (type, at, id);

-- audit: readings of personal data in clear. Each is a fact of the ledger; here stands what that must not say, and by what it is
-- found. Insert-only for the serving role, as the ledger is.
CREATE TABLE access_record (
    entry       uuid PRIMARY KEY REFERENCES ledger_entry (id),
    kind        text NOT NULL CHECK (kind IN ('REVEAL', 'DOCUMENT', 'SEARCH', 'CALL')),
    -- as the entry says, for the indexes
    at          timestamptz NOT NULL,
    type        text NOT NULL,
    client      text NOT NULL,
    agency      text,
    fields      text[] NOT NULL,
    -- sealed: AES-256-GCM under the master key, associated data = table|column|id
    purpose     bytea,
    -- of the commitments in the entry; sealed
    salt        bytea,
    legal_basis text,
    -- the reading under whose purpose and law this one took place
    within      uuid REFERENCES access_record (entry),
    -- table and id under which the purpose was sealed before there was this table; null: here
    sealed_in   text,
    sealed_id   uuid
);
CREATE INDEX access_record_at ON access_record (at, entry);
CREATE INDEX access_record_agency ON access_record (agency, at, entry);
CREATE INDEX access_record_client ON access_record (client, at, entry);
CREATE INDEX access_record_type ON access_record (type, at, entry);
GRANT SELECT, INSERT ON access_record TO kironggo_app;

-- What a reading was about: the subject of its fact, and each request of which it showed something.
CREATE TABLE access_subject (
    subject text NOT NULL,
    at      timestamptz NOT NULL,
    entry   uuid NOT NULL REFERENCES access_record (entry),
    PRIMARY KEY (subject, at, entry)
);
-- its requests, when a reading is shown
CREATE INDEX access_subject_entry ON access_subject (entry);
GRANT SELECT, INSERT ON access_subject TO kironggo_app;

-- What was read before.
INSERT INTO access_record(entry, kind, at, type, client, agency, fields, purpose, legal_basis, sealed_in, sealed_id)
SELECT e.id, 'REVEAL', e.at, e.type, e.client, e.agency, r.fields, r.purpose, r.legal_basis, 'reveal', r.id
FROM ledger_entry e
    JOIN reveal r ON r.id = (e.canonical::jsonb #>> '{data,reveal}')::uuid
WHERE e.type = 'id.kironggo.request.revealed.v1';

INSERT INTO access_record(entry, kind, at, type, client, agency, fields, purpose, sealed_in, sealed_id)
SELECT e.id, 'SEARCH', e.at, e.type, e.client, e.agency,
    ARRAY ['/applicant/' || lower(e.canonical::jsonb #>> '{data,by}')], s.purpose, 'search_record', s.id
FROM ledger_entry e
    JOIN search_record s ON s.id = (e.canonical::jsonb #>> '{data,search}')::uuid
WHERE e.type = 'id.kironggo.request.searched.v1';

INSERT INTO access_subject(subject, at, entry)
SELECT e.subject, a.at, a.entry FROM access_record a JOIN ledger_entry e ON e.id = a.entry
UNION
SELECT 'requests/' || found, a.at, a.entry
FROM access_record a
    JOIN ledger_entry e ON e.id = a.entry,
    jsonb_array_elements_text(e.canonical::jsonb #> '{data,requests}') found
WHERE a.kind = 'SEARCH';

-- Purpose and law of a reading stand in access_record from now on; reveal remembers what may be fetched. A release before this
-- one still fills them.
ALTER TABLE reveal
    ALTER COLUMN purpose DROP NOT NULL,
    ALTER COLUMN legal_basis DROP NOT NULL,
    ADD COLUMN entry uuid;
UPDATE reveal r SET entry = a.entry FROM access_record a WHERE a.sealed_id = r.id;
