-- The rows of a submission by one statement, the limit: three facts stand in the ledger and its queue.
with kept as (
    insert into idempotency_record(scope_hmac, body_hmac, answer, expires_at)
    values (sha256(int8send(:id::bigint)), sha256(int8send(:id::bigint + 5)), :idempotency_record_answer,
        :idempotency_record_expires_at)),
made as (
    insert into request(id, version, ticket, access_code_hash, service, service_version, owner, submitter, status, channel,
        anonymous, confidential, village, district, open_answers, route, returns, submitted_at, updated_at, due_at, custodian,
        applicant, answers, place, nik_index, phone_index, clocks, wakes_at, routed_at)
    values (('c0000000-0000-7000-8000-' || lpad(to_hex(:id::bigint), 12, '0'))::uuid, 0, 'BENCH-' || lpad(:id::text, 8, '0'),
        sha256(int8send(:id::bigint + 1)), :request_service, :request_service_version, :request_owner, :request_submitter,
        :request_status, :request_channel, false, false, :request_village, :request_district, :request_open_answers,
        :request_route, 0, now(), now(), :request_due_at, :request_custodian, :request_applicant, :request_answers,
        :request_place, sha256(int8send(:id::bigint + 2)), sha256(int8send(:id::bigint + 3)), :request_clocks, :request_wakes_at,
        now())),
offered as (
    insert into disposition(id, version, request_id, kind, status, agency, step, instruction, binding, required, created_at,
        updated_at, due_at)
    values (('c1000000-0000-7000-8000-' || lpad(to_hex(:id::bigint), 12, '0'))::uuid, 0,
        ('c0000000-0000-7000-8000-' || lpad(to_hex(:id::bigint), 12, '0'))::uuid, :disposition_kind, :disposition_status,
        :disposition_agency, 1, :disposition_instruction, false, false, now(), now(), :disposition_due_at)),
told as (
    insert into ledger_entry(id, at, type, subject, client, agency, audience, canonical, leaf_hash)
    select uuidv7(), now(), :ledger_entry_type,
        'requests/c0000000-0000-7000-8000-' || lpad(to_hex(:id::bigint), 12, '0'), :ledger_entry_client, null,
        :ledger_entry_audience::text[], :ledger_entry_canonical, sha256(int8send(:id::bigint + 4))
    from generate_series(1, 3) returning id)
insert into ledger_queue(entry) select id from told;
