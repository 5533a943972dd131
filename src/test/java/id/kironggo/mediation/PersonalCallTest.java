package id.kironggo.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import id.kironggo.Desk;
import id.kironggo.Owner;
import id.kironggo.Samples;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A call under a grant for personal data is a reading of them, written down before a byte of the answer comes. */
@QuarkusTest
class PersonalCallTest {

    private static final int HOUSE = 0;
    private static Neighbour neighbour;
    private static Neighbour harmless;

    @BeforeEach
    void begin() {
        if (neighbour != null) {
            return;
        }
        neighbour = Neighbour.listening(HOUSE, Echo::answer).registerAt(HOUSE, Map.of());
        neighbour.grant(
                Instant.now().plus(Duration.ofDays(1)),
                Map.of("fields", List.of("/nik", "nama ibu kandung, bila ada")));
        harmless = Neighbour.absent().registerAt(HOUSE, Map.of()).granted();
    }

    @AfterAll
    static void end() {
        neighbour.close();
        harmless.close();
    }

    @Test
    void theCitizenForWhomItWasMadeSeesIt() {
        var request = new Desk("demo-app").submit(Samples.bansos());
        var answer = Neighbour.send(
                neighbour.call("/hal/7").header(Hops.REQUEST, request.id()).GET());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Echo.HEADERS.get("/dasar/hal/7")).isNotEmpty().doesNotContainKey("x-exchange-request");

        Desk.citizen(request)
                .get("/v1/tracking/" + request.ticket() + "/access-log")
                .then()
                .statusCode(200)
                .body("items.kind", contains("CALL"))
                .body("items[0].agency.code", equalTo("DINSOS-P3AKB"))
                .body("items[0].what", containsString(neighbour.api()))
                .body("items[0].fields.field", contains("/nik", "nama ibu kandung, bila ada"))
                .body("items[0].purpose", equalTo("Verifikasi calon penerima bantuan"))
                .body("items[0].legalBasis", equalTo("Perbup contoh, belum diverifikasi"));
        Desk.of("INSPEKTORAT")
                .http()
                .queryParam("subject", "calls/" + call(answer))
                .get("/v1/audit/access")
                .then()
                .body("items.kind", contains("CALL"))
                .body("items[0].requests", contains(request.id()))
                .body("items[0].proof.entry", containsString("\"personal\":[\"/nik\",\"*\"]"));
    }

    @Test
    void withoutARequestItIsTheAuditorsToSee() {
        var answer = neighbour.get("/hal/8");
        assertThat(accesses(answer)).isEqualTo(1);
    }

    @Test
    void aGrantForNoPersonalDataLeavesNoSuchTrace() {
        var answer = harmless.get("/hal/9");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(accesses(answer)).isZero();
    }

    @Test
    void whatIsNoIdIsRefusedBeforeAnythingGoesOut() {
        int before = Echo.CALLS.get();
        var refused = Neighbour.send(
                neighbour.call("/hal/7").header(Hops.REQUEST, Samples.NIK).GET());
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Neighbour.error(refused)).isEqualTo("invalid-input");
        assertThat(Echo.CALLS).hasValue(before);
    }

    /** No fact, no reading: where the trail can't be written, nothing goes out. */
    @Test
    void whereTheTrailCannotBeWrittenTheCallIsRefused() {
        int before = Echo.CALLS.get();
        Owner.run("revoke insert on access_record from kironggo_app");
        HttpResponse<String> refused;
        try {
            refused = neighbour.get("/hal/refused");
        } finally {
            Owner.run("grant insert on access_record to kironggo_app");
        }
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(Echo.CALLS).hasValue(before);
        assertThat(neighbour.get("/hal/again").statusCode()).isEqualTo(200);
    }

    private static String call(HttpResponse<?> answer) {
        return answer.headers().firstValue(Hops.ID).orElseThrow();
    }

    private static long accesses(HttpResponse<?> answer) {
        return Owner.count("access_subject where subject = 'calls/" + call(answer) + "'");
    }
}
