package id.kironggo.letter;

import static id.kironggo.letter.Office.letterTo;
import static org.assertj.core.api.Assertions.assertThat;

import id.kironggo.Crowd;
import id.kironggo.platform.persistence.OneTrip;
import id.kironggo.platform.security.Caller;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whoever reads an inbox from a cursor on misses no letter, however many write to it at once. */
@QuarkusTest
class InboxOrderTest {

    private static final int WRITERS = 20;
    private static final int EACH = 5;

    @Inject
    LetterBox box;

    @Inject
    OneTrip trip;

    @Test
    void aReaderMissesNoneOfTwentyWriters() {
        var senders = IntStream.range(0, 4).mapToObj(i -> Office.open()).toList();
        var readers = List.of(Office.open(), Office.open());
        var running = new AtomicInteger(WRITERS);
        var reading = readers.stream()
                .map(reader -> CompletableFuture.supplyAsync(() -> follow(reader, running)))
                .toList();

        var sent = Crowd.of(WRITERS, i -> {
            try {
                // the same two, named the other way round by every second
                var letter = i % 2 == 0
                        ? letterTo(readers.get(0), readers.get(1))
                        : letterTo(readers.get(1), readers.get(0));
                return IntStream.range(0, EACH)
                        .mapToObj(n -> senders.get(i % senders.size()).send(letter))
                        .toList();
            } finally {
                running.decrementAndGet();
            }
        });

        var all = sent.stream().flatMap(List::stream).toList();
        for (var one : reading) {
            assertThat(one.orTimeout(60, TimeUnit.SECONDS).join())
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(all);
        }
    }

    /** One who sent first and commits last: who reads meanwhile must not go past its letter. */
    @Test
    void aLetterThatCommitsLateIsNotPassedBy() throws InterruptedException {
        var slow = Office.open();
        var quick = Office.open();
        var reader = Office.open();
        var posted = new CountDownLatch(1);
        var seen = new CountDownLatch(1);
        var sending = CompletableFuture.supplyAsync(
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    var id = box.send(
                                    letter(reader), Caller.client(slow.desk().client(), slow.code(), Set.of("letters")))
                            .whole()
                            .letter()
                            .id()
                            .toString();
                    trip.flush();
                    posted.countDown();
                    seen.await(20, TimeUnit.SECONDS);
                    return id;
                }));
        assertThat(posted.await(20, TimeUnit.SECONDS)).isTrue();
        var other = CompletableFuture.supplyAsync(() -> quick.send(letterTo(reader)));
        var before = settled(other, reader);
        seen.countDown();
        var first = sending.orTimeout(20, TimeUnit.SECONDS).join();
        var second = other.orTimeout(20, TimeUnit.SECONDS).join();

        var after = reader.inbox(Map.of("after", before.next())).getList("items.id", String.class);
        var whole = new ArrayList<>(before.ids());
        whole.addAll(after);
        assertThat(whole).containsExactlyInAnyOrder(first, second).doesNotHaveDuplicates();
    }

    private static SendLetter letter(Office reader) {
        return new SendLetter(
                List.of(reader.code()),
                null,
                null,
                "Lambat",
                "Uji",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private record Part(List<String> ids, String next) {}

    /** What the reader has after the quick one had its time. */
    private static Part settled(CompletableFuture<String> quick, Office reader) throws InterruptedException {
        for (int i = 0; i < 20 && !quick.isDone(); i++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        var page = reader.inbox(Map.of());
        return new Part(page.getList("items.id", String.class), page.getString("next"));
    }

    private static List<String> follow(Office reader, AtomicInteger running) {
        var seen = new ArrayList<String>();
        String next = null;
        boolean isLast;
        do {
            isLast = running.get() == 0;
            List<String> ids;
            do {
                var page = reader.inbox(next == null ? Map.of("limit", 7) : Map.of("limit", 7, "after", next));
                ids = page.getList("items.id");
                seen.addAll(ids);
                next = page.getString("next");
            } while (!ids.isEmpty());
        } while (!isLast);
        return seen;
    }
}
