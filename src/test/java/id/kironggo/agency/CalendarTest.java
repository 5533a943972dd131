package id.kironggo.agency;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import id.kironggo.Tokens;
import id.kironggo.platform.problem.ProblemException;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The working calendar over HTTP. */
@QuarkusTest
class CalendarTest {

    @Inject
    WorkingCalendar calendar;

    @Test
    void everybodyReadsAYearThatIsLoaded() {
        given().get("/v1/calendar/2026")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("confirmed", equalTo(true))
                .body("holidays", hasSize(25))
                .body("holidays.nameId", hasItem("Idulfitri 1447 Hijriah"));
        given().get("/v1/calendar/2027").then().body("confirmed", equalTo(false));
        given().get("/v1/calendar/2099").then().statusCode(404);
        given().get("/v1/calendar/nanti").then().statusCode(404);
    }

    @Test
    void aYearOnceSetCountsAndIsReplacedByWhoHasSeenIt() {
        var from = OffsetDateTime.parse("2031-01-01T09:00+07:00").toInstant();
        assertThatThrownBy(() -> calendar.due(from, 1, DayUnit.WORKING_DAYS, null))
                .isInstanceOf(ProblemException.class);
        as("diskominfo")
                .body(year("2031-01-01", "2031-01-02"))
                .put("/v1/calendar/2031")
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"");
        assertThat(calendar.due(from, 1, DayUnit.WORKING_DAYS, null).at()).isEqualTo("2031-01-03T08:30:00Z");
        as("diskominfo")
                .body(year("2031-01-01", "2031-01-03"))
                .put("/v1/calendar/2031")
                .then()
                .statusCode(428);
        as("diskominfo")
                .header("If-Match", "\"7\"")
                .body(year("2031-01-01", "2031-01-03"))
                .put("/v1/calendar/2031")
                .then()
                .statusCode(412);
        as("diskominfo")
                .header("If-Match", "\"0\"")
                .body(year("2031-01-01", "2031-01-03"))
                .put("/v1/calendar/2031")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("holidays.date", contains("2031-01-01", "2031-01-03"));
        assertThat(calendar.due(from, 1, DayUnit.WORKING_DAYS, null).at()).isEqualTo("2031-01-02T08:30:00Z");
    }

    @Test
    void aCalendarOfAnotherYearOrWithoutHolidaysIsRefused() {
        as("diskominfo")
                .body(year("2032-01-01", "2033-01-01"))
                .put("/v1/calendar/2032")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/holidays/1/date"));
        as("diskominfo")
                .body(year("2032-01-01", "2032-01-01"))
                .put("/v1/calendar/2032")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/holidays/1"));
        as("diskominfo")
                .body(Map.of("holidays", List.of()))
                .put("/v1/calendar/2032")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/holidays"));
        as("diskominfo")
                .body(year("1999-01-01"))
                .put("/v1/calendar/1999")
                .then()
                .statusCode(400);
        given().get("/v1/calendar/2032").then().statusCode(404);
    }

    @Test
    void onlyTheCoordinatorSetsTheCalendar() {
        given().contentType(ContentType.JSON)
                .body(year("2034-01-01"))
                .put("/v1/calendar/2034")
                .then()
                .statusCode(401);
        as("dlh").body(year("2034-01-01")).put("/v1/calendar/2034").then().statusCode(403);
    }

    private static Map<String, Object> year(String... dates) {
        return Map.of(
                "holidays",
                List.of(dates).stream()
                        .map(date -> Map.of(
                                "date",
                                date,
                                "nameId",
                                "Libur",
                                "nameEn",
                                "Holiday",
                                "type",
                                "NATIONAL",
                                "confirmed",
                                true))
                        .toList());
    }

    private static RequestSpecification as(String client) {
        return given().auth().oauth2(Tokens.of(client)).contentType(ContentType.JSON);
    }
}
