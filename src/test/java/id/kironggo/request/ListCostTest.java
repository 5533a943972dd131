package id.kironggo.request;

import static org.assertj.core.api.Assertions.assertThat;

import id.kironggo.Owner;
import id.kironggo.platform.security.Caller;
import id.kironggo.platform.security.Scopes;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A page of a long list reads what is on it and little else, whoever asks: by PostgreSQL's own count of rows. Over 20,000 requests in
 * the daily suite; over a million by {@code ./mvnw test -Dtest=ListCostTest -Dlist.requests=1000000}.
 */
@QuarkusTest
class ListCostTest {

    private static final int REQUESTS = Integer.getInteger("list.requests", 20_000);
    private static final int PAGE = 20;
    /** A page may have to look past what isn't on it, but nowhere near all there is. */
    private static final long MOST = 1_500;

    /** Or foreign keys are checked by plans that were made while there were few. */
    private static final String BY_INDEX = "set enable_seqscan = off;";

    /** Of BIG are a third, of RARE two hundred, spread over all; KEC had a disposition of each twentieth. */
    private static final String FILL = """
            insert into request(id, version, ticket, access_code_hash, service, service_version, owner, submitter, status, channel,
                anonymous, confidential, open_answers, route, submitted_at, updated_at, due_at, custodian, answers, clocks, routed_at,
                copied)
            select uuidv7(), 0, 'LIST-' || n, sha256('')::bytea, 'LIST-' || n %% 50, 1, owner, 'list-app' || n %% 7, 'IN_PROGRESS',
                'APP', false, false, '{}', '{"owner": "LIST", "steps": []}', at, at, at, owner, '', '{"all": []}', at,
                case when n %% 100 = 7 then '{LIST-COPIED}' else '{}' end::text[]
            from generate_series(1, %1$d) n
                cross join lateral (select case when n %% (%1$d / 200) = 0 then 'LIST-RARE' when n %% 3 = 0 then 'LIST-BIG'
                    else 'LIST-' || n %% 40 end as owner, timestamptz '2020-01-01' + n * interval '1 minute' as at) x;
            insert into disposition(id, version, request_id, kind, status, agency, step, instruction, binding, required, created_at,
                updated_at, due_at)
            select uuidv7(), 0, id, 'STEP', 'COMPLETED', case when right(ticket, 1) = '5' then 'LIST-KEC' else owner end, 1, 'PROCESS',
                false, false, submitted_at, submitted_at, due_at
            from request where ticket like 'LIST-%%';
            insert into external_id select id, 'list', 'ext-' || ticket from request where ticket like 'LIST-%%';
            analyze request, disposition, request_party, external_id""";

    private static final String KEPT =
            "(select party, request_id from request_party where request_id in (select id from request))";

    private static final String PARTS = """
            (select 'client:' || submitter, id from request union select 'agency:' || owner, id from request
            union select 'copy:' || unnest(copied), id from request union select 'agency:' || agency, request_id from disposition)
            """;

    @Inject
    RequestLists lists;

    @Inject
    Session session;

    @BeforeAll
    static void thereAreMany() {
        Owner.run(BY_INDEX + FILL.formatted(REQUESTS));
    }

    @AfterAll
    static void takeThemAwayAgain() {
        Owner.run(BY_INDEX + """
                delete from external_id where system = 'list';
                delete from disposition where agency like 'LIST-%';
                delete from request_party where request_id in (select id from request where ticket like 'LIST-%');
                delete from request where ticket like 'LIST-%';
                analyze request, disposition, request_party, external_id""");
    }

    @Test
    void everyPageIsFoundByAnIndex() {
        var asked = Stream.of(
                agency("LIST-BIG", filter -> {}, PAGE),
                agency("LIST-RARE", filter -> {}, PAGE),
                agency("LIST-KEC", filter -> {}, PAGE),
                agency("LIST-COPIED", filter -> {}, PAGE),
                agency("LIST-NOBODY", filter -> {}, 0),
                agency("LIST-BIG", filter -> filter.sort = "updatedAt", PAGE),
                agency("LIST-RARE", filter -> filter.sort = "-dueAt", PAGE),
                coordinator(filter -> filter.agency = "LIST-BIG", PAGE),
                coordinator(filter -> filter.agency = "LIST-RARE", PAGE),
                coordinator(filter -> filter.agency = "LIST-NOBODY", 0),
                coordinator(filter -> filter.q = "LIST-777", 1),
                coordinator(filter -> filter.q = "ext-LIST-777", 1),
                coordinator(filter -> ofService(filter, "LIST-7"), PAGE),
                coordinator(filter -> filter.q = "nothing", 0));

        assertThat(asked.flatMap(this::faults)).isEmpty();
    }

    /** Of all requests that are there, those of other tests too; some of which delete theirs, as the service never does. */
    @Test
    void whoHasAPartIsKeptAsItIs() {
        Owner.run(
                "update request set owner = 'LIST-HEIR', copied = '{LIST-TOLD}' where ticket in ('LIST-3', 'LIST-15')");

        assertThat(Owner.count("(%1$s except %2$s union all (%2$s except %1$s)) x".formatted(KEPT, PARTS)))
                .isZero();
        assertThat(parties("LIST-3")).contains("agency:LIST-HEIR", "agency:LIST-BIG", "copy:LIST-TOLD");
        assertThat(parties("LIST-15"))
                .contains("agency:LIST-HEIR", "agency:LIST-KEC")
                .doesNotContain("agency:LIST-BIG");
    }

    private static List<String> parties(String ticket) {
        return Owner.list(
                "select party from request_party join request on id = request_id where ticket = '" + ticket + "'");
    }

    private static Asked agency(String code, Consumer<RequestFilter> narrowing, int answers) {
        return new Asked(Caller.client("list", code, Set.of(Scopes.REQUESTS_WORK)), narrowing, answers);
    }

    /** Requests of other tests, which are newer, aside. */
    private static void ofService(RequestFilter filter, String code) {
        filter.q = code;
        filter.to = LocalDate.of(2023, 1, 1);
    }

    private static Asked coordinator(Consumer<RequestFilter> narrowing, int answers) {
        return new Asked(Caller.client("list", null, Set.of(Scopes.REQUESTS_OVERSEE)), narrowing, answers);
    }

    private Stream<String> faults(Asked asked) {
        var filter = new RequestFilter();
        asked.narrowing.accept(filter);
        return QuarkusTransaction.requiringNew().call(() -> {
            long before = read();
            var items = lists.requests(filter, null, PAGE, asked.by).items();
            long read = read() - before;
            var what = "%s, q %s, agency %s, sort %s: %d found, %d rows read"
                    .formatted(asked.by.agency(), filter.q, filter.agency, filter.sort, items.size(), read);
            return items.size() == asked.answers && read <= MOST ? Stream.empty() : Stream.of(what);
        });
    }

    /** Rows and index entries that this transaction has read so far. */
    private long read() {
        return session.createNativeQuery(
                        "select sum(seq_tup_read + idx_tup_fetch)::bigint from pg_stat_xact_user_tables", Long.class)
                .getSingleResult();
    }

    private record Asked(Caller by, Consumer<RequestFilter> narrowing, int answers) {}
}
