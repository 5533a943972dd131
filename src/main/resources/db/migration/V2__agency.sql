CREATE TABLE district (
    code       text PRIMARY KEY,
    name       text NOT NULL,
    local_name text NOT NULL,
    bps_code   text NOT NULL UNIQUE
);
GRANT SELECT, INSERT ON district TO kironggo_app;

CREATE TABLE village (
    code     text PRIMARY KEY,
    name     text NOT NULL,
    kind     text NOT NULL CHECK (kind IN ('DESA', 'KELURAHAN')),
    district text NOT NULL REFERENCES district (code)
);
CREATE INDEX village_district ON village (district, code);
GRANT SELECT, INSERT ON village TO kironggo_app;

-- Lists and searches read an in-memory snapshot of the whole table: a regency has some fifty agencies.
CREATE TABLE agency (
    code           text PRIMARY KEY,
    version        bigint NOT NULL,
    name           text NOT NULL,
    short_name     text NOT NULL,
    kind           text NOT NULL CHECK (kind IN ('SEKRETARIAT', 'INSPEKTORAT', 'DINAS', 'BADAN', 'SATUAN', 'RUMAH_SAKIT',
                                                 'KECAMATAN', 'BUMD')),
    mandate        text NOT NULL,
    parent         text REFERENCES agency (code),
    districts      text[] NOT NULL,
    dimensions     text[] NOT NULL CHECK (dimensions <@ ARRAY ['GOVERNANCE', 'BRANDING', 'ECONOMY', 'LIVING', 'SOCIETY',
                                                               'ENVIRONMENT']),
    is_opd         boolean NOT NULL,
    name_confirmed boolean NOT NULL,
    duty           text CHECK (duty IN ('COORDINATOR', 'AUDITOR', 'OVERSEER')),
    status         text NOT NULL CHECK (status IN ('ACTIVE', 'SUSPENDED', 'MERGED'))
);
CREATE UNIQUE INDEX agency_duty ON agency (duty) WHERE duty IS NOT NULL;
GRANT SELECT, INSERT, UPDATE ON agency TO kironggo_app;

CREATE TABLE focal_point (
    id         uuid PRIMARY KEY,
    agency     text NOT NULL REFERENCES agency (code),
    name       text NOT NULL,
    role       text NOT NULL,
    phase      integer NOT NULL,
    from_date  date NOT NULL,
    until_date date CHECK (until_date >= from_date)
);
CREATE INDEX focal_point_agency ON focal_point (agency, id);
GRANT SELECT, INSERT ON focal_point TO kironggo_app;

CREATE TABLE calendar_year (
    year    integer PRIMARY KEY,
    version bigint NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON calendar_year TO kironggo_app;

CREATE TABLE holiday (
    year      integer NOT NULL REFERENCES calendar_year (year),
    date      date NOT NULL CHECK (extract(year FROM date) = year),
    name_id   text NOT NULL,
    name_en   text NOT NULL,
    type      text NOT NULL CHECK (type IN ('NATIONAL', 'JOINT_LEAVE')),
    confirmed boolean NOT NULL,
    PRIMARY KEY (year, date, name_id)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON holiday TO kironggo_app;
