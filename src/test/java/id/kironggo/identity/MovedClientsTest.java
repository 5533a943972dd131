package id.kironggo.identity;

import static id.kironggo.identity.Presented.unauthenticated;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import id.kironggo.Desk;
import id.kironggo.Owner;
import id.kironggo.agency.MadeUpAgencies;
import id.kironggo.platform.security.Caller;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What other features ask of clients: how far an agency is connected, and that one agency's become another's. */
@QuarkusTest
class MovedClientsTest {

    private static final Desk COORDINATOR = Desk.of("DISKOMINFO");

    @Inject
    ClientRegistry registry;

    @Test
    void anAgencyIsConnectedWhenItsFirstClientGetsItsFirstToken() {
        var agency = MadeUpAgencies.registered();
        var other = MadeUpAgencies.registered();
        assertThat(registry.standing(agency)).isEqualTo(new ClientsOfAgency(0, null, null, null));
        var client = client(agency);
        client(agency);
        assertThat(registry.standing(agency)).isEqualTo(new ClientsOfAgency(2, null, null, null));
        client.http().get("/v1/me").then().statusCode(200);
        var connected = registry.standing(List.of(agency, other));
        assertThat(connected).containsOnlyKeys(agency, other);
        var first = connected.get(agency).firstTokenAt();
        assertThat(first).isNotNull().isEqualTo(connected.get(agency).lastSeenAt());
        Owner.run("update client set last_seen_at = last_seen_at - interval '2 minutes' where id = '" + client.id()
                + "'");
        assertThat(client.isAdmitted()).isTrue();
        ClientRightsTest.revoke(client);
        var later = registry.standing(agency);
        assertThat(later.clients()).as("active").isEqualTo(1);
        assertThat(later.firstTokenAt()).isEqualTo(first);
        assertThat(later.lastSeenAt()).isAfter(first);
        assertThat(registry.standing(List.of())).isEmpty();
    }

    @Test
    void theClientsAndOpenInvitationsOfAnAgencyBecomeAnothers() {
        var from = MadeUpAgencies.registered();
        var to = MadeUpAgencies.registered();
        var client = client(from);
        var revoked = client(from);
        ClientRightsTest.revoke(revoked);
        var invitation = COORDINATOR
                .post("/v1/clients/invitations", Map.of("kind", "AGENCY", "agency", from))
                .jsonPath();
        var its = client.http();
        its.get("/v1/me").then().statusCode(200).body("agency.code", equalTo(from));
        assertThat(registry.of(from)).containsExactly(client.id());

        QuarkusTransaction.requiringNew().run(() -> registry.move(from, to, Caller.system()));

        assertThat(registry.of(from)).isEmpty();
        assertThat(registry.of(to)).containsExactly(client.id());
        await().atMost(Duration.ofSeconds(2))
                .untilAsserted(() -> unauthenticated(its.get("/v1/me").then()));
        client.http().get("/v1/me").then().statusCode(200).body("agency.code", equalTo(to));
        COORDINATOR.http().get(revoked.path()).then().body("agency.code", equalTo(from));
        given().contentType("application/json")
                .body(Map.of("code", invitation.getString("code"), "name", "Uji"))
                .post("/v1/clients/enrol")
                .then()
                .statusCode(201)
                .body("agency.code", equalTo(to));
        assertThat(fact("clients/" + client.id(), "client.moved")).contains("agency:" + from, "agency:" + to);
        assertThat(fact("invitations/" + invitation.getString("id"), "client.invitation-moved"))
                .contains("\"from\":\"" + from + "\"", "\"to\":\"" + to + "\"");
    }

    @Test
    void nothingMovesButInTheTransactionOfWhoMovesTheRest() {
        assertThatThrownBy(() -> registry.move("A", "B", Caller.system())).hasMessageContaining("required");
    }

    private static String fact(String subject, String type) {
        return Owner.list("select canonical from ledger_entry where subject = '" + subject
                        + "' and type = 'id.kironggo." + type + ".v1'")
                .get(0);
    }

    private static MadeClient client(String agency) {
        return MadeClient.by(COORDINATOR, Map.of("name", "Sistem uji", "kind", "AGENCY", "agency", agency));
    }
}
