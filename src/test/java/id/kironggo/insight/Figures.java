package id.kironggo.insight;

import static io.restassured.RestAssured.given;

import id.kironggo.Owner;
import id.kironggo.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/** Statistics as the tests ask for them. */
final class Figures {

    static final String OVERSEER = "setda";

    private Figures() {}

    /** Who may see all figures. */
    static RequestSpecification overseer() {
        return given().header("Authorization", "Bearer " + Tokens.of(OVERSEER)).header("Accept-Language", "en");
    }

    static JsonPath all(String path) {
        return ok(overseer().get("/v1/statistics/" + path));
    }

    static JsonPath publicly(String path) {
        return ok(given().get("/v1/statistics/" + path));
    }

    private static JsonPath ok(Response response) {
        return response.then().statusCode(200).extract().jsonPath();
    }

    /** The values of a measure by their keys; null for what is withheld. */
    static Map<Map<String, String>, BigDecimal> values(JsonPath statistics, String measure) {
        var values = new LinkedHashMap<Map<String, String>, BigDecimal>();
        List<Map<String, Object>> figures = statistics.getList("figures");
        figures.stream()
                .filter(figure -> figure.get("measure").equals(measure)
                        && figure.get("period").equals("CURRENT"))
                .forEach(figure -> values.put(keys(figure), value(figure)));
        return values;
    }

    @SuppressWarnings("unchecked") // JSON objects of texts
    static Map<String, String> keys(Map<String, Object> figure) {
        return (Map<String, String>) figure.get("keys");
    }

    static BigDecimal value(Map<String, Object> figure) {
        return figure.get("value") == null ? null : plain(figure.get("value").toString());
    }

    /** A number without what only its spelling has. */
    static BigDecimal plain(String number) {
        return new BigDecimal(number).stripTrailingZeros();
    }

    /** Has everything counted anew: what the tests did to tables directly is in no ledger. */
    static void recount() {
        recount(Duration.ofMinutes(2));
    }

    static void recount(Duration most) {
        Owner.run("update insight_cursor set formula = 0");
        Awaitility.await()
                .atMost(most)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> Owner.count("insight_cursor where formula = " + Follower.FORMULA
                                + " and position >= (select coalesce(max(position), -1) from ledger_position)")
                        == 1);
    }
}
