-- Routing rules in full: what they match, whom they name, their own examples. Rulings that were made rules go over into them.

ALTER TABLE routing_rule RENAME TO ruling_before;
ALTER INDEX routing_rule_match RENAME TO ruling_before_match;

CREATE TABLE routing_rule (
    id          uuid PRIMARY KEY,
    version     bigint NOT NULL,
    name        text NOT NULL,
    priority    integer NOT NULL CHECK (priority BETWEEN 0 AND 1000),
    active      boolean NOT NULL,
    step        integer NOT NULL CHECK (step >= 1),
    valid_from  date,
    valid_until date CHECK (valid_until >= valid_from),
    match       jsonb NOT NULL,
    lead        text NOT NULL,
    supporting  text[] NOT NULL,
    examples    jsonb NOT NULL,
    -- the request for which the coordinator ruled
    because     uuid,
    created_at  timestamptz NOT NULL,
    updated_at  timestamptz NOT NULL
);
CREATE INDEX routing_rule_created ON routing_rule (created_at, id);
GRANT SELECT, INSERT, UPDATE, DELETE ON routing_rule TO kironggo_app;

INSERT INTO routing_rule
SELECT id, 0, 'Putusan: ' || service || ', langkah ' || step, 900, true, step, NULL, NULL,
       jsonb_strip_nulls(jsonb_build_object('services', jsonb_build_array(service),
           'districts', CASE WHEN district IS NOT NULL THEN jsonb_build_array(district) END)),
       agency, '{}', '[]', because, created_at, created_at
FROM ruling_before;
DROP TABLE ruling_before;

-- Villages as agencies, and what became of an agency that is no more.

ALTER TABLE agency DROP CONSTRAINT agency_kind_check;
ALTER TABLE agency ADD CONSTRAINT agency_kind_check CHECK (kind IN
    ('SEKRETARIAT', 'INSPEKTORAT', 'DINAS', 'BADAN', 'SATUAN', 'RUMAH_SAKIT', 'KECAMATAN', 'KELURAHAN', 'DESA', 'BUMD'));
ALTER TABLE agency
    ADD COLUMN village   text REFERENCES village (code),
    ADD COLUMN successor text REFERENCES agency (code),
    ADD CHECK ((kind IN ('KELURAHAN', 'DESA')) = (village IS NOT NULL)),
    ADD CHECK (status <> 'MERGED' OR successor IS NOT NULL);
CREATE UNIQUE INDEX agency_of_village ON agency (village) WHERE status = 'ACTIVE';

CREATE TABLE reorganisation (
    id          uuid PRIMARY KEY,
    agency      text NOT NULL REFERENCES agency (code),
    kind        text NOT NULL CHECK (kind IN ('MERGE', 'SUSPEND')),
    successor   text NOT NULL REFERENCES agency (code),
    legal_basis text NOT NULL,
    at          timestamptz NOT NULL,
    moved       jsonb NOT NULL
);
CREATE INDEX reorganisation_at ON reorganisation (at, id);
GRANT SELECT, INSERT ON reorganisation TO kironggo_app;
