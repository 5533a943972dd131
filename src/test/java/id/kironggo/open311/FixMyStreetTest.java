package id.kironggo.open311;

import static org.assertj.core.api.Assertions.assertThat;

import id.kironggo.Desk;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/**
 * A day of FixMyStreet: each call as its client ({@code Open311.pm}) puts it, byte by byte, and each answer read for what it reads. Its
 * endpoint ends with a slash, to which it appends; it has an empty jurisdiction and no extended statuses.
 */
@QuarkusTest
class FixMyStreetTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final HttpClient http = HttpClient.newHttpClient();

    @TestHTTPResource("/open311/v2/")
    URI endpoint;

    @Test
    void categoriesAreImportedReportsSentCommentsExchangedAndUpdatesPolled() throws Exception {
        assertThat(text(get("services.xml"), "service_code")).isNotEmpty();
        var definition = get("services/JALAN-RUSAK.xml");
        assertThat(definition.getElementsByTagName("attribute").getLength()).isGreaterThan(2);

        var report =
                "description=Lubang%0A%0ALubang+besar+di+jalan.%0A%0Ahttps%3A%2F%2Flapor.example.org%2Freport%2F7%0A"
                        + "&first_name=Contoh&last_name=&email=pelapor%40example.org&lat=-7.913500&long=113.821700"
                        + "&attribute%5Bseverity%5D=BERAT&attribute%5Bfixmystreet_id%5D=7-" + System.nanoTime()
                        + "&attribute%5Bphone%5D=081200009999&media_url=https%3A%2F%2Flapor.example.org%2Ffoto%2F7.0.full.jpeg"
                        + "&service_code=JALAN-RUSAK&api_key=demo-open311";
        var id = text(post("requests.xml", report), "service_request_id");
        assertThat(id).matches("[0-9a-f-]{36}");
        // sent again, since the first answer was lost
        assertThat(text(post("requests.xml", report), "service_request_id")).isEqualTo(id);

        var roads = Desk.of("DBSBK");
        roads.act(Site.DEMO.asCase(id), "accept", Map.of()).then().statusCode(200);
        var comment =
                "update_id=12&status=OPEN&description=Makin+besar.&first_name=Contoh&last_name=-&service_request_id="
                        + id
                        + "&updated_datetime=2026-11-25T15%3A00%3A00%2B07%3A00&email=pelapor%40example.org&api_key=demo-open311";
        assertThat(text(post("servicerequestupdates.xml", comment), "update_id"))
                .matches("[0-9a-f-]{36}");
        roads.decide(Site.DEMO.asCase(id), "resolve", Map.of("outcome", "REFUSED", "note", "Belum dianggarkan."))
                .then()
                .statusCode(200);

        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var updates = get("servicerequestupdates.xml?api_key=demo-open311&end_date=" + now + "&start_date="
                + now.minus(2, ChronoUnit.HOURS));
        var last = lastOf(updates, id);
        assertThat(last.get("status")).isEqualTo("no_further_action");
        assertThat(last.get("description")).isEqualTo("Belum dianggarkan.");
        var changed = get("requests.xml?service_request_id=" + id + "%2C" + id);
        assertThat(text(changed, "status")).isEqualTo("closed");
        assertThat(text(changed, "long")).isEqualTo("113.8217");
    }

    /** Sites write the endpoint with a slash or without, and some clients put one before what they append. */
    @Test
    void anEndpointWithASlashTooManyIsTheSame() throws Exception {
        assertThat(text(get("/services.xml"), "service_code")).isNotEmpty();
        assertThat(text(get("/services/JALAN-RUSAK.xml"), "service_code")).isEqualTo("JALAN-RUSAK");
        var id = text(
                post(
                        "/requests.xml",
                        "description=Lubang+besar+di+jalan.&lat=-7.913500&long=113.821700&attribute%5Bseverity%5D=BERAT"
                                + "&attribute%5Bphone%5D=081200009999&service_code=JALAN-RUSAK&api_key=demo-open311"),
                "service_request_id");
        assertThat(text(get("/requests/" + id + ".xml"), "service_request_id")).isEqualTo(id);
        assertThat(http.send(
                                HttpRequest.newBuilder(URI.create(endpoint + "/tokens//x.xml"))
                                        .build(),
                                BodyHandlers.ofString())
                        .body())
                .contains("<errors><error><code>404</code>");
    }

    private static Map<String, String> lastOf(Document updates, String request) {
        var all = updates.getElementsByTagName("request_update");
        Map<String, String> last = Map.of();
        for (int i = 0; i < all.getLength(); i++) {
            var fields = new java.util.HashMap<String, String>();
            var children = all.item(i).getChildNodes();
            for (int j = 0; j < children.getLength(); j++) {
                fields.put(children.item(j).getNodeName(), children.item(j).getTextContent());
            }
            last = request.equals(fields.get("service_request_id")) ? fields : last;
        }
        return last;
    }

    private Document get(String path) throws Exception {
        return sent(HttpRequest.newBuilder(URI.create(endpoint + path)).GET());
    }

    private Document post(String path, String form) throws Exception {
        return sent(HttpRequest.newBuilder(URI.create(endpoint + path))
                .header("Content-Type", FORM)
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private Document sent(HttpRequest.Builder request) throws Exception {
        var answer = http.send(request.header("User-Agent", "libwww-perl/6.68").build(), BodyHandlers.ofByteArray());
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(answer.body()));
    }

    private static String text(Document document, String element) {
        return document.getElementsByTagName(element).item(0).getTextContent();
    }
}
