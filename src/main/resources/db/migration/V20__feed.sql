-- The feed's filters: by type and by subject, of all or of what a party may read, each with an index that gives positions in order.

-- Types by number, so that an index over them stays small. Only the sequencer adds to it.
CREATE TABLE ledger_type (
    id   smallint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text NOT NULL UNIQUE
);
INSERT INTO ledger_type (name) SELECT DISTINCT type FROM ledger_entry ORDER BY 1;
GRANT SELECT, INSERT ON ledger_type TO kironggo_app;

-- Taken from the entry by the sequencer, for finding only: what is proved is the entry. Without a foreign key: one statement writes both.
ALTER TABLE ledger_position ADD COLUMN type smallint, ADD COLUMN subject text;
UPDATE ledger_position p SET type = t.id, subject = e.subject
    FROM ledger_entry e JOIN ledger_type t ON t.name = e.type WHERE e.id = p.entry;
CREATE INDEX ledger_position_type ON ledger_position (type, position);
CREATE INDEX ledger_position_subject ON ledger_position (subject, position);

ALTER TABLE ledger_audience ADD COLUMN type smallint;
UPDATE ledger_audience a SET type = p.type FROM ledger_position p WHERE p.position = a.position;
CREATE INDEX ledger_audience_type ON ledger_audience (party, type, position);
