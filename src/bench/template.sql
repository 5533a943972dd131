-- A row of each table as the service wrote it, a column a line: pgbench writes such rows.
select t.name || '_' || c.key || '=' || c.value
from (select r as pattern from request r order by id limit 1) p
cross join lateral (
    select 'request', to_jsonb(p.pattern) || jsonb_build_object('copied', (p.pattern).copied::text)
    union all
    select 'disposition', to_jsonb(d) || jsonb_build_object('carbon_copies', d.carbon_copies::text) from disposition d where d.request_id = (p.pattern).id
    union all
    (select 'ledger_entry', to_jsonb(e) || jsonb_build_object('audience', e.audience::text)
     from ledger_entry e where e.subject = 'requests/' || (p.pattern).id order by e.id limit 1)
    union all
    (select 'idempotency_record', to_jsonb(i) from idempotency_record i limit 1)) t(name, line)
cross join lateral jsonb_each_text(t.line) c
where c.value is not null
