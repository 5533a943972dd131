package id.kironggo.contract;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** The page of the contract, as far as no browser is needed to judge it; {@code .ci/docs} uses one. */
@QuarkusTest
class DocsPageTest {

    @Test
    void thePageIsOursAndLoadsFromTheServiceAlone() {
        for (var path : new String[] {"/docs", "/docs/", "/docs/index.html"}) {
            given().get(path)
                    .then()
                    .statusCode(200)
                    .contentType(startsWith("text/html"))
                    .header("Cache-Control", equalTo("no-cache"))
                    .header("Content-Security-Policy", startsWith("default-src 'none'; script-src 'self'; "))
                    .header("Content-Security-Policy", not(containsString("http")))
                    .body("html.head.title", equalTo("Kironggo: API"));
        }
        given().get("/docs/start.js").then().statusCode(200).body(containsString("/q/openapi"));
        given().get("/docs/page.css").then().statusCode(200).contentType(startsWith("text/css"));
        given().get("/docs/swagger-ui-bundle.js")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", startsWith("default-src 'none'"));
    }
}
