package id.kironggo.agency;

import static org.hamcrest.Matchers.*;

import id.kironggo.Desk;
import id.kironggo.Samples;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The days on which one agency gives no service. */
@QuarkusTest
class ClosureTest {

    private static final Desk LIBRARY = Desk.of("DISPERPUSIP");
    private static final String PATH = "/v1/agencies/DISPERPUSIP/closures";

    @Test
    void anAgencysClosuresDontCountForItsDeadlines() {
        var today = LocalDate.now(ZoneId.of("Asia/Jakarta"));
        set(LIBRARY, etag(), List.of(closure(today, today.plusDays(14))))
                .statusCode(200)
                .body("closures", hasSize(1));
        var request = Desk.of("demo-app").submit(Samples.of("PERPUS-ANGGOTA"));
        Desk.of("demo-app")
                .http()
                .get("/v1/requests/" + request.id())
                .then()
                .body("deadlines.find { it.clock == 'RESOLUTION' }.skipped.why", hasItem("DISPERPUSIP: Pindah gedung"));
        set(LIBRARY, etag(), List.of()).statusCode(200).body("closures", empty());
    }

    @Test
    void onlyTheAgencyItselfAndTheCoordinatorSetThemHavingSeenThem() {
        var day = LocalDate.of(2026, 12, 7);
        set(Desk.of("DLH"), etag(), List.of()).statusCode(409);
        set(LIBRARY, "\"77\"", List.of()).statusCode(412);
        LIBRARY.http()
                .contentType("application/json")
                .body(Map.of("closures", List.of()))
                .put(PATH)
                .then()
                .statusCode(428);
        set(LIBRARY, etag(), List.of(closure(day, day.minusDays(1))))
                .statusCode(400)
                .body("errors.pointer", hasItem("/closures/0"));
        set(Desk.of("DISKOMINFO"), etag(), List.of()).statusCode(200);
    }

    private static String etag() {
        return LIBRARY.http().get(PATH).then().statusCode(200).extract().header("ETag");
    }

    private static Map<String, Object> closure(LocalDate from, LocalDate until) {
        return Map.of("from", from.toString(), "until", until.toString(), "reason", "Pindah gedung");
    }

    private static ValidatableResponse set(Desk by, String etag, List<Map<String, Object>> closures) {
        return by.http()
                .header("If-Match", etag)
                .contentType("application/json")
                .body(Map.of("closures", closures))
                .put(PATH)
                .then();
    }
}
