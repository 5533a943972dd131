-- The rows of an acceptance by one statement, the limit: request and disposition, a fact in the ledger and its queue.
with accepted as (
    update disposition set status = 'ACCEPTED', accepted_at = now(), updated_at = now(), version = 1
    where id = ('d0000000-0000-7000-8000-' || lpad(to_hex(:id::bigint), 12, '0'))::uuid and version = 0
    returning request_id),
begun as (
    update request set status = 'IN_PROGRESS', updated_at = now(), version = 1
    where id = (select request_id from accepted) and version = 0),
told as (
    insert into ledger_entry(id, at, type, subject, client, agency, audience, canonical, leaf_hash)
    select uuidv7(), now(), :ledger_entry_type, 'requests/' || request_id, :ledger_entry_client, 'KEC-07',
        :ledger_entry_audience::text[], :ledger_entry_canonical, sha256(int8send(:id::bigint))
    from accepted returning id)
insert into ledger_queue(entry) select id from told;
