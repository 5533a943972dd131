package id.kironggo.insight;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Statistics as CSV, for spreadsheets that may not be trusted with formulas. */
@QuarkusTest
class SheetTest {

    private static final String CSV = "text/csv";

    @Test
    void aLineIsAFigureWithItsDefinition() {
        var lines = Sheet.of(statistics("Surat, dan \"kutipan\""), null).split("\r\n");
        assertThat(lines[0]).startsWith("measure,period,from,to,agency,service");
        assertThat(lines[1])
                .startsWith("KEPT_SHARE,CURRENT,2026-11-01,2026-12-01,,,")
                .contains("\"Surat, dan \"\"kutipan\"\"\",87.50,")
                .contains(Measure.KEPT_SHARE.definition().en());
    }

    @Test
    void excelInIndonesianGetsSemicolonsCommasAndAByteOrderMark() {
        var sheet = Sheet.of(statistics("Surat"), "excel-id");
        assertThat(sheet).startsWith("\uFEFFmeasure;period;");
        assertThat(sheet).contains(";Surat;87,50;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+62", "-1", "@SUM(A1)", "\tx", "\rx"})
    void noWordBeginsAFormula(String word) {
        assertThat(Sheet.of(statistics(word), null)).contains("'" + word).doesNotContain("," + word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"requests?groupBy=service", "performance", "satisfaction", "demand"})
    void csvIsGivenByAcceptAndByFormat(String statistic) {
        var path = "/v1/statistics/" + statistic;
        var accepted = given().accept(CSV).get(path).then().statusCode(200).extract();
        assertThat(accepted.contentType()).isEqualToIgnoringCase("text/csv;charset=UTF-8");
        assertThat(accepted.asString()).startsWith("measure,");
        var asked = given().accept("application/json")
                .get(path + (statistic.contains("?") ? "&" : "?") + "format=csv&dialect=excel-id")
                .then()
                .statusCode(200)
                .extract();
        assertThat(new String(asked.asByteArray(), StandardCharsets.UTF_8)).startsWith("\uFEFFmeasure;");
        assertThat(given().accept("*/*").get(path).contentType()).startsWith("application/json");
        assertThat(given().accept(CSV)
                        .get(path + (statistic.contains("?") ? "&" : "?") + "format=json")
                        .contentType())
                .startsWith("application/json");
        given().accept("image/png").get(path).then().statusCode(406);
    }

    @Test
    void jsonAndCsvTellTheSame() {
        var json = Figures.values(Figures.all("requests?groupBy=dimension"), "REQUESTS");
        var csv = Figures.overseer()
                .accept(CSV)
                .get("/v1/statistics/requests?groupBy=dimension")
                .asString();
        var lines = csv.lines().skip(1).toList();
        assertThat(lines).hasSameSizeAs(json.keySet());
        json.forEach((keys, value) -> assertThat(lines)
                .anyMatch(line -> line.contains("," + keys.getOrDefault("dimension", "") + ",")
                        && line.contains("," + value.toPlainString() + ",")));
    }

    private static StatisticsView statistics(String label) {
        var figure = new Figure(
                Measure.KEPT_SHARE,
                Figure.When.CURRENT,
                Map.of("phrase", label),
                label,
                new BigDecimal("87.50"),
                null,
                false,
                null);
        return StatisticsView.of(
                Instant.parse("2026-11-24T01:00:00Z"),
                new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 1)),
                List.of(figure));
    }
}
