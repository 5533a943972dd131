\set n :n + 1
\set id :n * :clients + :client_id + 1
