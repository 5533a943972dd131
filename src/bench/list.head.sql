\set n :n + 1
\if :n % 100 = 0
select array_agg(id) as page from (select id from request order by submitted_at desc, id desc limit 21) latest \gset
\endif
