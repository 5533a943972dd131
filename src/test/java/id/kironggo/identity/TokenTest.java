package id.kironggo.identity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import id.kironggo.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Getting a token. */
@QuarkusTest
class TokenTest {

    @Test
    void aClientLearnsWhoItIs() {
        given().auth().oauth2(Tokens.of("diskominfo")).get("/v1/me").then()
                .statusCode(200)
                .body("clientId", equalTo("diskominfo"))
                .body("kind", equalTo("COORDINATOR"))
                .body("scopes", hasItems("registry:write", "requests:work"));
    }
}
