-- A draft that was thrown away may leave a service that never was anything else.
GRANT DELETE ON service TO kironggo_app;

-- search: the words of the services in force, synonyms, what was looked for in vain

-- A word as people write it, and its stem by the Indonesian configuration. Words stay when their service goes: without one they find
-- nothing, and another may bring them back.
CREATE TABLE search_word (
    word text PRIMARY KEY,
    stem text NOT NULL
);
CREATE INDEX search_word_stem ON search_word (stem);
-- GiST, since it finds the nearest words first
CREATE INDEX search_word_alike ON search_word USING gist (word gist_trgm_ops(siglen = 64)) INCLUDE (stem);

-- How much a stem says of a service: the heaviest place where it stands.
CREATE TABLE service_stem (
    stem    text NOT NULL,
    service text NOT NULL REFERENCES service (code) ON DELETE CASCADE,
    weight  real NOT NULL CHECK (weight > 0),
    PRIMARY KEY (stem, service) INCLUDE (weight)
);
CREATE INDEX service_stem_service ON service_stem (service);

-- Lower case without accents, everything but letters and digits a blank.
CREATE FUNCTION search_words(text text) RETURNS SETOF text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT word FROM regexp_split_to_table(
        regexp_replace(
            regexp_replace(lower(normalize(coalesce(text, ''), NFKD)), '[\u0300-\u036f]', '', 'g'), '[^a-z0-9]+', ' ', 'g'),
        ' ') word
    WHERE word <> ''
$$;

CREATE FUNCTION search_stem(word text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT coalesce((ts_lexize('indonesian_stem', word))[1], word)
$$;

-- The texts of a definition and their weights: what a service is called says most of what it is.
CREATE FUNCTION search_texts(code text, d jsonb) RETURNS TABLE (weight real, text text) LANGUAGE sql STABLE AS $$
    SELECT 1.0::real, d #>> '{name,id}'
    UNION ALL SELECT 1.0, replace(code, '-', ' ')
    UNION ALL SELECT 1.0, k FROM jsonb_array_elements_text(d -> 'keywords') k
    UNION ALL SELECT 0.8, d #>> '{name,en}'
    UNION ALL SELECT 0.5, d ->> 'product'
    UNION ALL SELECT 0.3, r FROM jsonb_array_elements_text(d -> 'requirements') r
    UNION ALL SELECT 0.3, s ->> 'action' FROM jsonb_array_elements(d -> 'procedure') s
    UNION ALL SELECT 0.3, t #>> '{title,id}' FROM jsonb_array_elements(d #> '{requires,documents}') t
    UNION ALL SELECT 0.2, f.value ->> 'title' FROM jsonb_each(d #> '{form,properties}') f
    UNION ALL SELECT 0.3, replace(e, '_', ' ')
        FROM jsonb_each(d #> '{form,properties}') f,
            jsonb_array_elements_text(CASE WHEN jsonb_typeof(f.value -> 'enum') = 'array' THEN f.value -> 'enum' ELSE '[]' END) e
$$;

-- Whoever brings a service into or out of force, the index follows in the same transaction.
CREATE FUNCTION search_index_service() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    definition jsonb;
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.current_version IS NOT DISTINCT FROM OLD.current_version THEN
        RETURN NULL;
    END IF;
    DELETE FROM service_stem WHERE service = NEW.code;
    SELECT v.definition::jsonb INTO definition
        FROM service_version v WHERE v.service = NEW.code AND v.number = NEW.current_version;
    IF definition IS NULL THEN
        RETURN NULL;
    END IF;
    -- in order, so that two who publish at once don't wait for each other
    WITH said AS MATERIALIZED (
        SELECT w AS word, search_stem(w) AS stem, max(t.weight) AS weight
        FROM search_texts(NEW.code, definition) t, search_words(t.text) w GROUP BY w),
    known AS (
        INSERT INTO search_word (word, stem) SELECT word, stem FROM said ORDER BY word ON CONFLICT DO NOTHING)
    INSERT INTO service_stem (stem, service, weight) SELECT stem, NEW.code, max(weight) FROM said GROUP BY stem;
    RETURN NULL;
END $$;
CREATE TRIGGER service_search AFTER INSERT OR UPDATE OF current_version ON service
    FOR EACH ROW EXECUTE FUNCTION search_index_service();

-- What is in force already
INSERT INTO search_word (word, stem)
    SELECT DISTINCT w, search_stem(w)
    FROM service s JOIN service_version v ON v.service = s.code AND v.number = s.current_version,
        search_texts(s.code, v.definition::jsonb) t, search_words(t.text) w;
INSERT INTO service_stem (stem, service, weight)
    SELECT search_stem(w), s.code, max(t.weight)
    FROM service s JOIN service_version v ON v.service = s.code AND v.number = s.current_version,
        search_texts(s.code, v.definition::jsonb) t, search_words(t.text) w
    GROUP BY search_stem(w), s.code;

CREATE TABLE search_synonyms (
    only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    version  bigint NOT NULL,
    synonyms jsonb NOT NULL
);

-- A phrase is written down only when so many have looked for it that it is nobody's name: until then its keyed digest alone.
CREATE TABLE search_unanswered (
    month    date NOT NULL,
    digest   bytea NOT NULL,
    searches bigint NOT NULL,
    days     int NOT NULL,
    last_day date NOT NULL,
    phrase   text,
    PRIMARY KEY (month, digest)
);

GRANT SELECT, INSERT ON search_word TO kironggo_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON service_stem TO kironggo_app;
GRANT SELECT, INSERT, UPDATE ON search_synonyms TO kironggo_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON search_unanswered TO kironggo_app;
