package id.kironggo.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;

import id.kironggo.Owner;
import id.kironggo.PostOffice;
import id.kironggo.Samples;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;

/** A mail as it arrived. Whichever is read, nothing personal may stand in it. */
record Mail(String to, String subject, String text, String id, String submitted) {

    static final Duration PATIENCE = Duration.ofSeconds(30);

    static List<Mail> to(String address) {
        return PostOffice.received().stream()
                .map(Mail::of)
                .filter(mail -> mail.to.equals(address))
                .toList();
    }

    static Mail only(String address) {
        return all(1, address).get(0);
    }

    /** Exactly so many: whatever else is owed has been written and tried by then. */
    static List<Mail> all(int count, String address) {
        await().atMost(PATIENCE).until(() -> to(address), hasSize(count));
        await().atMost(PATIENCE)
                .until(() -> Owner.count("ledger_queue") == 0
                        && Owner.count("notice_cursor where position < (select max(position) from ledger_position)")
                                == 0
                        && Owner.count("notice where status = 'DUE' and attempts = 0") == 0);
        var mails = to(address);
        assertThat(mails).hasSize(count);
        return mails;
    }

    /** The mailer makes a body of parts even of one text. */
    private static String text(Part part) throws MessagingException, IOException {
        return part.getContent() instanceof Multipart parts
                ? text(parts.getBodyPart(0))
                : part.getContent().toString();
    }

    private static Mail of(MimeMessage message) {
        try {
            var text = text(message);
            assertThat(message.getSubject() + text)
                    .doesNotContain(Samples.NIK, Samples.PHONE.substring(3), Samples.NAME, Scenes.ADDRESS, Scenes.SAID);
            return new Mail(
                    message.getRecipients(RecipientType.TO)[0].toString(),
                    message.getSubject(),
                    text,
                    message.getMessageID(),
                    message.getHeader("Auto-Submitted", null));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
