package id.kironggo.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kironggo.Desk;
import id.kironggo.Owner;
import id.kironggo.platform.security.Caller;
import id.kironggo.platform.security.Scopes;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A change counts for calls at once where it was made, and within two seconds where another replica made it. */
@QuarkusTest
class FreshnessTest {

    private static final Caller CONSUMER = Caller.client("dinsos-p3akb", "DINSOS-P3AKB", Set.of(Scopes.APIS));

    @Inject
    Gatekeeper gatekeeper;

    private Verdict judge(Offers offers) {
        return gatekeeper.judge(CONSUMER, offers.agency(), offers.api(), "GET", "/penduduk/1");
    }

    @Test
    void whatThisReplicaCommitsCountsAtOnce() {
        for (int round = 0; round < 10; round++) {
            var offers = Offers.by("DISPENDUKCAPIL").registered();
            assertThat(reason(judge(offers))).isEqualTo(RefusalReason.UNKNOWN_API);
            var grant = offers.granted("DINSOS-P3AKB", "bacaPenduduk");
            var passage = (Passage) judge(offers);
            assertThat(passage.operation()).isEqualTo("bacaPenduduk");
            assertThat(passage.path()).isEqualTo("/penduduk/1");
            assertThat(passage.grant().id()).hasToString(grant);
            assertThat(passage.grant().fields()).containsExactly("/nik", "/nama");
            assertThat(passage.route().baseUrl()).hasToString("https://api.dispendukcapil.example.org/v2");
            offers.decide(grant, "revoke", Map.of("reason", "SECURITY")).then().statusCode(200);
            assertThat(reason(judge(offers))).isEqualTo(RefusalReason.GRANT_REVOKED);
        }
    }

    @Test
    void alsoWhenItIsCommittedWithTheAnswerKept() {
        var offers = Offers.by("DISPENDUKCAPIL").registered();
        var path = "/v1/grants/" + offers.asked("DINSOS-P3AKB", "bacaPenduduk") + "/approve";
        Desk.of("DISPENDUKCAPIL")
                .http()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"0\"")
                .contentType("application/json")
                .body("{}")
                .post(path)
                .then()
                .statusCode(200);
        assertThat(judge(offers)).isInstanceOf(Passage.class);
    }

    @Test
    void whatAnotherReplicaCommitsCountsWithinTwoSeconds() {
        var offers = Offers.by("DISPENDUKCAPIL").registered();
        var grant = offers.granted("DINSOS-P3AKB", "bacaPenduduk");
        assertThat(judge(offers)).isInstanceOf(Passage.class);
        Owner.run("begin; update api_grant set status = 'REVOKED', ended_at = now(), reason = 'SECURITY', "
                + "version = version + 1 where id = '" + grant
                + "'; update exchange_stamp set stamp = stamp + 1; commit");
        await().atMost(Duration.ofSeconds(2))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> assertThat(judge(offers)).isEqualTo(Refusal.of(RefusalReason.GRANT_REVOKED)));
    }

    @Test
    void aRouteIsShownToWhoMaySeeTheApi() {
        var offers = Offers.by("DISPENDUKCAPIL").registered();
        assertThat(gatekeeper.route(CONSUMER, offers.agency(), offers.api())).isEmpty();
        var own = Caller.client("dispendukcapil", "DISPENDUKCAPIL", Set.of(Scopes.APIS));
        assertThat(gatekeeper.route(own, offers.agency(), offers.api()))
                .hasValueSatisfying(route -> assertThat(route.timeout()).isEqualTo(Duration.ofSeconds(10)));
        assertThat(gatekeeper.route(own, offers.agency(), "tidak-ada")).isEmpty();
    }

    private static RefusalReason reason(Verdict verdict) {
        return ((Refusal) verdict).reason();
    }
}
