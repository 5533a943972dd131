package id.kironggo.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import id.kironggo.Crowd;
import id.kironggo.Desk;
import id.kironggo.Owner;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.HttpClientConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** An invitation becomes a client, once: the secret is seen by its system alone. */
@QuarkusTest
class EnrolmentTest {

    private static final Desk AGENCY = Desk.of("BPKAD");
    /** Wrong codes are counted by address, so each test comes from one of its own. */
    private static final AtomicInteger ADDRESSES = new AtomicInteger(10);

    private final String address = "127.0.7." + ADDRESSES.incrementAndGet();

    @Test
    void anInvitationBecomesAClientWithoutAToken() {
        var invitation = invited(AGENCY, Map.of("kind", "AGENCY", "agency", "BPKAD"));
        assertThat(invitation.getString("code")).matches("([0-9A-Z]{4}-){6}[0-9A-Z]{4}");
        assertThat(invitation.getString("status")).isEqualTo("OPEN");
        assertThat(Duration.between(
                        OffsetDateTime.parse(invitation.getString("createdAt")),
                        OffsetDateTime.parse(invitation.getString("expiresAt"))))
                .isEqualTo(Duration.ofDays(7));
        var enrolled = enrol(invitation.getString("code"), "Sistem aset");
        enrolled.then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .header("Cache-Control", "private, no-store")
                .body("name", equalTo("Sistem aset"))
                .body("kind", equalTo("AGENCY"))
                .body("agency.code", equalTo("BPKAD"))
                .body("scopes", equalTo(ClientKind.AGENCY.scopes()));
        var client = MadeClient.of(enrolled);
        assertThat(enrolled.header("Location")).isEqualTo(client.path());
        client.http().get("/v1/me").then().body("agency.code", equalTo("BPKAD"));
        AGENCY.http()
                .get("/v1/clients/invitations")
                .then()
                .statusCode(200)
                .body("items.find { it.id == '" + invitation.getString("id") + "' }.status", equalTo("USED"))
                .body("items.find { it.id == '" + invitation.getString("id") + "' }.client", equalTo(client.id()))
                .body("items.code", everyItem(nullValue()));
        var fact = Owner.list("select canonical from ledger_entry where subject = 'clients/" + client.id() + "'");
        assertThat(fact).singleElement().asString().contains("client.enrolled", invitation.getString("id"));
        assertThat(fact.get(0)).doesNotContain("Sistem aset", client.secret());
    }

    @Test
    void theCodeIsStoredHashedAndToldByNobody() {
        var invitation = invited(Desk.of("DISKOMINFO"), Map.of("kind", "APP"));
        var code = invitation.getString("code");
        var plain = code.replace("-", "");
        var stored = Owner.list("select i::text || (select string_agg(canonical, '') from ledger_entry where subject = "
                + "'invitations/' || i.id) from invitation i where id = '" + invitation.getString("id") + "'");
        assertThat(stored).singleElement().asString().contains("client.invited").doesNotContain(code, plain);
        enrol(plain.toLowerCase(Locale.ROOT).replace('0', 'o'), "Aplikasi uji")
                .then()
                .statusCode(201)
                .body("kind", equalTo("APP"))
                .body("agency", nullValue());
    }

    @Test
    void usedExpiredWithdrawnAndUnknownCodesAreAnsweredAlike() {
        var used = invited(AGENCY, Map.of("kind", "AGENCY"));
        enrol(used.getString("code"), "Uji").then().statusCode(201);
        var expired = invited(AGENCY, Map.of("kind", "AGENCY"));
        Owner.run("update invitation set expires_at = now() where id = '" + expired.getString("id") + "'");
        var withdrawn = invited(AGENCY, Map.of("kind", "AGENCY"));
        withdraw(AGENCY, withdrawn, "\"0\"").then().statusCode(204);
        var answers = List.of(
                        used.getString("code"),
                        expired.getString("code"),
                        withdrawn.getString("code"),
                        "0000-1111-2222-3333-4444-5555-6666",
                        "salah")
                .stream()
                .map(code -> enrol(code, "Uji").then().statusCode(400).extract().asString())
                .map(body -> body.replaceAll("\"traceId\":\"[^\"]*\"", ""))
                .toList();
        assertThat(answers).containsOnly(answers.get(0));
        assertThat(answers.get(0)).contains("\"pointer\":\"/code\"");
    }

