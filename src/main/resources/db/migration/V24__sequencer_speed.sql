-- The queue is read in its order. Its dead rows stand at the index's left end, where they are skipped, not at the table's
-- beginning, where every look would read them all until the next vacuum.
ALTER TABLE ledger_queue DROP CONSTRAINT ledger_queue_pkey;
ALTER TABLE ledger_queue ADD PRIMARY KEY (xid, ordinal);

-- What the sequencer writes, it takes from the entry itself in one statement, and nobody may update or delete: each of these
-- references only cost a look-up and a row lock a fact.
ALTER TABLE ledger_queue DROP CONSTRAINT ledger_queue_entry_fkey;
ALTER TABLE ledger_position DROP CONSTRAINT ledger_position_entry_fkey;
ALTER TABLE ledger_audience DROP CONSTRAINT ledger_audience_position_fkey;
