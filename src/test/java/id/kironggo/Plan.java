package id.kironggo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** How PostgreSQL answered a statement, by its own account. */
public record Plan(String explained, JsonNode answer) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Planned for these values ("custom"), and as a statement that is prepared once for all values ("generic"). */
    public static Map<String, Plan> of(Connection connection, String sql, String values)
            throws SQLException, IOException {
        var plans = new LinkedHashMap<String, Plan>();
        try (var statement = connection.createStatement()) {
            statement.execute("prepare asked as " + numbered(sql));
            for (var mode : List.of("custom", "generic")) {
                statement.execute("set plan_cache_mode = force_" + mode + "_plan");
                try (var row = statement.executeQuery("explain (analyze, format json) execute asked(" + values + ")")) {
                    row.next();
                    plans.put(
                            mode,
                            new Plan(
                                    row.getString(1),
                                    JSON.readTree(row.getString(1)).get(0)));
                }
            }
            statement.execute("deallocate asked");
        }
        return plans;
    }

    /** Rows of all scans of tables, also of those that a filter then left out. */
    public long rows() {
        return rows(answer.path("Plan"));
    }

    /** The tables that were read as a whole. */
    public Set<String> whole() {
        var tables = new TreeSet<String>();
        whole(answer.path("Plan"), tables);
        return tables;
    }

    /** In words, of whom. */
    public String of(String what) {
        return String.format(
                Locale.ROOT,
                "%-100s %,9d rows, %.1f ms",
                what,
                rows(),
                answer.path("Execution Time").asDouble());
    }

    private static String numbered(String sql) {
        int number = 1;
        while (sql.contains("?")) {
            sql = sql.replaceFirst("\\?", "\\$" + number++);
        }
        return sql;
    }

    private static long rows(JsonNode node) {
        long rows = node.has("Relation Name")
                ? (node.path("Actual Rows").asLong()
                                + node.path("Rows Removed by Filter").asLong())
                        * node.path("Actual Loops").asLong()
                : 0;
        for (var child : node.path("Plans")) {
            rows += rows(child);
        }
        return rows;
    }

    private static void whole(JsonNode node, Set<String> tables) {
        if (node.path("Node Type").asText().equals("Seq Scan")) {
            tables.add(node.path("Relation Name").asText());
        }
        node.path("Plans").forEach(child -> whole(child, tables));
    }
}
