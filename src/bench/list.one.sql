-- A page of requests and what belongs to them by one statement, the limit.
select r.*,
    (select json_agg(d) from disposition d where d.request_id = r.id),
    (select json_agg(q) from question q where q.request_id = r.id),
    (select json_agg(x) from external_id x where x.request_id = r.id)
from request r
where r.id in (select request_id from request_party
    where party in ('client' || chr(58) || 'kec-07', 'agency' || chr(58) || 'KEC-07', 'copy' || chr(58) || 'KEC-07'))
order by r.submitted_at desc, r.id desc limit 21;
