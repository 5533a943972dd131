-- The ledger as a Merkle tree: its full tiles, and what was signed of it. Insert-only for the serving role, as the ledger is.

-- 256 hashes that stand side by side at level × 8 of the tree, and the one above them. Level 0 holds leaf hashes.
CREATE TABLE ledger_tile (
    level  smallint NOT NULL CHECK (level BETWEEN 0 AND 7),
    number bigint NOT NULL CHECK (number >= 0),
    hashes bytea NOT NULL CHECK (length(hashes) = 8192),
    root   bytea NOT NULL CHECK (length(root) = 32),
    PRIMARY KEY (level, number)
);
-- hashes can't be compressed
ALTER TABLE ledger_tile ALTER COLUMN hashes SET STORAGE EXTERNAL;
GRANT SELECT, INSERT ON ledger_tile TO kironggo_app;

-- Under which name and key the log of an epoch signs.
CREATE TABLE ledger_key (
    epoch       text PRIMARY KEY REFERENCES ledger_epoch (epoch),
    origin      text NOT NULL UNIQUE,
    private_key bytea NOT NULL,
    public_key  bytea NOT NULL CHECK (length(public_key) = 32)
);
GRANT SELECT, INSERT ON ledger_key TO kironggo_app;

CREATE TABLE ledger_checkpoint (
    epoch     text NOT NULL REFERENCES ledger_key (epoch),
    size      bigint NOT NULL CHECK (size >= 0),
    root      bytea NOT NULL CHECK (length(root) = 32),
    signature bytea NOT NULL CHECK (length(signature) = 64),
    signed_at timestamptz NOT NULL,
    PRIMARY KEY (epoch, size)
);
GRANT SELECT, INSERT ON ledger_checkpoint TO kironggo_app;

-- One an hour stays, the last: it covers whatever the others did. Nobody but this trigger takes any away, and never the newest.
CREATE FUNCTION ledger_checkpoint_thin() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    EXECUTE format('DELETE FROM %1$I.ledger_checkpoint WHERE epoch = $1 AND size = (
            SELECT max(size) FROM %1$I.ledger_checkpoint WHERE epoch = $1 AND size < $2)
        AND date_trunc(''hour'', signed_at, ''UTC'') = date_trunc(''hour'', $3, ''UTC'')', TG_TABLE_SCHEMA)
        USING NEW.epoch, NEW.size, NEW.signed_at;
    RETURN NULL;
END $$;
CREATE TRIGGER ledger_checkpoint_thin AFTER INSERT ON ledger_checkpoint
    FOR EACH ROW EXECUTE FUNCTION ledger_checkpoint_thin();

-- Proofs are asked for by leaf hash. Equality is all that is asked, and a hash index costs the sequencer least.
CREATE INDEX ledger_position_leaf ON ledger_position USING hash (leaf_hash);
