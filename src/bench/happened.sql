-- :n facts that :audience (parties, parted by commas) may read, in one transaction, as the service writes them. Variables are pasted in as text.
with fact as materialized (
    select uuidv7() as id, clock_timestamp() as at from generate_series(1, :n)),
written as materialized (
    select id, at, format('{"actor":"system","audience":["%s"],"data":{"status":"ROUTED"},"id":"%s","subject":"bench/webhooks",'
        || '"time":"%s","type":"id.kironggo.bench.happened.v1"}', replace(':audience', ',', '","'), id,
        to_char(at at time zone 'Asia/Jakarta', 'YYYY-MM-DD"T"HH24:MI:SS.US"+07:00"')) as canonical
    from fact),
told as (
    insert into ledger_entry(id, at, type, subject, client, agency, audience, canonical, leaf_hash)
    select id, at, 'id.kironggo.bench.happened.v1', 'bench/webhooks', 'system', null, string_to_array(':audience', ','),
        canonical, sha256('\x00'::bytea || convert_to(canonical, 'UTF8'))
    from written)
insert into ledger_queue(entry) select id from written order by id;
