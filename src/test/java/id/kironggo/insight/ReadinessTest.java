package id.kironggo.insight;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import id.kironggo.Desk;
import id.kironggo.Owner;
import id.kironggo.Past;
import id.kironggo.Samples;
import id.kironggo.agency.Dimension;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Ready is who practises: a service of each dimension carried a request within ninety days. */
@QuarkusTest
class ReadinessTest {

    private static final List<String> ONE_OF_EACH =
            List.of("PENGADUAN-UMUM", "GEOPARK-EDU", "SKKH", "PJU-PADAM", "PERPUS-ANGGOTA", "CEMAR-ADUAN");

    private static final String CARRIED = """
            from request r join service s on s.code = r.service
            where r.status not in ('WITHDRAWN', 'DUPLICATE') and (r.submitted_at at time zone 'Asia/Jakarta')::date
                >= (now() at time zone 'Asia/Jakarta')::date - 90""";

    @Inject
    AgroalDataSource database;

    @Test
    void readyIsWhoCarriedARequestInEachDimension() {
        var past = new Past(database);
        // what other tests left in BRANDING is put out of the way, so that one dimension surely lacks
        var branding = Owner.list("select r.id from request r join service s on s.code = r.service"
                + " where s.dimension = 'BRANDING' and r.submitted_at > now() - interval '100 days'");
        branding.forEach(id -> past.move(new Desk.Case(id, null, null), 100));
        Figures.recount();
        var before = read("");
        var carried = new TreeSet<>(Owner.list("select distinct s.dimension " + CARRIED));
        assertThat(before.getBoolean("ready")).isFalse();
        assertThat(before.<String>getList("missing")).contains("BRANDING").doesNotContainAnyElementsOf(carried);
        assertThat(before.getList("missing")).hasSize(6 - carried.size());

        ONE_OF_EACH.forEach(service -> Desk.of("demo-app").submit(Samples.of(service)));
        var after = read("");
        assertThat(after.getBoolean("ready")).isTrue();
        assertThat(after.getList("missing")).isEmpty();
        assertThat(after.<String>getList("dimensions.find { it.dimension == 'BRANDING' }.services"))
                .containsExactly("GEOPARK-EDU");
        assertThat(after.<String>getList("dimensions.find { it.dimension == 'BRANDING' }.agencies.code"))
                .containsExactly("DISPARBUDPORA");
        assertThat(after.getInt("dimensions.find { it.dimension == 'BRANDING' }.requests"))
                .isEqualTo(1);
        assertThat(after.<String>getList("takingNoPart.code")).doesNotContain("DISPARBUDPORA", "DISHUB");
    }

    @Test
    void whoTakesPartHadARequestOrOwnedIt() {
        Lives.ensure(database);
        Figures.recount();
        var told = read("");
        for (var dimension : Dimension.values()) {
            var here = CARRIED + " and s.dimension = '" + dimension + "'";
            var in = "dimensions.find { it.dimension == '" + dimension + "' }";
            assertThat(told.<String>getList(in + ".agencies.code"))
                    .containsExactlyInAnyOrderElementsOf(Owner.list("select r.owner " + here
                            + " union select d.agency from disposition d where d.kind <> 'TASK' and d.request_id in (select r.id "
                            + here + ")"));
            assertThat(told.getLong(in + ".requests")).isEqualTo(Owner.count("(select r.id " + here + ") carried"));
        }
    }

    @Test
    void aProgrammeOnPaperMakesNobodyReady() {
        var before = read("?phase=10");
        Desk.of("DISKOMINFO")
                .post("/v1/smart-city/programmes", Map.of("dimension", "BRANDING", "phase", 10, "lead", "SETWAN"))
                .then()
                .statusCode(201);
        var after = read("?phase=10");
        assertThat(after.getList("missing")).isEqualTo(before.getList("missing"));
        assertThat(after.getInt("dimensions.find { it.dimension == 'BRANDING' }.programmes"))
                .isEqualTo(1);
        assertThat(after.<String>getList("takingNoPart.code")).doesNotContain("SETWAN");
    }

    @Test
    void itIsToldWhoStayedFromPhaseToPhase() {
        var step = "focalPointContinuity.phases.find { it.from == 19 && it.to == 20 }";
        var before = read("");
        appoint("BPBD", "Contoh Tetap", 19);
        var left = appoint("BPBD", "Contoh Pergi", 19);
        appoint("BKPSDM", "Contoh Setia", 19);
        appoint("BPBD", "contoh  TETAP", 20);
        var joined = appoint("BPBD", "Contoh Baru", 20);
        appoint("BKPSDM", "Contoh Setia", 20);
        var told = read("?phase=20");
        int others = before.get(step) == null ? 0 : before.getInt(step + ".of");
        int staying = before.get(step) == null ? 0 : before.getInt(step + ".stayed");
        assertThat(told.getInt(step + ".of")).isEqualTo(others + 3);
        assertThat(told.getInt(step + ".stayed")).isEqualTo(staying + 2);
        assertThat(told.<String>getList(step + ".changed.agency.code"))
                .contains("BPBD")
                .doesNotContain("BKPSDM");
        var change = step + ".changed.find { it.agency.code == 'BPBD' }";
        assertThat(told.<String>getList(change + ".left.id")).containsExactly(left);
        assertThat(told.<String>getList(change + ".joined.id")).containsExactly(joined);
        assertThat(Desk.of("DLH")
                        .http()
                        .get("/v1/smart-city/readiness?phase=20")
                        .asString())
                .doesNotContain("Contoh");
        assertThat(new ArrayList<>(read("?phase=19").<Integer>getList("focalPointContinuity.phases.to")))
                .doesNotContain(20);
    }

    @Test
    void aTokenIsNeededAndThePhaseANumber() {
        given().get("/v1/smart-city/readiness").then().statusCode(401);
        Desk.of("DLH").http().get("/v1/smart-city/readiness?phase=0").then().statusCode(400);
    }

    private static String appoint(String agency, String name, int phase) {
        return Desk.of("DISKOMINFO")
                .post(
                        "/v1/agencies/" + agency + "/focal-points",
                        Map.of("name", name, "role", "Penghubung", "phase", phase, "from", "2026-01-01"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static JsonPath read(String query) {
        return Desk.of("DLH")
                .http()
                .get("/v1/smart-city/readiness" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
