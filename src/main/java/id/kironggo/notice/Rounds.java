package id.kironggo.notice;

import id.kironggo.platform.web.JsonSettings;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DayOfWeek;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** When mail is written and sent; never, unless the configuration names a sender. */
@ApplicationScoped
public class Rounds {

    private static final int DIGEST_HOUR = 7;

    private final Herald herald;
    private final Diary diary;
    private final Outbox outbox;
    private final Courier courier;
    private final Clock clock;
    private final boolean isOn;

    Rounds(
            Herald herald,
            Diary diary,
            Outbox outbox,
            Courier courier,
            Clock clock,
            @ConfigProperty(name = "kironggo.notice.from") Optional<String> from) {
        this.herald = herald;
        this.diary = diary;
        this.outbox = outbox;
        this.courier = courier;
        this.clock = clock;
        this.isOn = from.isPresent();
    }

    /** Writes what the ledger owes, and sends what is due. */
    @Scheduled(
            every = "${kironggo.notice.every:5s}",
            delayed = "${kironggo.notice.every:5s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    public void post() {
        if (!isOn) {
            herald.passOver();
            return;
        }
        boolean hasMore;
        do {
            hasMore = herald.listen();
        } while (hasMore);
        courier.deliver();
    }

    /** Reminds; from Monday morning on of the week. Whoever was reminded already is not again. */
    @Scheduled(
            every = "${kironggo.notice.remind-every:10m}",
            delayed = "1m",
            concurrentExecution = ConcurrentExecution.SKIP)
    public void remind() {
        if (!isOn) {
            return;
        }
        var now = clock.instant();
        var local = now.atZone(JsonSettings.ZONE);
        diary.remind(now);
        if (local.getDayOfWeek() == DayOfWeek.MONDAY && local.getHour() >= DIGEST_HOUR) {
            diary.sumUp(local.toLocalDate(), now);
        }
        outbox.purge();
    }
}
