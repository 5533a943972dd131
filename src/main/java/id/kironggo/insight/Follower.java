package id.kironggo.insight;

import id.kironggo.ledger.LedgerEntry;
import id.kironggo.ledger.LedgerReader;
import id.kironggo.request.RequestFigures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Follows the ledger: whatever happened to a request, it is entered anew. Who reads holds the cursor and moves it in the
 * transaction that enters, so that any number of replicas count each request once.
 */
@ApplicationScoped
@Transactional
class Follower {

    /** Raise it whenever figures follow otherwise from requests: everything is then counted anew from the beginning. */
    static final int FORMULA = 1;

    static final int BATCH = 2_000;

    private static final Pattern SUBJECT = Pattern.compile("requests/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    private static final Set<String> REORGANISED =
            Set.of("id.kironggo.agency.merged.v1", "id.kironggo.agency.suspended.v1");

    private final Sums sums;
    private final LedgerReader ledger;
    private final RequestFigures requests;
    private final CaseBook book;

    Follower(Sums sums, LedgerReader ledger, RequestFigures requests, CaseBook book) {
        this.sums = sums;
        this.ledger = ledger;
        this.requests = requests;
        this.book = book;
    }

    /**
     * Reads on; whether there may be more to read.
     *
     * @param lock how to lock the cursor: wait for whoever has it, or leave it to them
     */
    boolean follow(Lock lock) {
        var cursor = sums.read(
                new Query().add("select position, formula from insight_cursor for update" + lock.sql),
                row -> new Cursor(row.getLong(1), row.getInt(2)));
        if (cursor.isEmpty()) {
            return false;
        }
        long position = cursor.get(0).position;
        if (cursor.get(0).formula != FORMULA) {
            book.empty();
            position = -1;
        }
        var facts = ledger.after(position, BATCH);
        book.enter(requests.of(requests(facts)));
        for (var agency : reorganised(facts)) {
            book.enter(requests.of(book.ownedBy(agency)));
        }
        long last = facts.isEmpty() ? position : facts.get(facts.size() - 1).position();
        sums.write(new Query().add("update insight_cursor set position = ?, formula = ?", last, FORMULA));
        return facts.size() == BATCH;
    }

    private static List<UUID> requests(List<LedgerEntry> facts) {
        return facts.stream()
                .map(LedgerEntry::subject)
                .map(SUBJECT::matcher)
                .filter(Matcher::matches) // of many at once the subject is requests/*
                .map(subject -> UUID.fromString(subject.group(1)))
                .collect(Collectors.collectingAndThen(Collectors.toSet(), List::copyOf));
    }

    /** Agencies whose requests, ended ones too, became another's by one fact. */
    private static List<String> reorganised(List<LedgerEntry> facts) {
        return facts.stream()
                .filter(fact -> REORGANISED.contains(fact.type()))
                .map(fact -> fact.subject().substring("agencies/".length()))
                .toList();
    }

    /** What to do where another replica reads already. */
    enum Lock {
        WAIT(""),
        LEAVE(" skip locked");

        private final String sql;

        Lock(String sql) {
            this.sql = sql;
        }
    }

    private record Cursor(long position, int formula) {}
}
