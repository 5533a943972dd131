-- Keeps what was loaded, so that every run of pgbench or wrk begins with the same rows, and makes dispositions to accept.
create schema bench;
create unlogged table bench.request as table request;
create unlogged table bench.request_party as table request_party;
create unlogged table bench.disposition as table disposition;
create unlogged table bench.idempotency_record as table idempotency_record;
create unlogged table bench.ledger_entry as table ledger_entry;
create unlogged table bench.ledger_position as table ledger_position;
create unlogged table bench.ledger_audience as table ledger_audience;

create unlogged table bench.loaded as select row_number() over (order by id) as n, id from request;
alter table bench.loaded add primary key (n);
grant usage on schema bench to kironggo_app;
grant select on bench.loaded to kironggo_app;

create unlogged table bench.target_request as
    select (jsonb_populate_record(r, jsonb_build_object(
        'id', 'e0000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'), 'ticket', 'TARGET-' || n))).*
    from (select r from request r order by id limit 1) one, generate_series(1, :targets) n;
create unlogged table bench.target_disposition as
    select (jsonb_populate_record(d, jsonb_build_object(
        'id', 'd0000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'),
        'request_id', 'e0000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0')))).*
    from (select d from disposition d order by request_id limit 1) one, generate_series(1, :targets) n;
