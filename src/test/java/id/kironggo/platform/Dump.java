package id.kironggo.platform;

import static org.assertj.core.api.Assertions.assertThat;

import id.kironggo.Owner;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/** Everything that the database holds, as somebody with a stolen backup would read it. */
final class Dump {

    private static final Pattern BYTES = Pattern.compile("\\\\x([0-9a-f]+)");

    private Dump() {}

    /** Every row of every table, as text, with what its bytes say when they are read as text. */
    static List<String> rows() {
        var tables = Owner.list("""
                select format('%I.%I', n.nspname, c.relname) from pg_catalog.pg_class c
                join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')""");
        assertThat(tables)
                .contains("public.request", "public.idempotency_record", "public.ledger_entry", "public.client");
        return tables.stream()
                .flatMap(table -> Owner.list("select t::text from " + table + " t").stream()
                        .map(row -> table + " " + decoded(row)))
                .toList();
    }

    static String decoded(String row) {
        var text = new StringBuilder(row);
        BYTES.matcher(row).results().forEach(found -> {
            byte[] bytes = HexFormat.of().parseHex(found.group(1));
            text.append('\n')
                    .append(new String(bytes, StandardCharsets.UTF_8))
                    .append('\n')
                    .append(new String(bytes, StandardCharsets.UTF_16LE));
        });
        return text.toString();
    }
}
