package id.kironggo.identity;

import static id.kironggo.openid.IssuedToken.*;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.*;

import id.kironggo.Desk;
import id.kironggo.Samples;
import id.kironggo.openid.IssuedToken;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.PublicJsonWebKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a client may do that signs in at the office's OpenID provider: never more than it may here. */
@QuarkusTest
class ProviderBearersTest {

    private static final Desk COORDINATOR = Desk.of("DISKOMINFO");
    private static final PublicJsonWebKey KEY = rsa("kunci-klien");

    /** How soon what changes here holds for a token that is under way. */
    private static final Duration SOON = Duration.ofSeconds(3);

    @BeforeEach
    void tellTheKey() {
        publish(KEY);
    }

    @Test
    void aClientThatIsNotRegisteredHereIsRefusedWhoeverVouchesForIt() {
        present(of("tidak-terdaftar", null, "events"))
                .statusCode(401)
                .body("type", equalTo("/problems/unauthenticated"))
                .body("detail", startsWith("There is no active client here"));
    }

    @Test
    void aSuspendedClientIsRefusedAtOnceAndThenCountsAgain() {
        var app = MadeClient.by(COORDINATOR, Map.of("name", "Uji", "kind", "APP"));
        var token = of(app.id(), null, "events");
        present(token).statusCode(200);
        amend(app, Map.of("status", "SUSPENDED"));
        await().atMost(SOON)
                .untilAsserted(() ->
                        present(token).statusCode(401).body("detail", startsWith("There is no active client here")));
        present(of(app.id(), null, "events")).statusCode(401);
        amend(app, Map.of("status", "ACTIVE"));
        await().atMost(SOON).untilAsserted(() -> present(token).statusCode(200));
    }

    @Test
    void theAgencyInTheTokenMustBeTheClients() {
        for (var agency : List.of("BPBD", "dlh", "TIDAK-ADA")) {
            present(of("dlh", agency, "events"))
                    .statusCode(401)
                    .body("detail", startsWith("The agency in this token"))
                    .body("detail", not(containsString("DLH")));
        }
        present(of("dlh", null, "events")).statusCode(401);
        // an app is of none
        present(of("demo-app", "DLH", "events")).statusCode(401);
        present(of("demo-app", null, "events")).statusCode(200);
    }

    @Test
    void aScopeThatTheClientHasNotHereIsNoneInItsTokenEither() {
        var http = bearing(of("demo-app", null, "requests:submit audit:read clients:write"));
        http.get("/v1/me").then().statusCode(200).body("scopes", contains("requests:submit"));
        http.get("/v1/audit/entries").then().statusCode(403).body("type", equalTo("/problems/scope-missing"));
        http.get("/v1/clients").then().statusCode(403);
    }

    @Test
    void aScopeThatTheTokenLeavesOutIsNotTheBearers() {
        var http = bearing(of("dlh", "DLH", "events"));
        http.get("/v1/events?limit=1").then().statusCode(200);
        http.get("/v1/inbox").then().statusCode(403);
    }

    @Test
    void aTokenUnderWayFollowsWhatItsClientMayHere() {
        var app = MadeClient.by(COORDINATOR, Map.of("name", "Uji", "kind", "APP", "scopes", List.of("events")));
        var token = of(app.id(), null, "events requests:submit");
        present(token).statusCode(200).body("scopes", contains("events"));
        amend(app, Map.of("scopes", List.of("events", "requests:submit")));
        await().atMost(SOON).untilAsserted(() -> present(token).body("scopes", contains("events", "requests:submit")));
        amend(app, Map.of("scopes", List.of("requests:submit")));
        await().atMost(SOON).untilAsserted(() -> present(token).body("scopes", contains("requests:submit")));
        bearing(token).get("/v1/events").then().statusCode(403);
    }

    @Test
    void theFirstCallByTheProviderIsTheClientsFirst() {
        var app = MadeClient.by(COORDINATOR, Map.of("name", "Uji", "kind", "APP"));
        COORDINATOR.http().get(app.path()).then().body("firstSeenAt", nullValue());
        present(of(app.id(), null, "events")).statusCode(200);
        COORDINATOR.http().get(app.path()).then().body("firstSeenAt", notNullValue());
    }

    @Test
    void whoSignedInThereIsTheOfficerHere() {
        var request = Desk.of("demo-app").submit(Samples.bansos());
        var district = Desk.of("KEC-07");
        var given = district.open(request);
        var officer = bearing(new IssuedToken()
                .with("azp", "kec-07")
                .with("agency", "KEC-07")
                .with("name", "Contoh Petugas")
                .with("officer", "st-1203")
                .by(KEY));
        var accept = "/v1/dispositions/" + given.get("id") + "/accept";
        officer.header("If-Match", given.get("etag"))
                .header("Acting-Officer", "st-9")
                .post(accept)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/header/Acting-Officer"));
        officer = bearing(new IssuedToken()
                .with("azp", "kec-07")
                .with("agency", "KEC-07")
                .with("officer", "st-1203")
                .by(KEY));
        officer.header("If-Match", given.get("etag")).post(accept).then().statusCode(200);
        List<String> officers = district.http()
                .get("/v1/requests/" + request.id() + "/timeline")
                .jsonPath()
                .getList("items.officer");
        assertThat(officers).contains("st-1203").doesNotContain("st-9");
    }

    @Test
    void anOfficersIdIsNeverANumberOfState() {
        for (var number : List.of("3511074501909999", "199001012015031001", "Contoh Petugas")) {
            present(new IssuedToken().with("officer", number).by(KEY))
                    .statusCode(401)
                    .body("detail", containsString("no fitting claim officer"))
                    .body("detail", not(containsString(number)));
        }
    }

    @Test
    void aClientThatMustNameItsOfficerNeedsNoHeaderWhereSomebodySignedIn() {
        var client = MadeClient.by(
                COORDINATOR, Map.of("name", "Uji", "kind", "AGENCY", "agency", "DLH", "officerRequired", true));
        var letter = Map.of("to", List.of("BPBD"), "subject", "Uji", "text", "Uji.");
        var machine = new IssuedToken().with("azp", client.id()).with("scope", "letters");
        bearing(machine.by(KEY))
                .contentType("application/json")
                .body(letter)
                .post("/v1/letters")
                .then()
                .statusCode(400);
        bearing(machine.with("officer", "st-3").by(KEY))
                .contentType("application/json")
                .body(letter)
                .post("/v1/letters")
                .then()
                .statusCode(201);
    }

    private static String of(String client, String agency, String scope) {
        return new IssuedToken()
                .with("azp", client)
                .with("agency", agency)
                .with("scope", scope)
                .by(KEY);
    }

    private static RequestSpecification bearing(String token) {
        return given().header("Authorization", "Bearer " + token).header("Accept-Language", "en");
    }

    private static void amend(MadeClient client, Map<String, Object> change) {
        var etag = COORDINATOR.http().get(client.path()).jsonPath().getString("etag");
        MadeClient.patch(COORDINATOR.http(), client.path(), etag, change).then().statusCode(200);
    }
}
