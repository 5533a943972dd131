package id.kironggo.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kironggo.Owner;
import id.kironggo.openapi.Documents;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A change that breaks consumers is told with whom it hits, and made only where that is meant. */
@QuarkusTest
class BreakingChangeTest {

    private static Map<String, Object> without(String path) {
        var document = Documents.population();
        ((ObjectNode) document.get("paths")).remove(path);
        return Offers.body(document);
    }

    @Test
    void itIsRefusedWithEachChangeAndWhomItHits() {
        var offers = Offers.by("DISPENDUKCAPIL").registered();
        offers.granted("DINSOS-P3AKB", "cariPenduduk", "bacaPenduduk");
        offers.granted("DLH", "bacaPenduduk");
        offers.asked("DPMD", "cariPenduduk");
        var revoked = offers.granted("BAPENDA", "cariPenduduk");
        offers.decide(revoked, "revoke", Map.of("reason", "SECURITY")).then().statusCode(200);

        offers.put(without("/penduduk"), offers.etag())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/breaking-change"))
                .body("detail", containsString("Consumers hit: DINSOS-P3AKB."))
                .body("errors.pointer", contains("/openapi/paths/~1penduduk/get"))
                .body("errors[0].detail", equalTo("This operation is gone. Hits: DINSOS-P3AKB."));
        offers.provider().http().get(offers.path()).then().body("version", equalTo(1));
    }

    @Test
    void acceptedItIsMadeAndToldToThoseWhoHaveAGrant() {
        var offers = Offers.by("DISPENDUKCAPIL").registered();
        offers.granted("DINSOS-P3AKB", "cariPenduduk");
        offers.put("?acceptBreaking=true", without("/penduduk"), offers.etag())
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("operations.operationId", not(hasItem("cariPenduduk")));
        var subject = "subject = 'apis/DISPENDUKCAPIL/" + offers.api() + "' and type = 'id.kironggo.api.changed.v1'";
        assertThat(Owner.list("select array_to_string(audience, ',') from ledger_entry where " + subject))
                .containsExactly("agency:DINSOS-P3AKB,agency:DISPENDUKCAPIL");
        assertThat(Owner.list("select canonical::json->'data'->>'breaking' from ledger_entry where " + subject))
                .containsExactly("true");
    }

    @Test
    void whatBreaksNobodyNeedsNoWord() {
        var offers = Offers.by("DISPENDUKCAPIL").registered();
        offers.granted("DINSOS-P3AKB", "cariPenduduk");
        var more = Documents.population();
        more.withObject("/components/schemas/Penduduk/properties/agama").put("type", "string");
        offers.put(Offers.body(more), offers.etag()).then().statusCode(200).body("version", equalTo(2));
    }
}
