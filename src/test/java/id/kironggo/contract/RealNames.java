package id.kironggo.contract;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Puts agencies that the demo has in the place of those that tests made: whoever tries an example gets no 400 for its agencies. */
final class RealNames {

    private static final Pattern MADE_BY_A_TEST =
            Pattern.compile("UJI-([0-9A-F]{8}|(PENERUS|ANAK|BARU|LAMA)-[0-9A-Z]+)|FUZZ-[0-9A-Z]+-[0-9]+");

    private static final Map<String, String> AGENCIES = new LinkedHashMap<>();

    static {
        AGENCIES.put("DINKES", "Dinas Kesehatan");
        AGENCIES.put("DISPENDIK", "Dinas Pendidikan");
        AGENCIES.put("DPMD", "Dinas Pemberdayaan Masyarakat dan Desa");
        AGENCIES.put("DISHUB", "Dinas Perhubungan");
        AGENCIES.put("DLH", "Dinas Lingkungan Hidup");
        AGENCIES.put("DINAS-BARU", "Dinas Baru");
    }

    private RealNames() {}

    /** An operation's example, as JSON without blanks. */
    static String in(String operation, String example) {
        var free = free(operation, example);
        var real = new LinkedHashMap<String, String>();
        var named = MADE_BY_A_TEST
                .matcher(example)
                .replaceAll(made -> real.computeIfAbsent(made.group(), code -> free.hasNext() ? free.next() : code));
        for (var code : real.values()) {
            var name = AGENCIES.getOrDefault(code, code);
            named = named.replaceAll(
                            "\"code\":\"" + code + "\",\"name\":\"[^\"]*\"",
                            "\"code\":\"" + code + "\",\"name\":\"" + name + "\"")
                    .replace("\"name\":\"Dinas Baru " + code + "\"", "\"name\":\"" + name + "\"");
        }
        return named;
    }

    private static Iterator<String> free(String operation, String example) {
        if (operation.contains("LetterType")) {
            return List.of("DATA-TRIWULAN").iterator();
        }
        return operation.endsWith("Agency")
                ? List.of("DINAS-BARU").iterator()
                : AGENCIES.keySet().stream()
                        .filter(code -> !example.contains('"' + code + '"'))
                        .iterator();
    }
}
