package id.kironggo.notice;

import id.kironggo.agency.MailingList.Addressee;
import id.kironggo.platform.text.Language;
import id.kironggo.platform.text.Text;
import id.kironggo.platform.web.JsonSettings;
import id.kironggo.request.Correspondence.Load;
import id.kironggo.request.Correspondence.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes the mails: to focal points in their language, to citizens in both, since nobody asked them for theirs. */
@ApplicationScoped
class Stationery {

    private static final Text DIGEST = Text.of("Ringkasan mingguan", "Weekly digest");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'WIB'", Locale.ROOT).withZone(JsonSettings.ZONE);

    private final String link;

    Stationery(@ConfigProperty(name = "kironggo.notice.link") String link) {
        this.link = link;
    }

    Message toCitizen(Occasion occasion, String ticket, String email) {
        var subject = occasion.subject();
        var sentence = occasion.sentence();
        var body = Papers.citizen(sentence.id(), sentence.en(), ticket, link + ticket);
        return new Message(email, ticket + ": " + subject.id() + " / " + subject.en(), body.render());
    }

    /**
     * @param ticket empty where it is about no request
     * @param dueAt null where nothing in particular is due
     */
    Message toAgency(Occasion occasion, String agency, String ticket, Instant dueAt, Addressee to) {
        var sentence = occasion.sentence().in(to.language());
        var due = dueAt == null ? "" : TIME.format(dueAt);
        var body = isEnglish(to)
                ? Papers.officeEn(sentence, agency, ticket, due)
                : Papers.officeId(sentence, agency, ticket, due);
        var about = ticket.isEmpty() ? agency : ticket;
        return new Message(to.email(), about + ": " + occasion.subject().in(to.language()), body.render());
    }

    Message digest(String agency, Load load, List<Work> work, Addressee to) {
        var lines = work.stream()
                .map(due -> TIME.format(due.dueAt()) + "  " + link + due.ticket())
                .toList();
        var body = isEnglish(to)
                ? Papers.digestEn(agency, load.open(), load.due(), load.overdue(), lines)
                : Papers.digestId(agency, load.open(), load.due(), load.overdue(), lines);
        return new Message(to.email(), agency + ": " + DIGEST.in(to.language()), body.render());
    }

    private static boolean isEnglish(Addressee to) {
        return to.language() == Language.EN;
    }
}
