package id.kironggo;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten thousand late requests, two replicas that watch them, one of which is killed in the middle: each is told once. */
class SweepTrial {

    private static final int LATE = 10_000;

    /** A request as the submission leaves it, which fell due an hour ago. */
    private static final String REQUEST = """
            insert into request select (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(),
                'ticket', 'BWS-' || lpad(i::text, 9, '0'), 'wakes_at', now() - interval '1 hour',
                'due_at', now() - interval '1 hour', 'clocks', jsonb_build_object('all', jsonb_build_array(jsonb_build_object(
                    'kind', 'RESOLUTION', 'agency', r.owner, 'days', 14, 'unit', 'WORKING_DAYS',
                    'startedAt', to_char(now() - interval '20 days', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
                    'dueAt', to_char(now() - interval '1 hour', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
                    'alarmAt', to_char(now() - interval '1 hour', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))))))).*
            from request r, generate_series(1, %d) i where r.id = (select id from request limit 1)""".formatted(LATE);

    private static final String LEAD = """
            insert into disposition select (jsonb_populate_record(d, jsonb_build_object('id', gen_random_uuid(),
                'request_id', r.id))).*
            from disposition d, request r
            where d.id = (select id from disposition limit 1) and r.id <> d.request_id""";

    private static final String BODY = """
            {"service": "BANSOS-USUL", "applicant": {"name": "Contoh Pemohon", "nik": "3511074501909999", "phone": "081200009999"},
             "answers": {"familyCardNumber": "3511070101109999", "dependants": 3, "monthlyIncomeIdr": 900000, "program": "PKH"},
             "place": {"village": "35.11.07.2001"}}""";

    private static final String TOLD = "from ledger_entry where type = 'id.kironggo.request.overdue.v1'";

    private static final Map<String, String> SWEEPING = Map.of("KIRONGGO_DEADLINES_SWEEP", "1s");

    @TempDir
    Path scratch;

    @Test
    void eachOfTenThousandLateRequestsIsToldOnceThoughOneOfTwoReplicasIsKilled() throws Exception {
        var data = scratch.resolve("data");
        try (var first = PackagedService.launch(
                        data, Map.of("KIRONGGO_DEMO", "true", "KIRONGGO_DEADLINES_SWEEP", "off"))
                .awaitReady()) {
            submit(first);
            try (var owner = first.connect("postgres")) {
                owner.setAutoCommit(true);
                owner.createStatement().execute("set time zone 'UTC'");
                owner.createStatement().execute(REQUEST);
                owner.createStatement().execute(LEAD);
                long begun = System.nanoTime();
                sweep(owner, first.replica(SWEEPING), first.replica(SWEEPING));
                assertThat(number(owner, "select count(*) " + TOLD)).isEqualTo(LATE);
                assertThat(number(owner, "select count(distinct subject) " + TOLD))
                        .isEqualTo(LATE);
                assertThat(number(owner, "select count(*) from request where version = 1"))
                        .isEqualTo(LATE);
                System.out.printf(
                        "%d late requests told by two replicas, one killed: %.0f s with their start%n",
                        LATE, (System.nanoTime() - begun) / 1e9);
            }
        }
    }

    private static void sweep(Connection database, PackagedService killed, PackagedService survivor) throws Exception {
        try (killed;
                survivor) {
            await().atMost(Duration.ofSeconds(120))
                    .until(() -> number(database, "select count(*) " + TOLD) > LATE / 10);
            killed.kill();
            assertThat(number(database, "select count(*) " + TOLD))
                    .as("in the middle")
                    .isLessThan(LATE);
            await().atMost(Duration.ofSeconds(300))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> number(database, "select count(*) from request where wakes_at <= now()") == 0);
        }
    }

    private static void submit(PackagedService service) {
        String token = PackagedExchange.token(service, "demo-app");
        at(service)
                .header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body(BODY)
                .post("/v1/requests")
                .then()
                .statusCode(201);
    }

    private static RequestSpecification at(PackagedService service) {
        return given().baseUri("http://localhost").port(service.port());
    }

    private static long number(Connection database, String query) throws SQLException {
        try (var row = database.createStatement().executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
