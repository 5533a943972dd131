package id.kironggo.catalogue;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kironggo.Desk;
import id.kironggo.Samples;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The 14 components of Standar Pelayanan: who reads which. */
@QuarkusTest
class StandardTest {

    @Test
    void theFirstSixAreForEverybodyAndNoneIsMissing() {
        for (var service : Samples.services()) {
            given().get("/v1/services/" + service)
                    .then()
                    .body("standard", hasSize(6))
                    .body("standard.number", contains(1, 2, 3, 4, 5, 6))
                    .body("standard.text", everyItem(not(empty())));
        }
        Desk.of("DLH").http().get("/v1/services/NIB").then().body("standard", hasSize(6));
        new Desk("demo-app").http().get("/v1/services/NIB").then().body("standard", hasSize(6));
    }

    @Test
    void allFourteenAreForOwnerAndCoordinator() {
        var all = IntStream.rangeClosed(1, 14).boxed().toArray(Integer[]::new);
        for (var desk : new Desk[] {Desk.of("DPMPTSP-NAKER"), Desk.of("DISKOMINFO")}) {
            desk.http()
                    .get("/v1/services/NIB")
                    .then()
                    .body("standard.number", contains(all))
                    .body("standard[6].component", equalTo("LEGAL_BASIS"))
                    .body("standard[10].label", equalTo("Number of staff"))
                    .body("standard.text", everyItem(not(empty())));
        }
    }

    @Test
    void pledgeChannelsAndHoursAreToldAsDeclared() {
        var service = TrialOffer.of("maklumat");
        service.create(d -> {
                    var pledge = d.putObject("pledge");
                    pledge.putObject("text").put("id", "Kami sanggup.").put("en", "We will.");
                    pledge.put("signedBy", "Kepala Dinas Perpustakaan").put("signedOn", "2026-01-05");
                    d.putArray("channels").addObject().put("kind", "MPP").put("where", "Loket 3");
                    hours(d, "07:30", "12:00");
                })
                .then()
                .statusCode(201);
        service.publish().then().statusCode(200);
        given().header("Accept-Language", "en")
                .get(service.path())
                .then()
                .body("pledge.text", equalTo("We will."))
                .body("pledge.signedOn", equalTo("2026-01-05"))
                .body("channels[0].kindLabel", equalTo("Public service mall"))
                .body("openingHours[0].dayLabel", equalTo("Monday"))
                .body("openingHours[0].closes", equalTo("12:00"));
        given().get(service.path()).then().body("openingHours[0].dayLabel", equalTo("Senin"));
        service.draft(d -> hours(d, "12:00", "07:30"))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/openingHours/0"));
        service.draft(d -> d.putObject("fee").put("amountIdr", -1))
                .then()
                .statusCode(400)
                .body("errors.find { it.pointer == '/fee/amountIdr' }.detail", equalTo("At least 0."));
        service.retire().then().statusCode(200);
    }

    private static void hours(ObjectNode definition, String opens, String closes) {
        definition
                .putArray("openingHours")
                .addObject()
                .put("day", "MONDAY")
                .put("opens", opens)
                .put("closes", closes);
    }
}
