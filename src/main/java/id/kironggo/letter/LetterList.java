package id.kironggo.letter;

import id.kironggo.platform.security.Caller;
import id.kironggo.platform.web.Cursors;
import id.kironggo.platform.web.Keyset;
import id.kironggo.platform.web.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/** The letters of an agency, sent and received, the latest first. Reading needs no transaction. */
@ApplicationScoped
public class LetterList {

    private final EntityManager database;
    private final Cursors cursors;
    private final Letters letters;
    private final LetterViews views;
    private final Clock clock;

    LetterList(EntityManager database, Cursors cursors, Letters letters, LetterViews views, Clock clock) {
        this.database = database;
        this.cursors = cursors;
        this.letters = letters;
        this.views = views;
        this.clock = clock;
    }

    Page<LetterSummary> list(LetterFilter filter, String cursor, int limit, Caller caller) {
        var narrowed = new Keyset<>(LetterCopy.class, name(filter), "sentAt", true)
                .where(ofBox(filter.box), "agency", caller.agency())
                .where("e.thread = :thread", "thread", filter.thread)
                .where("e.type = :type", "type", filter.type)
                .where("e.request = :request", "request", filter.request)
                .where(late(filter.overdue), "now", filter.overdue == null ? null : clock.instant());
        var page = narrowed.read(database, cursors, cursor, limit, LetterCopy::sentAt, LetterCopy::id);
        var ids = page.items().stream().map(LetterCopy::letter).toList();
        var found = letters.get(ids);
        var copies = letters.copies(ids);
        return page.map(copy -> views.summary(found.get(copy.letter()), copies.get(copy.letter()), caller));
    }

    private static String name(LetterFilter filter) {
        return "letters|%s|%s|%s|%s|%s"
                .formatted(filter.box, filter.thread, filter.type, filter.request, filter.overdue);
    }

    /** The part is said outright rather than by a parameter: so are the indexes. */
    private static String ofBox(String box) {
        var own = "e.agency = :agency";
        if (box == null) {
            return own;
        }
        return own + " and e.part " + (box.equals("sent") ? "=" : "<>") + " " + LetterPart.class.getName() + ".SENDER";
    }

    private static String late(String overdue) {
        return "true".equals(overdue)
                ? "e.answerDue is not null and e.answerDue < :now"
                : "e.answerDue is null or e.answerDue >= :now";
    }
}
