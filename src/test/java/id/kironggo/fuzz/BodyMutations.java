package id.kironggo.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;

/** What can be wrong with a body as a whole: its bytes, its syntax, its size, its media type. */
final class BodyMutations {

    /** Byte sequences that are no UTF-8: overlong, lone surrogates, beyond Unicode, broken off, UTF-16's mark. */
    private static final List<byte[]> NO_UTF8 = List.of(
            bytes(0xC0, 0x80),
            bytes(0xC1, 0xBF),
            bytes(0xE0, 0x80, 0xAF),
            bytes(0xED, 0xA0, 0x80),
            bytes(0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80),
            bytes(0xF4, 0x90, 0x80, 0x80),
            bytes(0xF8, 0x88, 0x80, 0x80, 0x80),
            bytes(0xC3, 0x28),
            bytes(0xE2, 0x82),
            bytes(0x80),
            bytes(0xFF, 0xFE));

    private BodyMutations() {}

    static List<Mutation> all() {
        return List.of(
                json("no JSON at all", BodyMutations::noJson),
                json("another root", BodyMutations::otherRoot),
                json("bytes that are no UTF-8", BodyMutations::noUtf8),
                json("another encoding", (draft, random) -> {
                    var charsets =
                            List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);
                    draft.body = text(draft).getBytes(Oddities.one(charsets, random));
                    draft.mustGet(400);
                }),
                json("too large a body", BodyMutations::tooLarge),
                json("no body", (draft, random) -> {
                    draft.json = null;
                    draft.form.clear();
                }),
                new Mutation("another media type", Draft::hasBody, BodyMutations::mediaType),
                new Mutation("an odd upload", draft -> draft.operation.takesFile(), BodyMutations::oddUpload),
                form("a form field odd", BodyMutations::oddForm),
                form("a form field twice", (draft, random) -> {
                    draft.form.add(draft.form.get(0));
                    if (!Reported.takes(draft.operation)) {
                        draft.mustGet(400);
                    }
                }),
                form("a form field left out", BodyMutations::leftOut),
                form("a form field unknown", (draft, random) -> {
                    var encoded = Oddities.one(Oddities.encoded(draft.marker), random);
                    draft.form.add(new Draft.Line("x", encoded));
                }));
    }

    private static Mutation json(String name, Mutation.Change change) {
        return new Mutation(name, draft -> draft.json != null && draft.body == null, change);
    }

    private static Mutation form(String name, Mutation.Change change) {
        return new Mutation(name, draft -> !draft.form.isEmpty() && draft.body == null, change);
    }

    private static String text(Draft draft) {
        return Draft.written(draft.json);
    }

    private static void noJson(Draft draft, RandomGenerator random) {
        var text = text(draft);
        var broken = List.of(
                        text.substring(0, text.length() - 1),
                        text + "}",
                        text + " " + text,
                        "\u00ef\u00bb\u00bf" + text,
                        text.replace('"', '\''),
                        text + "//" + draft.marker,
                        "/*" + draft.marker + "*/" + text,
                        "nonsense" + draft.marker,
                        "{\"a\":NaN}",
                        "{\"a\":\"\u0001\"}",
                        "{a:1}",
                        "{,}",
                        "{\"a\":1,}",
                        "[",
                        "<a>" + draft.marker + "</a>",
                        "{\"" + draft.marker + "\":\"\\x41\"}",
                        "\0")
                .stream()
                // nothing to break in {} by quoting otherwise
                .filter(body -> !body.equals(text))
                .toList();
        draft.body = Draft.latin(Oddities.one(broken, random));
        draft.mustGet(400);
    }

    private static void otherRoot(Draft draft, RandomGenerator random) {
        var root = Oddities.one(List.of("[]", "[{}]", "42", "true", "\"" + draft.marker + "\"", "null"), random);
        draft.body = Draft.latin(root);
        if (!root.equals("null")) {
            draft.mustGet(400);
        }
    }

    private static void noUtf8(Draft draft, RandomGenerator random) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(Draft.latin("{\"" + (random.nextBoolean() ? draft.marker + "\":\"" : "")));
        body.writeBytes(Oddities.one(NO_UTF8, random));
        body.writeBytes(Draft.latin("\"" + (random.nextBoolean() ? "}" : ":1}")));
        draft.body = body.toByteArray();
        draft.mustGet(400);
    }

    private static void tooLarge(Draft draft, RandomGenerator random) {
        var text = text(draft);
        int size = Oddities.one(List.of(256 * 1024 + 1, 300 * 1024, 1024 * 1024), random);
        draft.body = Draft.latin(text + " ".repeat(size - text.length()));
        if (!List.of("importCatalogue", "registerApi", "answerPendingCall").contains(draft.operation.id())) {
            draft.mustGet(413);
        }
    }

    private static void mediaType(Draft draft, RandomGenerator random) {
        var other = Oddities.one(
                List.of(
                        "text/plain",
                        "text/html",
                        "application/xml",
                        "multipart/form-data; boundary=x",
                        "application/octet-stream",
                        "application/x-java-serialized-object",
                        "application/yaml",
                        "image/svg+xml",
                        "garbage" + draft.marker,
                        "/",
                        "application/json; charset=" + draft.marker + ", text/html",
                        "text/" + draft.marker.repeat(300)),
                random);
        draft.header("Content-Type", other);
        if (draft.operation.takesFile()) {
            // another boundary is no other media type
            draft.mustGet(400, 415);
        } else {
            draft.mustGet(draft.operation.takesJson() ? 415 : 400, Reported.takes(draft.operation) ? 415 : 400);
        }
    }

    private static void oddUpload(Draft draft, RandomGenerator random) {
        var form = new String(draft.body, StandardCharsets.ISO_8859_1);
        var odd = Oddities.one(
                List.of(
                        form.substring(0, random.nextInt(form.length() - 4)),
                        form.replace("name=\"file\"", "name=\"" + draft.marker + "\""),
                        form.replace("uji.pdf", "../" + draft.marker),
                        form.replace("uji.pdf", "\0" + draft.marker),
                        form.replace("\r\n\r\n", "\r\nX-" + draft.marker + ": x\r\n".repeat(500) + "\r\n"),
                        form.replace("\r\n", "\n"),
                        form.replace("%PDF", "<svg>" + draft.marker),
                        form.replace("%%EOF", "%%EOF PK\3\4" + draft.marker),
                        form.replace("/Catalog", "/Catalog/JS(" + draft.marker + ")"),
                        form.replace("--\r\n", "\r\n\r\n"),
                        form + draft.marker.repeat(5000)),
                random);
        draft.body = Draft.latin(odd);
        // what stands before a part in lines without a name is nobody's, and left out
        boolean isHarmless = odd.startsWith(form) || odd.contains("\r\n: x\r\n");
        draft.mustGet(isHarmless ? 201 : 400, 400, 415);
    }

    private static void oddForm(Draft draft, RandomGenerator random) {
        int at = random.nextInt(draft.form.size());
        var name = draft.form.get(at).name();
        draft.form.set(at, new Draft.Line(name, Oddities.one(Oddities.encoded(draft.marker), random)));
        if (!Reported.takes(draft.operation)) {
            draft.mustGet(400, 401);
        }
    }

    private static void leftOut(Draft draft, RandomGenerator random) {
        var left = draft.form.remove(random.nextInt(draft.form.size())).name();
        if (!left.equals("scope") && !Reported.takes(draft.operation)) {
            draft.mustGet(400, 401);
        }
    }

    private static byte[] bytes(int... values) {
        var bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
