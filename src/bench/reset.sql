-- The rows as they were loaded, and the dispositions to accept where a run needs them.
begin;
set local client_min_messages = warning;
-- what triggers would derive is kept too
set local session_replication_role = replica;
truncate request, request_party, disposition, question, external_id, idempotency_record,
    ledger_entry, ledger_queue, ledger_position, ledger_audience cascade;
insert into request table bench.request;
insert into request_party table bench.request_party;
insert into disposition table bench.disposition;
insert into idempotency_record table bench.idempotency_record;
insert into ledger_entry table bench.ledger_entry;
insert into ledger_position table bench.ledger_position;
insert into ledger_audience table bench.ledger_audience;
\if :targets
insert into request table bench.target_request;
insert into disposition table bench.target_disposition;
insert into request_party select 'agency:' || agency, request_id from bench.target_disposition;
\endif
commit;
vacuum (analyze) request, request_party, disposition, idempotency_record, ledger_entry, ledger_queue, ledger_position, ledger_audience;
checkpoint;
