package id.kironggo.rehearsal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All rows of a database as they once were, kept in a schema of their own, and the way back to them. By the login that migrates, which
 * alone may, since the one that serves can take nothing out of the ledger.
 */
final class Baseline {

    private static final String SCHEMA = "baseline";

    /**
     * What goes on: what was signed, and by which keys; who relays and serves; places in inboxes, which must never come again; and
     * answers for repetition, of which the reset's own is still to be written.
     */
    private static final Set<String> KEPT = Set.of(
            "flyway_schema_history",
            "master_key_check",
            "signing_key",
            "ledger_epoch",
            "ledger_key",
            "ledger_checkpoint",
            "kafka_relay",
            "mediation_replica",
            "letter_inbox",
            "idempotency_record",
            "sandbox_clock");

    /** By these numbers replicas know that something has changed: they must not come again either. */
    private static final Map<String, String> STAMPS = Map.of("exchange_stamp", "stamp", "webhook_cursor", "revision");

    private static final String TABLES = """
        select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = ? and c.relkind = 'r' order by 1\
        """;
    private static final String REFERENCES = """
        select c.relname, f.relname from pg_constraint k
            join pg_class c on c.oid = k.conrelid join pg_class f on f.oid = k.confrelid
            join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = current_schema() and k.contype = 'f' and not k.condeferrable and k.conrelid <> k.confrelid\
        """;
    private static final String COLUMNS = """
        select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
        where attrelid = cast(? as regclass) and attnum > 0 and not attisdropped and attgenerated = ''\
        """;
    private static final String VERSION =
            "select version from flyway_schema_history where success and version is not null order by installed_rank desc limit 1";
    private static final String TAKEN =
            "select obj_description(oid, 'pg_namespace') from pg_namespace where nspname = '" + SCHEMA + "'";

    private final Connection connection;

    Baseline(Connection connection) {
        this.connection = connection;
    }

    /** Whether there is one, of tables as they are now. */
    boolean isThere() throws SQLException {
        return single(TAKEN).equals(single(VERSION));
    }

    /** Copies all rows; the transaction sees one moment. */
    void take() throws SQLException {
        run("drop schema if exists " + SCHEMA + " cascade");
        run("create schema " + SCHEMA);
        for (var table : tables()) {
            run("create table " + SCHEMA + "." + table + " as table " + table);
        }
        run("comment on schema " + SCHEMA + " is '" + single(VERSION).orElseThrow() + "'");
    }

    /** Nobody else reads or writes until the transaction ends; whoever is in the middle of something is waited for. */
    void lock() throws SQLException {
        run("lock table " + String.join(", ", tables()) + " in access exclusive mode");
    }

    /** Puts the rows of then in the place of those of now. */
    void bringBack() throws SQLException {
        var tables = inOrder(tables());
        var stamps = new TreeMap<String, String>();
        for (var stamp : STAMPS.entrySet()) {
            stamps.put(
                    stamp.getKey(),
                    single("select max(" + stamp.getValue() + ") + 1 from " + stamp.getKey())
                            .orElseThrow());
        }
        run("truncate " + String.join(", ", tables));
        run("set constraints all deferred");
        for (var table : tables) {
            // what triggers would derive is among the rows
            run("alter table " + table + " disable trigger user");
        }
        for (var table : tables) {
            var columns = column(COLUMNS, table).get(0);
            run("insert into " + table + " (" + columns + ") overriding system value select " + columns + " from "
                    + SCHEMA + "." + table);
        }
        for (var stamp : stamps.entrySet()) {
            run("update " + stamp.getKey() + " set " + STAMPS.get(stamp.getKey()) + " = " + stamp.getValue());
        }
        run("set constraints all immediate");
        for (var table : tables) {
            run("alter table " + table + " enable trigger user");
        }
        run("delete from idempotency_record");
        run("update sandbox_clock set ahead_micros = 0");
    }

    private List<String> tables() throws SQLException {
        var tables = column(TABLES, single("select current_schema()").orElseThrow());
        tables.removeAll(KEPT);
        return tables;
    }

    /** Each after those that it refers to. */
    private List<String> inOrder(List<String> tables) throws SQLException {
        var references = new TreeMap<String, Set<String>>();
        try (var query = connection.createStatement();
                var row = query.executeQuery(REFERENCES)) {
            while (row.next()) {
                references
                        .computeIfAbsent(row.getString(1), any -> new TreeSet<>())
                        .add(row.getString(2));
            }
        }
        var ordered = new ArrayList<String>();
        var met = new HashSet<String>();
        tables.forEach(table -> put(table, references, met, ordered));
        ordered.retainAll(tables);
        return ordered;
    }

    private static void put(String table, Map<String, Set<String>> references, Set<String> met, List<String> ordered) {
        if (met.add(table)) {
            references.getOrDefault(table, Set.of()).forEach(other -> put(other, references, met, ordered));
            ordered.add(table);
        }
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Optional<String> single(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
        }
    }

    private List<String> column(String sql, String value) throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            query.setString(1, value);
            try (var row = query.executeQuery()) {
                var values = new ArrayList<String>();
                while (row.next()) {
                    values.add(row.getString(1));
                }
                return values;
            }
        }
    }
}
