package id.kironggo.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kironggo.Desk;
import id.kironggo.Samples;
import id.kironggo.catalogue.TrialOffer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

/** What a citizen was promised stays, whatever becomes of the service. */
@QuarkusTest
class PinnedVersionTest {

    private static final Desk APP = new Desk("demo-app");

    @Test
    void aRequestKeepsTheVersionThatItWasMadeUnder() {
        var service = TrialOffer.of("janji").published();
        var request = APP.submit(Samples.of(service.code()));
        var before = APP.read(request);

        service.draft(d -> {
                    ((ObjectNode) d.path("processingTime")).put("value", 30);
                    ((ObjectNode) d.path("name")).put("id", "Nama lain").put("en", "Another name");
                    d.withArray("procedure")
                            .addObject()
                            .put("step", 2)
                            .put("selector", "DLH")
                            .put("action", "Lain");
                })
                .then()
                .statusCode(200);
        service.publish().then().statusCode(200);
        assertUnchanged(request, before);
        var later = APP.submit(Samples.of(service.code()));
        assertThat(APP.read(later).getInt("service.version")).isEqualTo(2);
        assertThat(APP.read(later).getList("plan"))
                .hasSize(before.getList("plan").size() + 1);

        service.retire().then().statusCode(200);
        assertUnchanged(request, before);
        var tooLate = Samples.of("PERPUS-ANGGOTA");
        tooLate.put("service", service.code());
        APP.post("/v1/requests", tooLate).then().statusCode(400);
        service.keeper().acceptAndComplete(request);
        assertThat(APP.read(request).getInt("service.version")).isEqualTo(1);
    }

    private static void assertUnchanged(Desk.Case request, JsonPath before) {
        var now = APP.read(request);
        for (var part : new String[] {"service", "plan", "dueAt", "deadlines"}) {
            assertThat(now.<Object>get(part)).as(part).isEqualTo(before.get(part));
        }
    }
}
