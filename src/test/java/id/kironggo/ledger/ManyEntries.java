package id.kironggo.ledger;

import id.kironggo.PlainDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A ledger of a regency's years, filled by SQL: how many entries {@code -Daudit.entries} says, 40,000 in the daily suite, a million
 * for the figures. Each tenth is a reading of personal data.
 */
public final class ManyEntries implements AutoCloseable {

    private static final int MANY = Integer.getInteger("audit.entries", 40_000);

    private static final String FILL = """
            insert into ledger_entry(id, at, type, subject, client, agency, audience, canonical, leaf_hash)
            select gen_random_uuid(), timestamptz '2026-01-01' + n * interval '20 seconds',
                'id.kironggo.uji' || n %% 60 || '.done.v1', 'requests/' || n / 8, 'client:c' || n %% 90, 'OPD-' || n %% 70, '{}',
                '{"data":{"n":' || n || '}}', sha256(('x' || n)::bytea)
            from generate_series(1, %d) n""";

    private static final String POSITIONS = """
            insert into ledger_position(position, entry, leaf_hash)
            select row_number() over (order by at) - 1, id, leaf_hash from ledger_entry""";

    private static final String READINGS = """
            insert into access_record(entry, kind, at, type, client, agency, fields, legal_basis)
            select id, 'REVEAL', at, type, client, agency, '{/applicant/nik}', 'UU 23/2006' from ledger_entry
            where leaf_hash < '\\x1999'::bytea""";

    private static final String SUBJECTS = """
            insert into access_subject(subject, at, entry)
            select e.subject, a.at, a.entry from access_record a join ledger_entry e on e.id = a.entry""";

    private static ManyEntries present;

    private final PlainDatabase.Apart database = PlainDatabase.apart();

    private ManyEntries() throws SQLException {
        long began = System.nanoTime();
        try (var connection = database.owner();
                var statement = connection.createStatement()) {
            statement.execute(FILL.formatted(MANY));
            System.out.printf(Locale.ROOT, "%,d entries filled in %.1f s%n", MANY, (System.nanoTime() - began) / 1e9);
            statement.execute(POSITIONS);
            statement.execute(READINGS);
            statement.execute(SUBJECTS);
            statement.execute("analyze ledger_entry, ledger_position, ledger_officer, access_record, access_subject");
        }
    }

    /** The one of this suite. */
    public static synchronized ManyEntries get() throws SQLException {
        if (present == null) {
            present = new ManyEntries();
        }
        return present;
    }

    /** What is narrowed to one of each, and all of them at once, from the beginning and from the middle on. */
    public static List<EntryQuery> questions() {
        var from = Instant.parse("2026-01-03T00:00:00Z");
        var to = Instant.parse("2026-01-05T00:00:00Z");
        var middle = new EntryQuery.Place(Instant.parse("2026-01-04T00:00:00Z"), UUID.randomUUID());
        var questions = new ArrayList<EntryQuery>();
        for (var after : new EntryQuery.Place[] {null, middle}) {
            questions.add(new EntryQuery(null, null, null, null, null, null, after, 21));
            questions.add(new EntryQuery("OPD-7", null, null, null, null, null, after, 21));
            questions.add(new EntryQuery(null, "client:c7", null, null, null, null, after, 21));
            questions.add(new EntryQuery(null, null, "id.kironggo.uji7.done.v1", null, null, null, after, 21));
            questions.add(new EntryQuery(null, null, null, "requests/77", null, null, after, 21));
            questions.add(new EntryQuery(null, null, null, null, from, to, after, 21));
            questions.add(new EntryQuery(
                    "OPD-7", "client:c7", "id.kironggo.uji7.done.v1", "requests/77", from, to, after, 21));
        }
        return questions;
    }

    /** The plan of a question. */
    public String plan(String sql, EntryQuery.Narrowed narrowed, String subject) throws SQLException {
        try (var connection = connection();
                var query = connection.prepareStatement("explain (analyze, costs off) " + sql)) {
            if (subject != null) {
                query.setString(1, subject);
            }
            query.setInt(narrowed.bind(query, subject == null ? 0 : 1) + 1, 21);
            try (var rows = query.executeQuery()) {
                var plan = new StringBuilder();
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
                return plan.toString();
            }
        }
    }

    private Connection connection() throws SQLException {
        return database.serving().getConnection();
    }

    @Override
    public void close() {
        database.close();
    }
}
