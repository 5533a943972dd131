-- Open311: the key of an app, the channel, what reports are known by to who sent them, and what reads them.

ALTER TABLE client
    -- HMAC under the master key; the key itself is told once
    ADD COLUMN open311_key_hash bytea UNIQUE CHECK (length(open311_key_hash) = 32),
    -- the key before the present one, which counts until then
    ADD COLUMN previous_open311_key_hash bytea UNIQUE CHECK (length(previous_open311_key_hash) = 32),
    ADD COLUMN previous_open311_key_until timestamptz,
    ADD CHECK ((previous_open311_key_hash IS NULL) = (previous_open311_key_until IS NULL));

ALTER TABLE request
    DROP CONSTRAINT request_channel_check,
    ADD CONSTRAINT request_channel_check
        CHECK (channel IN ('APP', 'COUNTER', 'MPP', 'PHONE', 'WHATSAPP', 'LETTER', 'IMPORT', 'OPEN311'));
-- What anybody may read over Open311.
CREATE INDEX request_open311 ON request (submitted_at, id) WHERE channel = 'OPEN311' AND NOT confidential;

CREATE TABLE open311_report (
    -- resolves to the request; at random
    token       uuid PRIMARY KEY,
    request_id  uuid NOT NULL UNIQUE REFERENCES request (id),
    client      text NOT NULL,
    -- the client's own number of it (fixmystreet_id), by which a repetition is known
    external_id text,
    -- sealed: where the pictures lie that the client named
    media       bytea,
    UNIQUE (client, external_id)
);
GRANT SELECT, INSERT ON open311_report TO kironggo_app;

-- Updates that were sent to us, by the sender's own number.
CREATE TABLE open311_update (
    client     text NOT NULL,
    request_id uuid NOT NULL REFERENCES request (id),
    update_id  text NOT NULL,
    -- the comment that it became
    comment    uuid NOT NULL,
    PRIMARY KEY (client, request_id, update_id)
);
GRANT SELECT, INSERT ON open311_update TO kironggo_app;

-- What of a request's life is told as an update, by time.
CREATE INDEX ledger_entry_open311 ON ledger_entry (at, id) WHERE type IN (
    'id.kironggo.disposition.accepted.v1', 'id.kironggo.request.awaiting-citizen.v1', 'id.kironggo.request.resumed.v1',
    'id.kironggo.request.resolved.v1', 'id.kironggo.request.rejected.v1', 'id.kironggo.request.reopened.v1',
    'id.kironggo.request.duplicated.v1', 'id.kironggo.request.withdrawn.v1', 'id.kironggo.comment.added.v1');