    @Test
    void ofManyEnrolmentsAtOnceWithOneCodeOneMakesAClient() {
        for (int round = 0; round < 3; round++) {
            var invitation = invited(AGENCY, Map.of("kind", "AGENCY"));
            var name = "S" + invitation.getString("id").substring(24);
            var answers = Crowd.of(4, i -> enrol(invitation.getString("code"), name));
            assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 400, 400, 400);
            assertThat(Owner.count("client where name = '" + name + "'")).isEqualTo(1);
        }
    }

    @Test
    void aLostAnswerComesAgainWithTheSameKey() {
        var invitation = invited(AGENCY, Map.of("kind", "AGENCY"));
        var key = UUID.randomUUID().toString();
        var body = Map.of("code", invitation.getString("code"), "name", "Uji");
        var first = from().header("Idempotency-Key", key).body(body).post("/v1/clients/enrol");
        var again = from().header("Idempotency-Key", key).body(body).post("/v1/clients/enrol");
        again.then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("secret", equalTo(first.path("secret")))
                .body("id", equalTo(first.path("id")));
        from().header("Idempotency-Key", key)
                .body(Map.of("code", "salah", "name", "Uji"))
                .post("/v1/clients/enrol")
                .then()
                .statusCode(422);
    }

    @Test
    void afterTenWrongCodesEvenTheRightOneWaitsAMinute() {
        var invitation = invited(AGENCY, Map.of("kind", "AGENCY"));
        for (int i = 0; i < 10; i++) {
            enrol("tebak-" + i, "Uji").then().statusCode(400);
        }
        enrol(invitation.getString("code"), "Uji")
                .then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", "60");
        given().contentType("application/json")
                .body(Map.of("code", invitation.getString("code"), "name", "Uji"))
                .post("/v1/clients/enrol")
                .then()
                .statusCode(201);
    }

    @Test
    void anInvitationIsWithdrawnByItsAgencyOrTheCoordinatorWhileItIsOpen() {
        var invitation = invited(AGENCY, Map.of("kind", "AGENCY"));
        withdraw(Desk.of("DPMD"), invitation, "\"0\"").then().statusCode(404);
        withdraw(AGENCY, invitation, "\"9\"").then().statusCode(412);
        withdraw(Desk.of("DISKOMINFO"), invitation, "\"0\"").then().statusCode(204);
        withdraw(AGENCY, invitation, "\"1\"").then().statusCode(409).body("actions", empty());
        var auditors = invited(Desk.of("DISKOMINFO"), Map.of("kind", "AUDITOR"));
        assertThat(auditors.getString("agency.code")).isEqualTo("INSPEKTORAT");
        withdraw(Desk.of("INSPEKTORAT"), auditors, "\"0\"").then().statusCode(409);
        Desk.of("DPMD")
                .http()
                .get("/v1/clients/invitations?limit=100")
                .then()
                .body("items.agency.code", everyItem(equalTo("DPMD")));
    }

    private static JsonPath invited(Desk by, Map<String, Object> body) {
        return by.post("/v1/clients/invitations", body)
                .then()
                .statusCode(201)
                .body("scopes", not(empty()))
                .extract()
                .jsonPath();
    }

    private static Response withdraw(Desk by, JsonPath invitation, String etag) {
        return by.http().header("If-Match", etag).delete("/v1/clients/invitations/" + invitation.getString("id"));
    }

    private Response enrol(String code, String name) {
        return from().body(Map.of("code", code, "name", name)).post("/v1/clients/enrol");
    }

    private RequestSpecification from() {
        try {
            var local = HttpClientConfig.httpClientConfig()
                    .setParam("http.route.local-address", InetAddress.getByName(address));
            return given().config(RestAssured.config().httpClient(local)).contentType("application/json");
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
