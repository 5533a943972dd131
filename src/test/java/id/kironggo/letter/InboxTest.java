package id.kironggo.letter;

import static id.kironggo.letter.Office.letterTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An inbox is read from a cursor on, in the order of arrival. */
@QuarkusTest
class InboxTest {

    private Office sender;
    private Office reader;

    @BeforeEach
    void openOffices() {
        sender = Office.open();
        reader = Office.open();
    }

    @Test
    void itIsReadPartByPartInTheOrderOfArrival() {
        var sent = IntStream.range(0, 5)
                .mapToObj(i -> sender.send(letterTo(reader)))
                .toList();

        var first = reader.inbox(Map.of("limit", 2));
        var second = reader.inbox(Map.of("limit", 3, "after", first.getString("next")));
        var end = reader.inbox(Map.of("after", second.getString("next")));

        assertThat(first.getList("items.id")).isEqualTo(sent.subList(0, 2));
        assertThat(second.getList("items.id")).isEqualTo(sent.subList(2, 5));
        assertThat(end.getList("items")).isEmpty();
        assertThat(end.getString("next")).isNotBlank();
        var later = sender.send(letterTo(reader));
        assertThat(reader.inbox(Map.of("after", end.getString("next"))).getList("items.id"))
                .containsExactly(later);
        assertThat(reader.inbox(Map.of()).getList("items")).hasSize(6);
    }

    @Test
    void onlyWhatIsUnreadIsGivenIfAskedFor() {
        var read = sender.send(letterTo(reader));
        var unread = sender.send(letterTo(reader));
        reader.acknowledging(read).then().statusCode(200);

        var page = reader.inbox(Map.of("unread", "true"));
        assertThat(page.getList("items.id")).containsExactly(unread);
        assertThat(page.getList("items[0].actions")).containsExactly("acknowledge", "reply");
        assertThat(reader.inbox(Map.of("unread", "true", "after", page.getString("next")))
                        .getList("items"))
                .isEmpty();
        assertThat(reader.inbox(Map.of("unread", "false")).getList("items")).hasSize(2);
    }

    @Test
    void anEnvelopeTellsNothingOfWhatIsInside() {
        var id = sender.send(letterTo(reader));

        var item = reader.inbox(Map.of()).getMap("items[0]");
        assertThat(item)
                .containsEntry("id", id)
                .containsEntry("subject", "Permintaan data")
                .containsEntry("urgencyLabel", "Ordinary")
                .containsEntry("stateLabel", "Delivered")
                .doesNotContainKeys("text", "body", "files");
    }

    @Test
    void aCursorIsOfOneInbox() {
        sender.send(letterTo(reader));
        var next = reader.inbox(Map.of()).getString("next");

        for (var bad : List.of(next + "A", "nonsense", "-1", "***")) {
            reader.desk()
                    .http()
                    .queryParam("after", bad)
                    .get("/v1/inbox")
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("/problems/invalid-cursor"));
        }
        sender.desk().http().queryParam("after", next).get("/v1/inbox").then().statusCode(400);
    }

    @ParameterizedTest
    @CsvSource({"wait,31", "wait,-1", "wait,soon", "limit,0", "limit,101", "unread,yes"})
    void aParameterOutOfRangeIsRefused(String name, String value) {
        reader.desk().http().queryParam(name, value).get("/v1/inbox").then().statusCode(400);
    }
}
