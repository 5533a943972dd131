package id.kironggo.audit;

import id.kironggo.ledger.EntryQuery;
import id.kironggo.platform.privacy.FieldVault;
import id.kironggo.platform.privacy.Masks;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Reads what was written of readings of personal data. */
@ApplicationScoped
public class AccessBook {

    private static final String REQUEST = "requests/";

    private static final String ALL = "select * from access_record where %s order by at desc, entry desc limit ?";
    /** About one thing there are few: they are sorted. */
    private static final String ABOUT = """
            select r.* from (select entry as about from access_subject where subject = ?) s
                join access_record r on r.entry = s.about
            where %s order by at desc, entry desc limit ?""";

    private static final String READINGS = """
            select a.entry, a.kind, a.at, a.fields, p.entry, p.purpose, p.legal_basis, p.sealed_in, p.sealed_id,
                array(select subject from access_subject s where s.entry = a.entry order by subject)
            from (%s) a join access_record p on p.entry = coalesce(a.within, a.entry)
            order by a.at desc, a.entry desc""";

    private final AgroalDataSource database;
    private final FieldVault vault;

    AccessBook(AgroalDataSource database, FieldVault vault) {
        this.database = database;
        this.vault = vault;
    }

    /** Readings of what a request holds, the latest first. */
    public List<Accessed> ofRequest(UUID request, EntryQuery.Place after, int limit) {
        return read(new EntryQuery(null, null, null, REQUEST + request, null, null, after, limit));
    }

    List<Accessed> read(EntryQuery wanted) {
        var narrowed = wanted.narrowed("entry");
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(sql(wanted))) {
            int before = 0;
            if (wanted.subject() != null) {
                query.setString(++before, wanted.subject());
            }
            query.setInt(narrowed.bind(query, before) + 1, wanted.limit());
            try (var rows = query.executeQuery()) {
                var readings = new ArrayList<Accessed>();
                while (rows.next()) {
                    readings.add(reading(rows));
                }
                return readings;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static String sql(EntryQuery wanted) {
        var part = wanted.subject() == null ? ALL : ABOUT;
        return READINGS.formatted(part.formatted(wanted.narrowed("entry").where()));
    }

    private Accessed reading(ResultSet row) throws SQLException {
        return new Accessed(
                row.getObject(1, UUID.class),
                AccessKind.valueOf(row.getString(2)),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                List.of((String[]) row.getArray(4).getArray()),
                Masks.prose(purpose(row)),
                row.getString(7),
                Arrays.stream((String[]) row.getArray(10).getArray())
                        .filter(subject -> subject.startsWith(REQUEST))
                        .map(subject -> UUID.fromString(subject.substring(REQUEST.length())))
                        .toList());
    }

    private String purpose(ResultSet row) throws SQLException {
        var sealed = row.getBytes(6);
        var elsewhere = row.getString(8);
        return elsewhere == null
                ? vault.open(AccessTrail.TABLE, "purpose", row.getObject(5, UUID.class), sealed)
                : vault.open(elsewhere, "purpose", row.getObject(9, UUID.class), sealed);
    }
}
