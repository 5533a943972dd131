package id.kironggo.identity;

import static id.kironggo.identity.MadeClient.patch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;

import id.kironggo.Crowd;
import id.kironggo.Desk;
import id.kironggo.Owner;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Somebody can always make clients. */
@QuarkusTest
class LastCoordinatorTest {

    private static final Desk COORDINATOR = Desk.of("DISKOMINFO");
    private static final String PATH = "/v1/clients/diskominfo";

    @Test
    void theLastThatMakesClientsIsNeitherRevokedNorSuspendedNorStripped() {
        var present = COORDINATOR.http().get(PATH);
        List<String> scopes = present.jsonPath().getList("scopes");
        var less =
                scopes.stream().filter(scope -> !scope.equals("clients:write")).toList();
        for (var patch : List.of(Map.of("status", "SUSPENDED"), Map.of("scopes", less))) {
            patch(COORDINATOR.http(), PATH, present.header("ETag"), patch)
                    .then()
                    .statusCode(409)
                    .body("actions", contains("amend", "rotate-secret"));
        }
        COORDINATOR
                .http()
                .header("If-Match", present.header("ETag"))
                .delete(PATH)
                .then()
                .statusCode(409);
        assertThat(COORDINATOR.http().get(PATH).asString()).isEqualTo(present.asString());
    }

    @Test
    void twoThatSuspendEachOtherDoNotBothSucceed() {
        var second = MadeClient.by(
                COORDINATOR, Map.of("name", "Uji", "kind", "COORDINATOR", "scopes", List.of("clients:write")));
        try {
            var own = List.of(COORDINATOR.http(), second.http());
            own.forEach(http -> http.get("/v1/me").then().statusCode(200));
            var other = List.of(second.path(), PATH);
            var answers = Crowd.of(2, i -> patch(own.get(i), other.get(i), "*", Map.of("status", "SUSPENDED"))
                    .statusCode());
            assertThat(answers).containsOnlyOnce(200);
            assertThat(answers).isSubsetOf(200, 401, 409);
            assertThat(active()).hasSize(1);
        } finally {
            if (active().contains(second.id())) {
                patch(second.http(), PATH, "*", Map.of("status", "ACTIVE"))
                        .then()
                        .statusCode(200);
                await().until(() -> COORDINATOR.http().get("/v1/me").statusCode() == 200);
            }
            ClientRightsTest.revoke(second);
        }
    }

    private static List<String> active() {
        return Owner.list("select id from client where status = 'ACTIVE' and 'clients:write' = any(scopes)");
    }
}
