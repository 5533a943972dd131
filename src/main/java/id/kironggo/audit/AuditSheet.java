package id.kironggo.audit;

import id.kironggo.ledger.ProvenEntry;
import id.kironggo.ledger.Seal;
import id.kironggo.platform.web.Cells;
import id.kironggo.platform.web.JsonSettings;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A list as CSV (RFC 4180), written as it is read: each line with its proof, and with where the same is told anew. Hashes are in
 * hexadecimal: what is Base64 may begin with a sign that a spreadsheet takes for a formula's.
 */
@Schema(hidden = true)
public record AuditSheet(boolean isForExcel, Seal seal, List<String> heads, Iterator<List<String>> lines) {

    private static final HexFormat HEX = HexFormat.of();

    private static final List<String> PROOF =
            List.of("position", "leafHash", "treeSize", "rootHash", "path", "proof", "entry");

    static final List<String> ENTRIES = heads("at", "id", "type", "subject", "actor", "agency", "officer", "data");

    static final List<String> ACCESS = heads(
            "at",
            "id",
            "kind",
            "type",
            "subject",
            "actor",
            "agency",
            "officer",
            "requests",
            "fields",
            "purpose",
            "legalBasis");

    private static List<String> heads(String... own) {
        return Stream.concat(Stream.of(own), PROOF.stream()).toList();
    }

    static List<String> line(AuditedEntry view, ProvenEntry entry, Seal seal) {
        return line(
                Stream.of(
                        JsonSettings.time(view.at()),
                        view.id().toString(),
                        view.type(),
                        view.subject(),
                        view.actor(),
                        view.agency(),
                        view.officer(),
                        view.data().toString()),
                entry,
                seal);
    }

    static List<String> line(AuditedAccess view, ProvenEntry entry, Seal seal) {
        return line(
                Stream.of(
                        JsonSettings.time(view.at()),
                        view.id().toString(),
                        view.kind().name(),
                        view.type(),
                        view.subject(),
                        view.actor(),
                        view.agency(),
                        view.officer(),
                        view.requests().stream().map(String::valueOf).collect(Collectors.joining(" ")),
                        String.join(" ", view.fields()),
                        view.purpose(),
                        view.legalBasis()),
                entry,
                seal);
    }

    private static List<String> line(Stream<String> own, ProvenEntry entry, Seal seal) {
        var cells = new ArrayList<String>();
        own.map(cell -> cell == null ? "" : Cells.safe(cell)).forEach(cells::add);
        boolean isProven = entry.path() != null;
        cells.add(entry.position() == null ? "" : entry.position().toString());
        cells.add(HEX.formatHex(entry.leafHash()));
        cells.add(isProven ? Long.toString(seal.size()) : "");
        cells.add(isProven ? HEX.formatHex(seal.root()) : "");
        cells.add(isProven ? entry.path().stream().map(HEX::formatHex).collect(Collectors.joining(" ")) : "");
        cells.add(
                isProven
                        ? "/v1/ledger/proof?leafHash=" + URLEncoder.encode(entry.leaf(), StandardCharsets.UTF_8)
                                + "&treeSize=" + seal.size()
                        : "");
        cells.add(entry.canonical());
        return cells;
    }
}
