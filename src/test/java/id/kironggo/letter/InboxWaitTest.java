package id.kironggo.letter;

import static id.kironggo.letter.Office.letterTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kironggo.Tokens;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who waits at an inbox hears at once of what arrives, and holds up nobody meanwhile. */
@QuarkusTest
class InboxWaitTest {

    /** More than there are workers or connections. */
    private static final int WAITING = 200;

    @TestHTTPResource
    URI server;

    @Test
    void whoWaitsHearsAtOnce() throws InterruptedException {
        var sender = Office.open();
        var reader = Office.open();
        var next = reader.inbox(Map.of()).getString("next");
        var heard = CompletableFuture.supplyAsync(() -> {
            var page = reader.inbox(Map.of("after", next, "wait", 25));
            return new Heard(page, System.nanoTime());
        });
        TimeUnit.MILLISECONDS.sleep(600);
        assertThat(heard).isNotDone();

        var id = sender.send(letterTo(reader));
        long sent = System.nanoTime();

        var found = heard.orTimeout(10, TimeUnit.SECONDS).join();
        assertThat(found.page().getList("items.id")).containsExactly(id);
        assertThat(found.page().getString("items[0].stateLabel")).isEqualTo("Delivered");
        assertThat(Duration.ofNanos(found.at() - sent)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void twoHundredWhoWaitHoldUpNobody() {
        var sender = Office.open();
        var reader = Office.open();
        var http = HttpClient.newHttpClient();
        var waiting = IntStream.range(0, WAITING)
                .mapToObj(i -> http.sendAsync(poll(reader), HttpResponse.BodyHandlers.ofString()))
                .toList();
        await().pollDelay(Duration.ofSeconds(1)).until(() -> true);

        for (int i = 0; i < 20; i++) {
            long begun = System.nanoTime();
            sender.list(Map.of());
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .as("somebody else's call")
                    .isLessThan(Duration.ofSeconds(2));
        }
        assertThat(waiting).noneMatch(CompletableFuture::isDone);
        var id = sender.send(letterTo(reader));

        for (var one : waiting) {
            var answer = one.orTimeout(20, TimeUnit.SECONDS).join();
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(JsonPath.from(answer.body()).getList("items.id")).containsExactly(id);
        }
    }

    @Test
    void waitingEndsWithoutLettersWhenNoneComes() {
        var reader = Office.open();
        long begun = System.nanoTime();

        var page = reader.inbox(Map.of("wait", 1));

        assertThat(page.getList("items")).isEmpty();
        assertThat(page.getString("next")).isNotBlank();
        assertThat(Duration.ofNanos(System.nanoTime() - begun))
                .isBetween(Duration.ofMillis(900), Duration.ofSeconds(5));
    }

    private HttpRequest poll(Office reader) {
        return HttpRequest.newBuilder(server.resolve("/v1/inbox?wait=30"))
                .header("Authorization", "Bearer " + Tokens.of(reader.desk().client()))
                .build();
    }

    private record Heard(JsonPath page, long at) {}
}
