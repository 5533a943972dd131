package id.kironggo.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kironggo.Crowd;
import id.kironggo.Owner;
import id.kironggo.PostOffice;
import id.kironggo.platform.web.JsonSettings;
import id.kironggo.request.Watch;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What focal points are told because of the time. */
@QuarkusTest
class ReminderTest {

    private final String officer = Scenes.somebody();

    @Inject
    Diary diary;

    @Inject
    Watch watch;

    @BeforeEach
    void open() {
        Owner.run("delete from notice");
        PostOffice.open();
    }

    @AfterEach
    void close() {
        PostOffice.close();
    }

    @Test
    void whatIsDueSoonIsSaidOnceAndAnewOnlyOfAnotherDate() {
        var request = Scenes.sentTo(Scenes.agencyOf(officer));
        Scenes.dueIn("2 minutes", request);

        Crowd.of(2, i -> remind());
        var mails = Mail.all(2, officer);
        assertThat(mails).anySatisfy(mail -> {
            assertThat(mail.subject()).isEqualTo(request.ticket() + ": Segera jatuh tempo");
            assertThat(mail.text()).contains("Tenggat: 20", "WIB");
        });

        remind();
        Mail.all(2, officer);

        Scenes.dueIn("3 minutes", request);
        remind();
        Mail.all(3, officer);
    }

    @Test
    void whoIsLateIsTold() {
        var request = Scenes.sentTo(Scenes.agencyOf(officer));
        Owner.run("update request set wakes_at = now() - interval '1s', clocks = regexp_replace(clocks::text,"
                + " '\"alarmAt\": [^,}]*', '\"alarmAt\": \"2026-01-05T02:00:00Z\"', 'g')::jsonb where id = '"
                + request.id() + "'");
        watch.sweep();

        await().atMost(Mail.PATIENCE)
                .untilAsserted(() -> assertThat(Mail.to(officer)).anySatisfy(mail -> {
                    assertThat(mail.subject()).isEqualTo(request.ticket() + ": Melewati tenggat");
                    assertThat(mail.text()).contains("Tenggat: 20");
                }));
    }

    @Test
    void theWeeklyDigestGoesToWhoHasSomethingOpen() {
        var idle = Scenes.somebody();
        Scenes.agencyOf(idle);
        var agency = Scenes.agencyOf(Scenes.somebody());
        Scenes.appoint(agency, officer, Map.of("language", "EN"));
        var request = Scenes.sentTo(agency);
        Scenes.dueIn("-1 minute", request);

        Crowd.of(2, i -> sumUp());

        assertThat(Mail.all(2, officer)).anySatisfy(digest -> {
            assertThat(digest.subject()).isEqualTo(agency + ": Weekly digest");
            assertThat(digest.text()).contains("Open: 1", "Overdue: 1", "/v1/tracking/" + request.ticket());
        });
        assertThat(Mail.to(idle)).isEmpty();
    }

    private boolean remind() {
        diary.remind(Instant.now());
        return true;
    }

    private boolean sumUp() {
        var monday = LocalDate.now(JsonSettings.ZONE).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        diary.sumUp(monday, Instant.now());
        return true;
    }
}
