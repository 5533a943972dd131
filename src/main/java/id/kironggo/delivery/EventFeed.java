package id.kironggo.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kironggo.identity.ClientRegistry;
import id.kironggo.ledger.FeedReader;
import id.kironggo.ledger.LedgerEntry;
import id.kironggo.ledger.LedgerReader;
import id.kironggo.ledger.Parties;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.security.Caller;
import id.kironggo.platform.web.Cursors;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The feed: the ledger by position, of what the caller may read. */
@ApplicationScoped
class EventFeed {

    private static final String LIST = "events";

    private final FeedReader feed;
    private final LedgerReader ledger;
    private final Cursors cursors;
    private final ObjectMapper mapper;
    private final ClientRegistry clients;

    EventFeed(FeedReader feed, LedgerReader ledger, Cursors cursors, ObjectMapper mapper, ClientRegistry clients) {
        this.feed = feed;
        this.ledger = ledger;
        this.cursors = cursors;
        this.mapper = mapper;
        this.clients = clients;
    }

    /** Begins where {@code cursor} says: at the beginning where it is null, at the head where it is {@code latest}. */
    Reading from(String cursor, EventFilter filter, int limit, Caller caller) {
        var place = cursor == null || cursor.isEmpty() || cursor.equals(Reading.LATEST)
                ? List.<String>of()
                : cursors.decode(LIST, cursor);
        return new Reading(this, place, cursor, filter, limit, caller);
    }

    /** One event; what isn't the caller's to see doesn't exist. */
    CloudEvent read(UUID id, Caller caller) {
        clients.hear(caller.id());
        return ledger.entries(List.of(id)).stream()
                .filter(entry -> entry.position() != null && isSeen(entry, caller))
                .findFirst()
                .map(this::event)
                .orElseThrow(ProblemException::notFound);
    }

    private boolean isSeen(LedgerEntry entry, Caller caller) {
        if (caller.coordinates()) {
            return true;
        }
        var parties = Parties.of(caller);
        try {
            for (var party : mapper.readTree(entry.canonical()).path("audience")) {
                if (parties.contains(party.asText())) {
                    return true;
                }
            }
            return false;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Ledger entry " + entry.id() + " can't be read", e);
        }
    }

    void hear(Caller caller) {
        clients.hear(caller.id());
    }

    FeedReader reader() {
        return feed;
    }

    CloudEvent event(LedgerEntry entry) {
        return CloudEvent.of(entry, mapper);
    }

    String cursor(String epoch, long position) {
        return cursors.encode(LIST, epoch, Long.toString(position));
    }
}
