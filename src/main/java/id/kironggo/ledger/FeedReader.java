package id.kironggo.ledger;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads the ledger as a feed: by position, filtered by audience, type and subject, in one statement that sees one moment. */
@ApplicationScoped
public class FeedReader {

    /** How many entries of one subject are held against the other filters at a time. */
    static final int REACH = 1_000;

    // as a number: of a limit that it doesn't know, PostgreSQL expects a tenth of the ledger
    private static final String MOST = ":most";

    private static final String FRAME = """
        with asked as (
            select ?::text[] parties, ?::text[] types, ?::text[] families, ?::text subject, ?::bigint after),
        scope as materialized (
            select coalesce((select max(position) from ledger_position), -1) head,
                   (select epoch from ledger_epoch order by started_at desc limit 1) epoch),
        %s
        select s.epoch, s.head, r.position, f.id, f.position, f.at, f.type, f.subject, f.agency, f.canonical
        from scope s cross join reached r left join (
            select e.id, p.position, e.at, e.type, e.subject, e.agency, e.canonical
            from chosen c join ledger_position p on p.position = c.position join ledger_entry e on e.id = p.entry) f on true
        order by f.position\
        """;

    private static final String ALL = """
        chosen as materialized (
            select position from ledger_position where position > (select after from asked)
            order by position limit :most),
        """;

    // a limit for each party and type: what is in order needs no sorting of all that there is
    private static final String OF_PARTIES = """
        chosen as materialized (
            select distinct found.position
            from asked, unnest(parties) who(name) cross join lateral (
                select position from ledger_audience a where a.party = who.name and a.position > after
                order by a.position limit :most) found
            order by 1 limit :most),
        """;

    private static final String NUMBERS = """
        number as materialized (
            select t.id from ledger_type t, asked
            where t.name = any(types) or exists (select from unnest(families) family where starts_with(t.name, family))),
        """;

    private static final String OF_TYPES = NUMBERS + """
        chosen as materialized (
            select found.position
            from asked, number cross join lateral (
                select position from ledger_position p where p.type = number.id and p.position > after
                order by p.position limit :most) found
            order by 1 limit :most),
        """;

    private static final String OF_PARTIES_AND_TYPES = NUMBERS + """
        chosen as materialized (
            select distinct found.position
            from asked, unnest(parties) who(name) cross join number cross join lateral (
                select position from ledger_audience a where a.party = who.name and a.type = number.id and a.position > after
                order by a.position limit :most) found
            order by 1 limit :most),
        """;

    private static final String UP_TO_THE_HEAD = "reached as (select head as position from scope)";

    // a subject has few entries, but for those that all share, such as the ledger itself: so no more than REACH at once
    private static final String OF_SUBJECT = NUMBERS + """
        looked as materialized (
            select p.position, p.entry, p.type from ledger_position p
            where p.subject = (select subject from asked) and p.position > (select after from asked)
            order by p.position limit %d),
        chosen as materialized (
            select l.position from asked, looked l join ledger_entry e on e.id = l.entry
            where (parties is null or e.audience && parties)
                and (types is null or l.type in (select id from number))
            order by 1 limit :most),
        reached as (
            select case when count(*) = %d then max(position) else (select head from scope) end as position from looked)\
        """.formatted(REACH, REACH);

    private static final String ARRIVALS = """
        select p.position, e.type, e.subject, e.audience from ledger_position p join ledger_entry e on e.id = p.entry
        where p.position > ? order by p.position limit ?\
        """;

    private final AgroalDataSource database;

    FeedReader(AgroalDataSource database) {
        this.database = database;
    }

    public Part read(Ask ask) {
        try (var connection = database.getConnection();
                var query = prepare(connection, ask);
                var rows = query.executeQuery()) {
            rows.next();
            var part = new Part(rows.getString(1), rows.getLong(2), rows.getLong(3), new ArrayList<>());
            // without any entry there is one row, in which none stands
            for (boolean isRow = rows.getString(4) != null; isRow; isRow = rows.next()) {
                part.entries().add(LedgerReader.entry(rows, 4));
            }
            return part;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What got a position after this one, whomever it concerns. */
    public List<Arrival> arrivals(long after, int limit) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(ARRIVALS)) {
            query.setLong(1, after);
            query.setInt(2, limit);
            try (var rows = query.executeQuery()) {
                var arrivals = new ArrayList<Arrival>();
                while (rows.next()) {
                    arrivals.add(new Arrival(rows.getLong(1), rows.getString(2), rows.getString(3), audience(rows)));
                }
                return arrivals;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> audience(ResultSet row) throws SQLException {
        return List.of((String[]) row.getArray(4).getArray());
    }

    private static PreparedStatement prepare(Connection connection, Ask ask) throws SQLException {
        var query = connection.prepareStatement(statement(ask));
        var parties = ask.parties() == null ? null : ask.parties().toArray();
        query.setArray(1, parties == null ? null : connection.createArrayOf("text", parties));
        query.setArray(
                2,
                ask.isOfTypes() ? connection.createArrayOf("text", ask.types().toArray()) : null);
        query.setArray(3, connection.createArrayOf("text", ask.families().toArray()));
        query.setString(4, ask.subject());
        query.setLong(5, ask.after());
        return query;
    }

    /** Its parameters are parties, types, families, subject and the position after which. */
    static String statement(Ask ask) {
        return FRAME.formatted(choice(ask)).replace(MOST, Integer.toString(ask.limit()));
    }

    private static String choice(Ask ask) {
        if (ask.subject() != null) {
            return OF_SUBJECT;
        }
        if (ask.parties() == null) {
            return (ask.isOfTypes() ? OF_TYPES : ALL) + UP_TO_THE_HEAD;
        }
        return (ask.isOfTypes() ? OF_PARTIES_AND_TYPES : OF_PARTIES) + UP_TO_THE_HEAD;
    }
}
