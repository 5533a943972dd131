package id.kironggo.delivery;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.kironggo.identity.ClientRegistry;
import id.kironggo.ledger.LedgerEntry;
import id.kironggo.ledger.LedgerReader;
import id.kironggo.ledger.Parties;
import id.kironggo.platform.problem.ProblemType;
import id.kironggo.platform.security.Caller;
import id.kironggo.platform.web.Cursors;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/** The feed: the ledger by position, of what the caller may read. */
@ApplicationScoped
public class EventFeed {

    private static final String LIST = "events";
    private static final String LATEST = "latest";
    /** How many entries a filter is held against at a time. */
    private static final int REACH = 500;

    private final LedgerReader ledger;
    private final Cursors cursors;
    private final ObjectMapper mapper;
    private final Clock clock;
    private final ClientRegistry clients;

    EventFeed(LedgerReader ledger, Cursors cursors, ObjectMapper mapper, Clock clock, ClientRegistry clients) {
        this.clients = clients;
        this.ledger = ledger;
        this.cursors = cursors;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** What comes next. Past what a filter leaves out it goes on at once, for as long as the caller waits. */
    CloudEvent.EventPage after(String cursor, String type, String subject, int limit, Caller caller, Instant until) {
        clients.hear(caller.id());
        var epoch = ledger.epoch();
        int reach = type == null && subject == null ? limit : Math.max(limit, REACH);
        var part = new Part(List.of(), position(cursor, epoch), true);
        do {
            part = read(part.last(), reach, entry -> matches(entry, type, subject), limit, caller);
        } while (part.entries().isEmpty() && part.isBehind() && clock.instant().isBefore(until));
        var items = part.entries().stream().map(this::event).toList();
        return new CloudEvent.EventPage(items, cursors.encode(LIST, epoch, Long.toString(part.last())));
    }

    private Part read(long from, int reach, Predicate<LedgerEntry> filter, int limit, Caller caller) {
        // read before the entries: what is placed meanwhile has a later position
        long head = ledger.head();
        var entries = caller.coordinates() ? ledger.after(from, reach) : ledger.after(from, Parties.of(caller), reach);
        var items = entries.stream().filter(filter).limit(limit).toList();
        boolean isBehind = entries.size() == reach;
        if (items.size() == limit) {
            return new Part(items, items.get(limit - 1).position(), true);
        }
        long read = entries.isEmpty() ? from : entries.get(entries.size() - 1).position();
        return new Part(items, isBehind ? read : Math.max(head, read), isBehind);
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

    private static boolean matches(LedgerEntry entry, String type, String subject) {
        return (type == null || entry.type().equals(type))
                && (subject == null || entry.subject().equals(subject));
    }

    private CloudEvent event(LedgerEntry entry) {
        return CloudEvent.of(entry, mapper);
    }

    /** Entries that pass the filter, the last position that was looked at, and whether there is more to look at. */
    private record Part(List<LedgerEntry> entries, long last, boolean isBehind) {}
}
