package id.kironggo.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.kironggo.ledger.EntryQuery;
import id.kironggo.ledger.EntryQuery.Place;
import id.kironggo.ledger.Ledger;
import id.kironggo.ledger.ProvenEntry;
import id.kironggo.ledger.Seal;
import id.kironggo.ledger.Witness;
import id.kironggo.platform.security.Caller;
import id.kironggo.platform.web.Cursors;
import id.kironggo.platform.web.Page;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the auditor reads; that it was read is itself a fact, before anything of it is told. */
@ApplicationScoped
public class AuditDesk {

    private static final String ENTRIES = "entries";
    private static final String ACCESS = "access";
    private static final String JSON = "json";
    private static final String CSV = "csv";
    /** How many lines of a sheet are read at a time; between two parts no connection is held. */
    private static final int PART = 500;

    private final Witness witness;
    private final AccessBook book;
    private final Ledger ledger;
    private final Cursors cursors;
    private final ObjectMapper mapper;

    AuditDesk(Witness witness, AccessBook book, Ledger ledger, Cursors cursors, ObjectMapper mapper) {
        this.witness = witness;
        this.book = book;
        this.ledger = ledger;
        this.cursors = cursors;
        this.mapper = mapper;
    }

    AuditedEntry.AuditedEntryPage entries(AuditFilter filter, String cursor, int limit, Caller auditor) {
        var query = filter.query(place(ENTRIES, cursor), limit + 1);
        var seal = witness.seal().orElse(null);
        var page =
                Page.of(witness.entries(query, seal), limit, last -> cursor(ENTRIES, new Place(last.at(), last.id())));
        tell(AuditRead.of(ENTRIES, JSON, query, page.items().size()), auditor);
        var items = page.map(entry -> AuditedEntry.of(entry, mapper)).items();
        return new AuditedEntry.AuditedEntryPage(items, page.next(), AuditedEntry.Checkpoint.of(seal));
    }

    AuditedAccess.AuditedAccessPage access(AuditFilter filter, String cursor, int limit, Caller auditor) {
        var query = filter.query(place(ACCESS, cursor), limit + 1);
        var seal = witness.seal().orElse(null);
        var page = Page.of(proven(query, seal), limit, last -> cursor(ACCESS, last.place()));
        tell(AuditRead.of(ACCESS, JSON, query, page.items().size()), auditor);
        var items = page.map(Witnessed::view).items();
        return new AuditedAccess.AuditedAccessPage(items, page.next(), AuditedEntry.Checkpoint.of(seal));
    }

    AuditSheet entrySheet(AuditFilter filter, Caller auditor) {
        var query = filter.query(null, PART);
        var seal = witness.seal().orElse(null);
        tell(AuditRead.of(ENTRIES, CSV, query, null), auditor);
        return new AuditSheet(
                filter.isForExcel(),
                seal,
                AuditSheet.ENTRIES,
                new Parts<>(
                        after -> witness.entries(query.from(after), seal),
                        PART,
                        entry -> new Place(entry.at(), entry.id()),
                        entry -> AuditSheet.line(AuditedEntry.of(entry, mapper), entry, seal)));
    }

    AuditSheet accessSheet(AuditFilter filter, Caller auditor) {
        var query = filter.query(null, PART);
        var seal = witness.seal().orElse(null);
        tell(AuditRead.of(ACCESS, CSV, query, null), auditor);
        return new AuditSheet(
                filter.isForExcel(),
                seal,
                AuditSheet.ACCESS,
                new Parts<>(
                        after -> proven(query.from(after), seal),
                        PART,
                        Witnessed::place,
                        one -> AuditSheet.line(one.view(), one.entry(), seal)));
    }

    private List<Witnessed> proven(EntryQuery query, Seal seal) {
        var readings = book.read(query);
        var entries = witness.entries(readings.stream().map(Accessed::entry).toList(), seal).stream()
                .collect(Collectors.toMap(ProvenEntry::id, Function.identity()));
        return readings.stream()
                .map(reading -> new Witnessed(reading, entries.get(reading.entry())))
                .toList();
    }

    private void tell(AuditRead read, Caller auditor) {
        QuarkusTransaction.joiningExisting().run(() -> ledger.record(read, auditor));
    }

    private String cursor(String list, Place last) {
        return cursors.encode("audit-" + list, last.at().toString(), last.id().toString());
    }

    private Place place(String list, String cursor) {
        if (cursor == null) {
            return null;
        }
        var place = cursors.decode("audit-" + list, cursor);
        try {
            return new Place(Instant.parse(place.get(0)), UUID.fromString(place.get(1)));
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException otherList) {
            throw Cursors.unknown();
        }
    }

    /** A reading with the entry of its fact. */
    private record Witnessed(Accessed reading, ProvenEntry entry) {

        Place place() {
            return new Place(reading.at(), reading.entry());
        }

        AuditedAccess view() {
            return AuditedAccess.of(reading, entry);
        }
    }
}
