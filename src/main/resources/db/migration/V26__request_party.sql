-- Who has a part in a request, for lists: an agency that sees a handful of a million, or a third of them, reads its page by index
-- whichever way is shorter. An "or" over submitter, owner, copies and dispositions leaves no way but reading them all. Kept by the
-- database, since more than one statement changes who has a part.
CREATE TABLE request_party (
    party      text NOT NULL, -- client:<its submitter>, agency:<its owner, or one that had a disposition>, copy:<agency that is told>
    request_id uuid NOT NULL,
    PRIMARY KEY (party, request_id)
);
GRANT SELECT, INSERT, DELETE ON request_party TO kironggo_app;

INSERT INTO request_party
SELECT 'client:' || submitter, id FROM request
UNION SELECT 'agency:' || owner, id FROM request
UNION SELECT 'copy:' || unnest(copied), id FROM request
UNION SELECT 'agency:' || agency, request_id FROM disposition;

CREATE FUNCTION request_party_of_request() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.owner <> NEW.owner THEN
        DELETE FROM request_party WHERE party = 'agency:' || OLD.owner AND request_id = NEW.id
            AND NOT EXISTS (SELECT FROM disposition WHERE request_id = NEW.id AND agency = OLD.owner);
    END IF;
    INSERT INTO request_party
    SELECT party, NEW.id FROM unnest(ARRAY['client:' || NEW.submitter, 'agency:' || NEW.owner]
        || array(SELECT 'copy:' || agency FROM unnest(NEW.copied) agency)) party
    ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;

CREATE FUNCTION request_party_of_disposition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO request_party VALUES ('agency:' || NEW.agency, NEW.request_id) ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;

CREATE TRIGGER request_party_opened AFTER INSERT ON request
    FOR EACH ROW EXECUTE FUNCTION request_party_of_request();
CREATE TRIGGER request_party_changed AFTER UPDATE OF owner, copied ON request
    FOR EACH ROW WHEN (OLD.owner <> NEW.owner OR OLD.copied <> NEW.copied) EXECUTE FUNCTION request_party_of_request();
CREATE TRIGGER request_party_given AFTER INSERT ON disposition
    FOR EACH ROW EXECUTE FUNCTION request_party_of_disposition();

-- By id alone, too: what somebody types may be anybody's id.
DROP INDEX external_id_lookup;
CREATE INDEX external_id_lookup ON external_id (id, system);
