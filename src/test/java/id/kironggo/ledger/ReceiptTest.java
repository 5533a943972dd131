package id.kironggo.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import id.kironggo.Desk;
import id.kironggo.Owner;
import id.kironggo.Receipt;
import id.kironggo.Samples;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whoever did something gets a signed promise that it stands in the ledger. */
@QuarkusTest
class ReceiptTest {

    private final Desk app = new Desk("demo-app");
    private final Desk district = Desk.of("KEC-07");

    @Test
    void eachActionOnADispositionIsAnsweredWithItsOwnReceipt() {
        var request = app.submit(Samples.bansos());
        assertThat(receipt(district.act(request, "accept", Map.of())).fact()).isEqualTo("disposition.accepted");
        var completed =
                receipt(district.act(request, "complete", Map.of("result", "DONE", "note", "Musyawarah desa.")));
        assertThat(completed.fact()).isEqualTo("disposition.completed");
        var returned =
                receipt(district.act(request, "return", Map.of("reason", "OTHER", "note", "Bukan kecamatan kami.")));
        assertThat(returned.fact()).isEqualTo("disposition.returned");
        assertThat(List.of(completed.entry(), returned.entry())).doesNotHaveDuplicates();
        assertThat(Owner.count("ledger_entry where id = '" + returned.entry() + "' and agency = 'KEC-07'"))
                .isEqualTo(1);
    }

    @Test
    void anActionOnTheRequestIsAnsweredWithTheReceiptOfWhatItDidNotOfWhatFollowed() {
        var request = app.submit(Samples.bansos());
        district.act(request, "accept", Map.of()).then().statusCode(200);
        var asked = receipt(district.decide(request, "await-citizen", Map.of("question", "Berapa anak?")));
        assertThat(asked.fact()).isEqualTo("request.awaiting-citizen");
        assertThat(receipt(district.decide(request, "resume", Map.of())).fact()).isEqualTo("request.resumed");
        var ended = Map.of("outcome", "REFUSED", "note", "Tidak memenuhi syarat.");
        assertThat(receipt(district.decide(request, "resolve", ended)).fact()).isEqualTo("request.resolved");
    }

    @Test
    void theReceiptIsInTheAnswerAndItsReplayAlone() {
        var request = app.submit(Samples.bansos());
        var disposition = district.open(request);
        var path = "/v1/dispositions/" + disposition.get("id");
        var key = UUID.randomUUID().toString();
        var first = receipt(accept(path, disposition, key));
        assertThat(receipt(accept(path, disposition, key))).isEqualTo(first);

        district.http().get(path).then().statusCode(200).body("receipt", nullValue());
        district.http()
                .get("/v1/requests/" + request.id())
                .then()
                .statusCode(200)
                .body("receipt", nullValue())
                .body("dispositions.findAll { it.receipt != null }.size()", equalTo(0));
    }

    private Response accept(String path, Map<String, Object> disposition, String key) {
        return district.http()
                .header("If-Match", disposition.get("etag"))
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body("{}")
                .post(path + "/accept");
    }

    @Test
    void whoeverMayReadAnEntryGetsItsReceiptOnDemand() {
        var submitted = app.post("/v1/requests", Samples.bansos()).then().statusCode(201);
        var given = new Receipt(submitted.extract().path("receipt"));
        assertThat(given.fact()).isEqualTo("request.submitted");
        for (var reader : List.of("demo-app", "kec-07", "diskominfo", "inspektorat")) {
            var demanded = demand(reader, given.entry());
            demanded.then().statusCode(200).header("Content-Type", startsWith("application/jwt"));
            var receipt = new Receipt(demanded.asString());
            assertThat(receipt.fact()).isEqualTo("request.submitted");
            assertThat(receipt.claims().<Map<String, Object>>get())
                    .isEqualTo(given.claims().get());
        }
        demand("disperpusip", given.entry()).then().statusCode(404);
        demand("demo-app", UUID.randomUUID().toString()).then().statusCode(404);
        demand("demo-app", "no-id").then().statusCode(404);
    }

    @Test
    void aSentLetterIsAnsweredWithAReceiptOfThisLog() {
        var letter = Map.of("to", List.of("DLH"), "subject", "Undangan rapat", "text", "Senin pukul 9.");
        var sent = Desk.of("DINKES").post("/v1/letters", letter).then().statusCode(201);
        assertThat(new Receipt(sent.extract().path("receipt")).fact()).isEqualTo("letter.sent");
    }

    private static Response demand(String reader, String entry) {
        return new Desk(reader).http().get("/v1/ledger/entries/" + entry + "/receipt");
    }

    private static Receipt receipt(Response answer) {
        return new Receipt(answer.then().statusCode(200).extract().path("receipt"));
    }
}
