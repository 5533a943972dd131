-- catalogue: services and their versions

CREATE TABLE service (
    code            text PRIMARY KEY CHECK (code ~ '^[A-Z][A-Z0-9]*(-[A-Z0-9]+)*$'),
    owner           text NOT NULL,
    kind            text NOT NULL CHECK (kind IN
        ('APPLICATION', 'PERMIT', 'COMPLAINT', 'INFORMATION_REQUEST', 'INTER_AGENCY', 'EMERGENCY')),
    dimension       text NOT NULL CHECK (dimension IN
        ('GOVERNANCE', 'BRANDING', 'ECONOMY', 'LIVING', 'SOCIETY', 'ENVIRONMENT')),
    name_id         text NOT NULL,
    name_en         text NOT NULL,
    current_version int,
    version         bigint NOT NULL
);

-- The definition is text, not jsonb, since jsonb forgets the order of a form's fields.
CREATE TABLE service_version (
    service      text NOT NULL REFERENCES service (code),
    number       int NOT NULL CHECK (number >= 1),
    status       text NOT NULL CHECK (status IN ('DRAFT', 'PUBLISHED', 'RETIRED')),
    definition   text NOT NULL,
    published_at timestamptz,
    PRIMARY KEY (service, number),
    CHECK ((status = 'DRAFT') = (published_at IS NULL))
);

-- A service has one version in force, and one draft, at most.
CREATE UNIQUE INDEX service_version_published ON service_version (service) WHERE status = 'PUBLISHED';
CREATE UNIQUE INDEX service_version_draft ON service_version (service) WHERE status = 'DRAFT';

ALTER TABLE service ADD FOREIGN KEY (code, current_version) REFERENCES service_version (service, number)
    DEFERRABLE INITIALLY DEFERRED;

-- What a citizen was promised can't be rewritten: of a published version only the status moves on, to RETIRED.
CREATE FUNCTION service_version_is_immutable() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.status <> 'DRAFT' AND (TG_OP = 'DELETE'
            OR ROW(NEW.service, NEW.number, NEW.definition, NEW.published_at)
                IS DISTINCT FROM ROW(OLD.service, OLD.number, OLD.definition, OLD.published_at)
            OR NEW.status NOT IN (OLD.status, 'RETIRED')) THEN
        RAISE EXCEPTION 'Version % of service % was published and never changes', OLD.number, OLD.service
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER service_version_immutable BEFORE UPDATE OR DELETE ON service_version
    FOR EACH ROW EXECUTE FUNCTION service_version_is_immutable();

GRANT SELECT, INSERT, UPDATE ON service TO kironggo_app;
GRANT SELECT, INSERT ON service_version TO kironggo_app;
GRANT UPDATE (status, definition, published_at), DELETE ON service_version TO kironggo_app;
