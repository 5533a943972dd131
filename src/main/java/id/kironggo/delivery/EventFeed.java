package id.kironggo.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kironggo.ledger.LedgerEntry;
import id.kironggo.ledger.LedgerReader;
import id.kironggo.ledger.Parties;
import id.kironggo.platform.problem.ProblemType;
import id.kironggo.platform.security.Caller;
import id.kironggo.platform.web.Cursors;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The feed: the ledger by position, of what the caller may read. */
@ApplicationScoped
public class EventFeed {

    private static final String LIST = "events";
    private static final String LATEST = "latest";

    private final LedgerReader ledger;
    private final Cursors cursors;
    private final ObjectMapper mapper;

    EventFeed(LedgerReader ledger, Cursors cursors, ObjectMapper mapper) {
        this.ledger = ledger;
        this.cursors = cursors;
        this.mapper = mapper;
    }

    CloudEvent.EventPage after(String cursor, String type, String subject, int limit, Caller caller) {
        var epoch = ledger.epoch();
        long from = position(cursor, epoch);
        // read before the entries: what is placed meanwhile has a later position
        long head = ledger.head();
        var entries = caller.coordinates()
                ? ledger.after(from, limit)
                : ledger.after(from, parties(caller), limit);
        var items = entries.stream().filter(entry -> matches(entry, type, subject)).map(this::event).toList();
        long last = entries.size() < limit ? Math.max(head, from) : from;
        for (var entry : entries) {
            last = Math.max(last, entry.position());
        }
        return new CloudEvent.EventPage(items, cursors.encode(LIST, epoch, Long.toString(last)));
    }

    private long position(String cursor, String epoch) {
        if (cursor == null || cursor.isEmpty()) {
            return -1;
        }
        if (cursor.equals(LATEST)) {
            return ledger.head();
        }
        List<String> parts = cursors.decode(LIST, cursor);
        if (!parts.get(0).equals(epoch)) {
            throw ProblemType.CURSOR_GONE.because(
                    "Buku besar dipulihkan dari cadangan; mulai lagi tanpa 'after'.",
                    "The ledger was restored from a backup; begin again without 'after'.");
        }
        return Long.parseLong(parts.get(1));
    }

    private static Set<String> parties(Caller caller) {
        var parties = new HashSet<String>();
        parties.add(Parties.client(caller.id()));
        if (caller.agency() != null) {
            parties.add(Parties.agency(caller.agency()));
        }
        return parties;
    }

    private static boolean matches(LedgerEntry entry, String type, String subject) {
        return (type == null || entry.type().equals(type)) && (subject == null || entry.subject().equals(subject));
    }

    private CloudEvent event(LedgerEntry entry) {
        try {
            return new CloudEvent("1.0", entry.id(), "/v1/events", entry.type(), entry.subject(), entry.at(), "application/json",
                    mapper.readTree(entry.canonical()).path("data"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Ledger entry " + entry.id() + " can't be read", e);
        }
    }
}
