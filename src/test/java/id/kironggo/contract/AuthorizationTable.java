package id.kironggo.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who gets which status: a Markdown table, a row an operation, a column a {@link Part}. A cell has one status, or those for
 * what is the caller's own, foreign and absent.
 */
final class AuthorizationTable {

    static final Path FILE = Path.of("src", "test", "resources", "contract", "authorization.md");

    private AuthorizationTable() {}

    /** Operation, then part, then cell. */
    static Map<String, Map<Part, String>> read() throws IOException {
        var table = new LinkedHashMap<String, Map<Part, String>>();
        try (Stream<String> lines = Files.lines(FILE)) {
            lines.filter(line -> line.startsWith("| `")).forEach(line -> {
                var cells = Arrays.stream(line.split("\\|")).map(String::trim).toList();
                var row = new LinkedHashMap<Part, String>();
                var next = cells.listIterator(2);
                for (var part : Part.values()) {
                    row.put(part, next.next());
                }
                table.put(cells.get(1).replace("`", ""), row);
            });
        }
        return table;
    }

    static String row(String operation, Map<Part, String> cells) {
        return "| `" + operation + "` | " + String.join(" | ", cells.values()) + " |";
    }

    /** One status if they are all the same. */
    static String cell(List<Integer> statuses) {
        return statuses.stream().distinct().count() == 1
                ? statuses.get(0).toString()
                : statuses.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }
}
