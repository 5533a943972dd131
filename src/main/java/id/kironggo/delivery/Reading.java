package id.kironggo.delivery;

import id.kironggo.ledger.Ask;
import id.kironggo.ledger.LedgerEntry;
import id.kironggo.ledger.Part;
import id.kironggo.ledger.Parties;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.problem.ProblemType;
import id.kironggo.platform.security.Caller;
import id.kironggo.platform.web.Cursors;
import java.util.List;

/** One caller's way through the feed, which goes on with each look: past what was given, and past what a filter leaves out. */
final class Reading {

    static final String LATEST = "latest";

    private static final long UNKNOWN = -2;
    /** How often it goes on past what a filter left out, before the caller is told how far it got. */
    private static final int STRIDES = 20;

    private final EventFeed feed;
    private final EventFilter filter;
    private final int limit;
    private final Caller caller;

    private String epoch;
    private long position = -1;
    private boolean isBehind;

    Reading(EventFeed feed, List<String> place, String cursor, EventFilter filter, int limit, Caller caller) {
        this.feed = feed;
        this.filter = filter;
        this.limit = limit;
        this.caller = caller;
        if (!place.isEmpty()) {
            epoch = place.get(0);
            position = parsed(place);
        } else if (LATEST.equals(cursor)) {
            position = UNKNOWN;
        }
    }

    private static long parsed(List<String> place) {
        try {
            return Long.parseLong(place.get(1));
        } catch (NumberFormatException | IndexOutOfBoundsException otherForm) {
            throw Cursors.unknown();
        }
    }

    /** What there is now; nothing where only the place was asked for. */
    CloudEvent.EventPage look() {
        feed.hear(caller);
        if (position == UNKNOWN) {
            var part = ask(Ask.LATEST);
            epoch = part.epoch();
            position = part.head();
            return page(List.of());
        }
        var part = ask(position);
        check(part);
        for (int i = 0; i < STRIDES && part.entries().isEmpty() && part.reached() < part.head(); i++) {
            position = part.reached();
            part = ask(position);
        }
        epoch = part.epoch();
        var entries = part.entries();
        isBehind = part.reached() < part.head();
        position = entries.size() == limit ? last(entries) : part.reached();
        return page(entries);
    }

    /** Whether there is something to be told: events, or that there is more to look through. */
    boolean isEnough(CloudEvent.EventPage page) {
        return !page.items().isEmpty() || isBehind;
    }

    private Part ask(long after) {
        var parties = caller.coordinates() ? null : Parties.of(caller);
        return feed.reader()
                .read(new Ask(
                        after,
                        parties,
                        List.copyOf(filter.types()),
                        List.copyOf(filter.families()),
                        filter.subject(),
                        limit));
    }

    /** A ledger that was restored has another epoch, or doesn't reach as far, should nobody have said so. */
    private void check(Part part) {
        boolean isSame = epoch == null || epoch.equals(part.epoch());
        if (!isSame || position > part.head()) {
            throw gone();
        }
    }

    private static ProblemException gone() {
        return ProblemType.CURSOR_GONE.because(
                "Buku besar dipulihkan dari cadangan: sebagian peristiwa yang sudah Anda baca mungkin hilang, dan penggantinya"
                        + " lain. Mulai lagi tanpa 'after' dan lewati peristiwa yang id-nya sudah Anda kenal, atau pakai"
                        + " after=latest bila yang lama tidak diperlukan.",
                "The ledger was restored from a backup: some of what you read may be lost, and other things happened in its"
                        + " place. Begin again without 'after' and skip events whose id you know, or with after=latest"
                        + " if you don't need the old ones.");
    }

    private static long last(List<LedgerEntry> entries) {
        return entries.get(entries.size() - 1).position();
    }

    private CloudEvent.EventPage page(List<LedgerEntry> entries) {
        return new CloudEvent.EventPage(entries.stream().map(feed::event).toList(), feed.cursor(epoch, position));
    }
}
