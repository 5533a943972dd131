-- Custody and reclassifications are read without the cases: joined to them by id, figures of a million took too long.

ALTER TABLE insight_custody
    ADD COLUMN service      text,
    ADD COLUMN owner        text,
    ADD COLUMN district     text,
    ADD COLUMN submitted_on date,
    ADD COLUMN status       text,
    ADD COLUMN answered_on  date;
UPDATE insight_custody h
SET service = c.service, owner = c.owner, district = c.district, submitted_on = c.submitted_on, status = c.status,
    answered_on = c.answered_on
FROM insight_case c WHERE c.id = h.id;
ALTER TABLE insight_custody
    ALTER COLUMN service      SET NOT NULL,
    ALTER COLUMN owner        SET NOT NULL,
    ALTER COLUMN district     SET NOT NULL,
    ALTER COLUMN submitted_on SET NOT NULL,
    ALTER COLUMN status       SET NOT NULL;
CREATE INDEX insight_custody_answered ON insight_custody (answered_on)
    INCLUDE (service, owner, district, agency, seconds, returned) WHERE answered_on IS NOT NULL;
CREATE INDEX insight_custody_submitted ON insight_custody (submitted_on) INCLUDE (service, agency)
    WHERE status NOT IN ('WITHDRAWN', 'DUPLICATE');

ALTER TABLE insight_recast
    ADD COLUMN service      text,
    ADD COLUMN owner        text,
    ADD COLUMN district     text,
    ADD COLUMN submitted_on date;
UPDATE insight_recast r
SET service = c.service, owner = c.owner, district = c.district, submitted_on = c.submitted_on
FROM insight_case c WHERE c.id = r.id;
ALTER TABLE insight_recast
    ALTER COLUMN service      SET NOT NULL,
    ALTER COLUMN owner        SET NOT NULL,
    ALTER COLUMN district     SET NOT NULL,
    ALTER COLUMN submitted_on SET NOT NULL;
