package id.kironggo.notice;

import static id.kironggo.notice.Mail.PATIENCE;
import static id.kironggo.notice.Scenes.DISTRICT;
import static id.kironggo.notice.Scenes.SAID;
import static id.kironggo.notice.Scenes.owed;
import static id.kironggo.notice.Scenes.submitted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kironggo.Crowd;
import id.kironggo.Desk;
import id.kironggo.Overheard;
import id.kironggo.Owner;
import id.kironggo.PostOffice;
import id.kironggo.webhook.DisabledWebhook;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mail about what happened, through a real SMTP server; a mail that fails is nobody's trouble but its own. */
@QuarkusTest
class NoticeTest {

    private final String citizen = Scenes.somebody();

    @Inject
    Herald herald;

    @Inject
    Courier courier;

    /** What other tests caused while there was no server is not this one's to wait for. */
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
    void newWorkReachesTheFocalPointsInOfficeEachInTheirLanguage() {
        var officer = Scenes.somebody();
        var english = Scenes.somebody();
        var retired = Scenes.somebody();
        var agency = Scenes.agencyOf(officer);
        Scenes.appoint(agency, english, Map.of("language", "EN"));
        Scenes.appoint(agency, retired, Map.of("from", "2020-01-01", "until", "2020-12-31"));
        var request = Scenes.sentTo(agency);

        var mail = Mail.only(officer);
        assertThat(mail.subject()).isEqualTo(request.ticket() + ": Disposisi baru");
        assertThat(mail.text())
                .contains("menerima disposisi baru", "Tiket: " + request.ticket(), agency)
                .doesNotContain("Tenggat");
        assertThat(mail.submitted()).isEqualTo("auto-generated");
        assertThat(Mail.only(english).text()).contains("has a new disposition", "Ticket: " + request.ticket());
        assertThat(Mail.to(retired)).isEmpty();
    }

    @Test
    void theFocalPointsHearThatAWebhookWasDisabled() {
        var officer = Scenes.somebody();
        var agency = Scenes.agencyOf(officer);
        DisabledWebhook.of(agency);

        var mail = Mail.only(officer);
        assertThat(mail.subject()).isEqualTo(agency + ": Webhook dinonaktifkan");
        assertThat(mail.text()).contains("ping", "Perangkat daerah: " + agency).doesNotContain("Tiket");
    }

    @Test
    void theCitizenHearsInBothLanguagesWhateverHappens() {
        var request = submitted(citizen, false);
        DISTRICT.act(request, "accept", Map.of()).then().statusCode(200);
        decide(request, "extend", Map.of("workingDays", 2, "reason", SAID));
        decide(request, "await-citizen", Map.of("question", SAID));
        decide(request, "resume", Map.of());
        comment(request, "INTERNAL");
        comment(request, "APPLICANT");
        decide(request, "reject", Map.of("reason", "OUT_OF_SCOPE", "note", SAID));
        Desk.citizen(request)
                .post("/v1/tracking/" + request.ticket() + "/reopen")
                .then()
                .statusCode(200);

        var mails = Mail.all(6, citizen);
        assertThat(mails)
                .extracting(mail -> mail.subject().replace(request.ticket() + ": ", ""))
                .containsExactlyInAnyOrder(
                        "Permohonan diterima / Request received",
                        "Tenggat diperpanjang / Due date extended",
                        "Ada pertanyaan untuk Anda / A question for you",
                        "Pesan baru / New message",
                        "Permohonan ditolak / Request rejected",
                        "Permohonan dibuka kembali / Request reopened");
        assertThat(mails).allSatisfy(mail -> assertThat(mail.text())
                .contains("Tiket: " + request.ticket(), "/v1/tracking/" + request.ticket(), "Ticket: ")
                .doesNotContain(request.code()));
    }

    @Test
    void ofAConfidentialRequestTheCitizenIsToldOnlyThatThereIsNews() {
        var request = submitted(citizen, true);

        var mail = Mail.only(citizen);
        assertThat(mail.subject()).isEqualTo(request.ticket() + ": Ada kabar / There is news");
        assertThat(mail.text()).doesNotContain("diterima", "received");
    }

    @Test
    void aMailThatFailsIsTriedAgainAndTheRequestSucceededAllAlong() {
        PostOffice.close();
        Desk.Case request;
        List<String> log;
        try (var overheard = new Overheard("id.kironggo.notice")) {
            request = submitted(citizen, false);
            awaitOwed(request, "status = 'DUE' and last_error is not null");
            log = overheard.lines();
        } finally {
            PostOffice.open();
        }
        assertThat(log).anySatisfy(line -> assertThat(line).contains("could not be sent", "will be tried again"));
        assertThat(String.join("\n", log)).doesNotContain(citizen);
        assertThat(owed(request, "next_attempt_at between now() + interval '15s' and now() + interval '60s'"))
                .isEqualTo(1);
        var id = Owner.list("select id from notice where last_error is not null");

        Owner.run("update notice set next_attempt_at = now()");

        assertThat(id).contains(Mail.only(citizen).id().replaceAll("<|@example.org>", ""));
        awaitOwed(request, "status = 'SENT' and message is null");
    }

    @Test
    void aMailIsGivenUpAfterTheLastAttempt() {
        PostOffice.close();
        try {
            var request = submitted(citizen, false);
            awaitOwed(request, "last_error is not null");
            Owner.run("update notice set attempts = 7, next_attempt_at = now()");
            awaitOwed(request, "status = 'FAILED' and message is null");
        } finally {
            PostOffice.open();
        }
    }

    @Test
    void whatIsOlderThanADayIsNoNews() {
        var request = submitted(citizen, false);
        Mail.only(citizen);
        var subject = "subject = 'requests/" + request.id() + "'";

        Owner.run("update ledger_entry set at = at - interval '25 hours' where " + subject);
        Owner.run("delete from notice");
        Owner.run("update notice_cursor set position = (select min(position) - 1 from ledger_position"
                + " join ledger_entry e on e.id = entry where e." + subject + ")");

        Mail.all(1, citizen);
        assertThat(owed(request, "true")).isZero();
        Owner.run("update ledger_entry set at = at + interval '25 hours' where " + subject);
    }

    @Test
    void withoutASenderWhatHappensIsPassedOver() {
        submitted(citizen, false);
        await().until(() -> Owner.count("ledger_queue") == 0);

        new Rounds(herald, null, null, courier, Clock.systemUTC(), Optional.empty()).post();

        assertThat(Owner.count("notice_cursor where position = (select max(position) from ledger_position)"))
                .isEqualTo(1);
    }

    @Test
    void howeverManyReadAndSendEachMailComesOnce() {
        var requests = Crowd.of(4, i -> submitted(citizen, false));
        Crowd.of(4, i -> {
            herald.listen();
            courier.deliver();
            return i;
        });

        assertThat(Mail.all(4, citizen))
                .extracting(mail -> mail.subject().replaceAll(":.*", ""))
                .containsExactlyInAnyOrderElementsOf(
                        requests.stream().map(Desk.Case::ticket).toList());
    }

    private static void awaitOwed(Desk.Case request, String condition) {
        await().atMost(PATIENCE).until(() -> owed(request, condition) == 1);
    }

    private static void decide(Desk.Case request, String action, Map<String, Object> body) {
        DISTRICT.decide(request, action, body).then().statusCode(200);
    }

    private static void comment(Desk.Case request, String visibility) {
        DISTRICT.post("/v1/requests/" + request.id() + "/comments", Map.of("text", SAID, "visibility", visibility))
                .then()
                .statusCode(201);
    }
}
