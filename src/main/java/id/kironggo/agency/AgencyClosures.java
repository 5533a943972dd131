package id.kironggo.agency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kironggo.ledger.Ledger;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.problem.ProblemType;
import id.kironggo.platform.security.Caller;
import id.kironggo.platform.web.EntityTags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

/** The days on which an agency gives no service, kept as one document an agency. */
@ApplicationScoped
@Transactional
public class AgencyClosures {

    private static final ObjectMapper STORED = new ObjectMapper().findAndRegisterModules();
    private static final TypeReference<List<Closure>> CLOSURES = new TypeReference<>() {};

    private final Session database;
    private final WorkingCalendar calendar;
    private final Ledger ledger;

    AgencyClosures(Session database, WorkingCalendar calendar, Ledger ledger) {
        this.database = database;
        this.calendar = calendar;
        this.ledger = ledger;
    }

    ClosuresView of(String agency) {
        return read(agency, "");
    }

    ClosuresView set(String agency, List<Closure> closures, String ifMatch, Caller caller) {
        if (!AgencyView.actions(agency, caller).contains(AgencyView.APPOINT)) {
            throw ProblemException.illegal(
                    "Hanya perangkat daerah itu sendiri dan koordinator yang menetapkan hari tutupnya.",
                    "Only the agency itself and the coordinator set the days on which it is closed.",
                    AgencyView.actions(agency, caller));
        }
        var present = read(agency, "for update");
        EntityTags.require(ifMatch, present.version());
        var sorted = closures.stream()
                .sorted(Comparator.comparing(Closure::from).thenComparing(Closure::until))
                .toList();
        long next = present.version() + 1;
        int written = database.createNativeMutationQuery("""
                insert into agency_closures(agency, version, closures) values (?1, ?2, cast(?3 as jsonb)) on conflict (agency)
                do update set version = excluded.version, closures = excluded.closures where agency_closures.version = ?4""")
                .setParameter(1, agency)
                .setParameter(2, next)
                .setParameter(3, write(sorted))
                .setParameter(4, present.version())
                .executeUpdate();
        if (written == 0) {
            throw ProblemType.STALE.because(
                    "Ambil data terbaru, lalu ulangi dengan ETag-nya.", "Read it again and repeat with its new ETag.");
        }
        ledger.record(new ClosuresSet(agency, sorted.size(), next), caller);
        calendar.forgetAfterTransaction();
        return new ClosuresView(agency, sorted, next);
    }

    private ClosuresView read(String agency, String lock) {
        return database.createNativeQuery(
                        "select version, closures::text from agency_closures where agency = ?1 " + lock, Tuple.class)
                .setParameter(1, agency)
                .uniqueResultOptional()
                .map(row -> new ClosuresView(agency, parse(row.get(1, String.class)), row.get(0, Long.class)))
                .orElseGet(() -> new ClosuresView(agency, List.of(), 0));
    }

    static Map<String, List<Closure>> all(Statement statement) throws SQLException {
        try (var rows = statement.executeQuery("select agency, closures::text from agency_closures")) {
            var closures = new HashMap<String, List<Closure>>();
            while (rows.next()) {
                closures.put(rows.getString(1), parse(rows.getString(2)));
            }
            return closures;
        }
    }

    private static List<Closure> parse(String json) {
        try {
            return STORED.readValue(json, CLOSURES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The stored closures of an agency can't be read", e);
        }
    }

    private static String write(List<Closure> closures) {
        try {
            return STORED.writeValueAsString(closures);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
