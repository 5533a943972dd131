\set n :n + 1
\if :n % 100 = 0
\set at random(1, 1000000)
select id as read_id from bench.loaded where n = 1 + :at::bigint % (select count(*) from bench.loaded) \gset
\endif
