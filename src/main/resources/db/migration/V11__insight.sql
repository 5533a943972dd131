-- Figures: what statistics read, kept beside the requests and fed from the ledger; and the smart city programmes.

-- How far the ledger was read, and by which formula. Whoever moves it holds its row. Another formula begins anew from -1.
CREATE TABLE insight_cursor (
    singleton boolean PRIMARY KEY CHECK (singleton),
    position  bigint NOT NULL,
    formula   integer NOT NULL
);
INSERT INTO insight_cursor VALUES (true, -1, 0);
GRANT SELECT, UPDATE ON insight_cursor TO kironggo_app;

-- One row a request, nothing in it that tells of a person. Days are of Asia/Jakarta.
CREATE TABLE insight_case (
    id           uuid PRIMARY KEY,
    service      text NOT NULL,
    owner        text NOT NULL,
    -- NONE where the request names no village
    district     text NOT NULL,
    submitted_on date NOT NULL,
    status       text NOT NULL,
    outcome      text,
    due_at       timestamptz NOT NULL,
    is_open      boolean NOT NULL,
    -- answered: RESOLVED, REJECTED or CLOSED, and not reopened since
    answered_on  date,
    days         integer,
    kept         boolean,
    returns      integer NOT NULL,
    rated_on     date,
    scores       smallint[],
    CHECK ((answered_on IS NULL) = (days IS NULL) AND (days IS NULL) = (kept IS NULL)),
    CHECK ((rated_on IS NULL) = (scores IS NULL))
);
CREATE INDEX insight_case_submitted ON insight_case (submitted_on) INCLUDE (service, owner, district, status);
CREATE INDEX insight_case_answered ON insight_case (answered_on) INCLUDE (service, owner, district, days, kept, returns)
    WHERE answered_on IS NOT NULL;
CREATE INDEX insight_case_answered_in ON insight_case (district, answered_on) INCLUDE (service, owner, days, kept, returns)
    WHERE answered_on IS NOT NULL;
CREATE INDEX insight_case_open ON insight_case (submitted_on) INCLUDE (service, owner, district, status, due_at) WHERE is_open;
CREATE INDEX insight_case_rated ON insight_case (rated_on) WHERE rated_on IS NOT NULL;
CREATE INDEX insight_case_outcome ON insight_case (outcome, answered_on) INCLUDE (service, owner, district)
    WHERE outcome = 'NO_AUTHORITY' AND answered_on IS NOT NULL;
GRANT SELECT, INSERT, DELETE, TRUNCATE ON insight_case TO kironggo_app;

-- How long each agency had a request, all its leads together, and how often it gave it back.
CREATE TABLE insight_custody (
    id       uuid NOT NULL,
    agency   text NOT NULL,
    seconds  bigint NOT NULL,
    returned integer NOT NULL,
    PRIMARY KEY (id, agency)
);
GRANT SELECT, INSERT, DELETE, TRUNCATE ON insight_custody TO kironggo_app;

-- For which service a request came before it was reclassified.
CREATE TABLE insight_recast (
    id           uuid NOT NULL,
    from_service text NOT NULL,
    PRIMARY KEY (id, from_service)
);
GRANT SELECT, INSERT, DELETE, TRUNCATE ON insight_recast TO kironggo_app;

-- Sums over whole months: a figure over a million requests reads some ten thousand rows. Sums may come to 0.
CREATE TABLE insight_cube (
    month    date NOT NULL,
    service  text NOT NULL,
    owner    text NOT NULL,
    district text NOT NULL,
    status   text NOT NULL,
    n        bigint NOT NULL,
    PRIMARY KEY (month, service, owner, district, status)
);
GRANT SELECT, INSERT, UPDATE, TRUNCATE ON insight_cube TO kironggo_app;

CREATE TABLE insight_answered (
    month    date NOT NULL,
    service  text NOT NULL,
    owner    text NOT NULL,
    days     integer NOT NULL,
    kept     boolean NOT NULL,
    n        bigint NOT NULL,
    returned bigint NOT NULL,
    returns  bigint NOT NULL,
    PRIMARY KEY (month, service, owner, days, kept)
);
GRANT SELECT, INSERT, UPDATE, TRUNCATE ON insight_answered TO kironggo_app;

CREATE TABLE insight_place (
    month    date NOT NULL,
    district text NOT NULL,
    kept     boolean NOT NULL,
    n        bigint NOT NULL,
    PRIMARY KEY (month, district, kept)
);
GRANT SELECT, INSERT, UPDATE, TRUNCATE ON insight_place TO kironggo_app;

CREATE TABLE insight_held (
    month    date NOT NULL,
    service  text NOT NULL,
    owner    text NOT NULL,
    district text NOT NULL,
    agency   text NOT NULL,
    n        bigint NOT NULL,
    seconds  bigint NOT NULL,
    returned bigint NOT NULL,
    PRIMARY KEY (month, service, owner, district, agency)
);
GRANT SELECT, INSERT, UPDATE, TRUNCATE ON insight_held TO kironggo_app;

CREATE TABLE insight_survey (
    month    date NOT NULL,
    service  text NOT NULL,
    owner    text NOT NULL,
    district text NOT NULL,
    n        bigint NOT NULL,
    u1 bigint NOT NULL, u2 bigint NOT NULL, u3 bigint NOT NULL, u4 bigint NOT NULL, u5 bigint NOT NULL,
    u6 bigint NOT NULL, u7 bigint NOT NULL, u8 bigint NOT NULL, u9 bigint NOT NULL,
    PRIMARY KEY (month, service, owner, district)
);
GRANT SELECT, INSERT, UPDATE, TRUNCATE ON insight_survey TO kironggo_app;

CREATE TABLE programme (
    id           uuid PRIMARY KEY,
    version      bigint NOT NULL,
    name         text,
    dimension    text NOT NULL CHECK (dimension IN ('GOVERNANCE', 'BRANDING', 'ECONOMY', 'LIVING', 'SOCIETY', 'ENVIRONMENT')),
    phase        integer NOT NULL CHECK (phase BETWEEN 1 AND 20),
    lead         text NOT NULL,
    agencies     varchar[] NOT NULL,
    focal_points uuid[] NOT NULL,
    quick_win    boolean NOT NULL,
    milestones   jsonb NOT NULL,
    status       text NOT NULL CHECK (status IN ('PLANNED', 'ACTIVE', 'DONE', 'STOPPED')),
    created_at   timestamptz NOT NULL
);
CREATE INDEX programme_created ON programme (created_at, id);
CREATE INDEX programme_phase ON programme (phase, created_at, id);
GRANT SELECT, INSERT, UPDATE ON programme TO kironggo_app;

-- Lists of requests by what a figure counts.
CREATE INDEX request_ended ON request (ended_at, id) WHERE ended_at IS NOT NULL;
CREATE INDEX request_rated ON request (rated_at, id) WHERE rated_at IS NOT NULL;
CREATE INDEX request_outcome ON request (outcome, submitted_at, id) WHERE outcome IS NOT NULL;
CREATE INDEX reclassification_from ON reclassification (from_service, request_id);
