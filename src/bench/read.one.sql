-- A request and what belongs to it by one statement, the limit.
select r.*,
    (select json_agg(d) from disposition d where d.request_id = r.id),
    (select json_agg(q) from question q where q.request_id = r.id),
    (select json_agg(x) from external_id x where x.request_id = r.id)
from request r where r.id = :read_id;
