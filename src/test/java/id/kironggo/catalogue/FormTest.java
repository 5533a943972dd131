package id.kironggo.catalogue;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import id.kironggo.platform.problem.Fault;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The forms, and what is said of answers to them. */
@QuarkusTest
class FormTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

    @Inject
    ServiceCatalogue catalogue;

    @Inject
    ObjectMapper mapper;

    @Test
    void everyFormIsASchemaOf202012AndTakesItsExample() throws IOException {
        var metaschema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        for (var offering : catalogue.offerings()) {
            var body = given().get("/v1/services/{code}/form", offering.code())
                    .then()
                    .statusCode(200)
                    .contentType("application/schema+json")
                    .extract()
                    .asString();
            var form = mapper.readTree(body);
            assertThat(metaschema.validate(form)).as(offering.code()).isEmpty();
            assertThat(form.path("$schema").asText()).endsWith("/draft/2020-12/schema");
            assertThat(form.path("$id").asText()).endsWith("/v1/services/" + offering.code() + "/form?version=1");
            assertThat(AnswerCheck.errors(AnswerCheck.compile(form), catalogue.example(offering)))
                    .as(offering.code())
                    .isEmpty();
            assertThat(catalogue.check(offering, catalogue.example(offering)))
                    .as(offering.code())
                    .isEmpty();
            given().contentType("application/json")
                    .body(catalogue.example(offering).toString())
                    .post("/v1/services/{code}/form/validate", offering.code())
                    .then()
                    .statusCode(200)
                    .body("valid", equalTo(true))
                    .body("errors", hasSize(0));
        }
    }

    @Test
    void everySingleFaultOfEveryFieldIsFoundAtItsPlace() {
        eachField((offering, field) -> {
            var property = offering.form().at("/properties/" + field);
            boolean required = offering.form().path("required").toString().contains('"' + field + '"');
            if (required) {
                assertOneFault(offering, field, answers -> answers.remove(field));
            }
            assertOneFault(offering, field, answers -> answers.putNull(field));
            assertOneFault(offering, field, answers -> answers.putArray(field));
            if (property.path("type").asText().equals("string")) {
                assertOneFault(offering, field, answers -> answers.put(field, 7));
                assertOneFault(offering, field, answers -> answers.put(field, "x".repeat(5000)));
            } else {
                assertOneFault(offering, field, answers -> answers.put(field, "7"));
            }
        });
    }

    @Test
    void everyNumberOutOfItsLimitsIsFound() {
        eachField((offering, field) -> {
            var property = offering.form().at("/properties/" + field);
            if (property.has("minimum")) {
                var less = property.get("minimum").decimalValue().subtract(BigDecimal.ONE);
                assertOneFault(offering, field, a -> a.put(field, less));
            }
            if (property.has("maximum")) {
                var more = property.get("maximum").decimalValue().add(BigDecimal.ONE);
                assertOneFault(offering, field, a -> a.put(field, more));
            }
            if (property.path("type").asText().equals("integer")) {
                assertOneFault(offering, field, a -> a.put(field, new BigDecimal("1.5")));
                assertOneFault(offering, field, a -> a.put(field, new BigDecimal("1e400")));
            }
        });
    }

    @Test
    void everyTextOutOfItsLimitsIsFoundAndItsLengthIsCountedInCharacters() {
        eachField((offering, field) -> {
            var property = offering.form().at("/properties/" + field);
            int shortest = property.path("minLength").asInt(0);
            if (shortest > 0) {
                assertOneFault(offering, field, a -> a.put(field, "x".repeat(shortest - 1)));
            }
            if (property.has("maxLength")) {
                int longest = property.path("maxLength").asInt();
                assertOneFault(offering, field, a -> a.put(field, "x".repeat(longest + 1)));
                assertThat(catalogue.check(offering, answers(offering, a -> a.put(field, "𝄞".repeat(longest)))))
                        .isEmpty();
            }
            if (property.has("enum") || property.has("pattern") || property.has("format")) {
                assertOneFault(offering, field, a -> a.put(field, "?"));
            }
        });
    }

    @Test
    void anUnknownAnswerIsPointedAtWithItsNameEscaped() {
        for (var offering : catalogue.offerings()) {
            var faults = catalogue.check(offering, answers(offering, a -> a.put("a/b~c", 1)));
            assertThat(faults).extracting(Fault::pointer).containsExactly("/a~1b~0c");
        }
    }

    @Test
    void allFaultsAreToldAtOnceInTheLanguageAskedForWithoutTheValues() {
        given().header("Accept-Language", "en")
                .contentType("application/json")
                .body("""
                        {"familyCardNumber": "3511-secret", "dependants": 21, "program": "X-secret", "extra": "secret"}""")
                .post("/v1/services/BANSOS-USUL/form/validate")
                .then()
                .statusCode(200)
                .body("valid", equalTo(false))
                .body("errors", hasSize(5))
                .body("errors.find {it.pointer == '/dependants'}.detail", equalTo("Must be 20 or less."))
                .body("errors.find {it.pointer == '/monthlyIncomeIdr'}.detail", equalTo("Is required."))
                .body("errors.pointer", hasItem("/familyCardNumber"))
                .body("errors.pointer", hasItem("/extra"))
                .body(
                        "errors.find {it.pointer == '/program'}.detail",
                        equalTo("Must be one of PKH, SEMBAKO, PBI_JK, BLT_DESA, LAINNYA."))
                .body(not(containsString("secret")));
        given().contentType("application/json")
                .body("{}")
                .post("/v1/services/BANSOS-USUL/form/validate")
                .then()
                .body("errors.detail", hasItem("Wajib diisi."));
    }

    @Test
    void answersThatAreNoObjectAreRefused() {
        for (var body : List.of("[]", "null", "1", "\"x\"")) {
            given().contentType("application/json")
                    .body(body)
                    .post("/v1/services/NIB/form/validate")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
        var offering = offering("NIB");
        assertThat(catalogue.check(offering, null)).extracting(Fault::pointer).containsExactly("");
        assertThat(catalogue.check(offering, mapper.createArrayNode()))
                .extracting(Fault::pointer)
                .containsExactly("");
    }

    @Test
    void onlyMultiLineFieldsTakeLineBreaks() {
        var complaint = offering("PENGADUAN-UMUM");
        assertThat(catalogue.check(
                        complaint, answers(complaint, a -> a.put("description", "Baris satu\nBaris dua\tdan tab"))))
                .isEmpty();
        assertOneFault(complaint, "title", a -> a.put("title", "Judul\nlain"));
        var aid = offering("BANSOS-USUL");
        assertOneFault(aid, "familyCardNumber", a -> a.put("familyCardNumber", "3511011203159999\n"));
    }

    @Test
    void datesAreMeasuredByTheCalendarOfJakarta() {
        var today = LocalDate.now(ZONE);
        var birth = offering("ADM-AKTALAHIR");
        assertThat(catalogue.check(birth, answers(birth, a -> a.put("birthDate", today.toString()))))
                .isEmpty();
        assertOneFault(
                birth, "birthDate", a -> a.put("birthDate", today.plusDays(1).toString()));
        assertOneFault(birth, "birthDate", a -> a.put("birthDate", "2026-02-30"));
        assertOneFault(birth, "birthDate", a -> a.put("birthDate", "2026-2-3"));
        assertOneFault(birth, "birthDate", a -> a.put("birthDate", "2026-02-03T00:00:00Z"));
        var library = offering("PERPUS-ANGGOTA");
        assertOneFault(library, "birthDate", a -> a.put("birthDate", today.toString()));
        assertThat(catalogue.check(
                        library,
                        answers(
                                library,
                                a -> a.put("birthDate", today.minusDays(1).toString()))))
                .isEmpty();
        var visit = offering("GEOPARK-EDU");
        assertOneFault(
                visit, "visitDate", a -> a.put("visitDate", today.plusDays(6).toString()));
        assertThat(catalogue.check(
                        visit,
                        answers(visit, a -> a.put("visitDate", today.plusDays(7).toString()))))
                .isEmpty();
        var event = offering("EVENT-WISATA");
        assertThat(catalogue.check(
                        event,
                        answers(event, a -> a.put("endDate", a.get("startDate").asText()))))
                .isEmpty();
        assertOneFault(event, "endDate", a -> a.put("endDate", today.toString()));
        var research = offering("REKOM-PENELITIAN");
        assertOneFault(
                research, "endDate", a -> a.put("endDate", a.get("startDate").asText()));
        assertOneFault(research, "startDate", a -> a.put("startDate", "soon"));
    }

    @Test
    void agencyCodesMustBeRegistered() {
        var research = offering("REKOM-PENELITIAN");
        assertThat(catalogue.check(research, answers(research, a -> a.put("targetAgencies", "DLH, KEC-07"))))
                .isEmpty();
        for (var wrong : List.of("DLH,NONE", "DLH,", "", "dlh")) {
            assertOneFault(research, "targetAgencies", a -> a.put("targetAgencies", wrong));
        }
    }

    private void eachField(BiConsumer<Offering, String> test) {
        catalogue.offerings().forEach(offering -> offering.form()
                .path("properties")
                .fieldNames()
                .forEachRemaining(field -> test.accept(offering, field)));
    }

    private void assertOneFault(Offering offering, String field, Consumer<ObjectNode> spoil) {
        assertThat(catalogue.check(offering, answers(offering, spoil)))
                .as(offering.code() + " " + field)
                .extracting(Fault::pointer)
                .containsExactly("/" + field);
    }

    private ObjectNode answers(Offering offering, Consumer<ObjectNode> change) {
        var answers = catalogue.example(offering);
        change.accept(answers);
        return answers;
    }

    private Offering offering(String code) {
        return catalogue.offering(code).orElseThrow();
    }
}
