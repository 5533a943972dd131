package id.kironggo.fuzz;

import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** What can be wrong with HTTP itself, which no decent client would send. */
final class FramingMutations {

    private FramingMutations() {}

    static List<Mutation> all() {
        return List.of(
                new Mutation("another method", draft -> true, FramingMutations::method),
                new Mutation("in chunks", Draft::hasBody, FramingMutations::chunked),
                new Mutation("a broken length", Draft::hasBody, FramingMutations::length),
                new Mutation("a broken head", draft -> true, FramingMutations::head),
                new Mutation("a broken request line", draft -> true, FramingMutations::requestLine),
                new Mutation("another target", draft -> true, FramingMutations::target));
    }

    private static void method(Draft draft, RandomGenerator random) {
        draft.method = Oddities.one(
                List.of("HEAD", "OPTIONS", "PUT", "DELETE", "PATCH", "POST", "GET", "TRACE", "PROPFIND"), random);
        draft.isElsewhere = true;
        if (List.of("TRACE", "PROPFIND").contains(draft.method)) {
            draft.isIndecent = true;
        }
    }

    private static void chunked(Draft draft, RandomGenerator random) {
        var body = new String(
                draft.payload() == null ? new byte[0] : draft.payload(), java.nio.charset.StandardCharsets.ISO_8859_1);
        var size = Integer.toHexString(body.length());
        var whole = body.isEmpty() ? "0\r\n\r\n" : size + "\r\n" + body + "\r\n0\r\n\r\n";
        draft.header("Transfer-Encoding", "chunked");
        draft.isFramed = true;
        int kind = random.nextInt(8);
        if (kind < 4) {
            draft.body = Draft.latin(whole);
            return;
        }
        var broken = List.of(
                "zz\r\n" + body + "\r\n0\r\n\r\n",
                size + "\r\n" + body + "\r\n",
                "-1\r\n\r\n",
                "ffffffffffffffff\r\n" + body,
                size + ";" + draft.marker.repeat(2000) + "\r\n" + body + "\r\n0\r\n\r\n",
                "1\r\n" + body + "\r\n0\r\n\r\n",
                size + "\r\n" + body + "\r\n0\r\n" + Oddities.INJECTED + ": " + draft.marker + "\r\n\r\n");
        draft.body = Draft.latin(Oddities.one(broken, random));
        draft.isUnfinished = true;
        draft.isIndecent = true;
    }

    private static void length(Draft draft, RandomGenerator random) {
        int real = draft.payload() == null ? 0 : draft.payload().length;
        var length = Oddities.one(
                List.of(
                        Integer.toString(real + 7),
                        Integer.toString(Math.max(0, real - 3)),
                        "0",
                        "-1",
                        "abc" + draft.marker,
                        "+" + real,
                        real + ", " + (real + 1),
                        "0x10",
                        "99999999999999999999999",
                        "4000000000",
                        ""),
                random);
        draft.headers.add(new Draft.Line("Content-Length", length));
        if (random.nextInt(4) == 0) {
            draft.headers.add(new Draft.Line(
                    "Transfer-Encoding",
                    Oddities.one(List.of("chunked", "gzip, chunked", "xchunked", " chunked"), random)));
        }
        draft.isFramed = true;
        draft.isUnfinished = true;
        draft.isIndecent = true;
    }

    private static void head(Draft draft, RandomGenerator random) {
        var m = draft.marker;
        List<Consumer<Draft>> ways = List.of(
                d -> d.headers.add(new Draft.Line("X-Request-Id", m + "\n" + Oddities.INJECTED + ": " + m)),
                d -> d.headers.add(new Draft.Line("X-Request-Id", m + "\r" + Oddities.INJECTED + ": " + m)),
                d -> d.headers.add(new Draft.Line("Idempotency-Key", m + "\0")),
                d -> d.headers.add(new Draft.Line("Accept-Language", m + "\u0001\u007f")),
                d -> d.headers.add(new Draft.Line("X-Folded", m + "\r\n " + m)),
                d -> d.headers.add(new Draft.Line("X Space " + m, "1")),
                d -> d.headers.add(new Draft.Line("", m)),
                d -> d.headers.add(new Draft.Line("<script>" + m, m)),
                d -> d.headers.add(new Draft.Line("X-Long", m.repeat(4000))),
                d -> many(d),
                d -> d.without("Host"),
                d -> d.headers.add(new Draft.Line("Host", "evil.example")),
                d -> d.header("Host", "<script>" + m),
                d -> d.header("Host", "a b" + m),
                d -> d.headers.add(new Draft.Line("Expect", "100-continue")),
                d -> d.headers.add(new Draft.Line("Expect", m)),
                d -> d.headers.add(new Draft.Line("Content-Type", "text/" + m)),
                d -> d.headers.add(new Draft.Line("Authorization", "Bearer " + m)),
                d -> d.header("Connection", "Upgrade")
                        .header("Upgrade", "websocket")
                        .header("Sec-WebSocket-Key", m),
                d -> d.header("Connection", "Upgrade, HTTP2-Settings")
                        .header("Upgrade", "h2c")
                        .header("HTTP2-Settings", "AAMAAABkAAQAAP__"),
                d -> d.lineEnd = "\n");
        Oddities.one(ways, random).accept(draft);
        draft.isIndecent = true;
        draft.isElsewhere = true;
    }

    private static void many(Draft draft) {
        for (int i = 0; i < 400; i++) {
            draft.headers.add(new Draft.Line("X-Many-" + i, "1"));
        }
    }

    private static void requestLine(Draft draft, RandomGenerator random) {
        if (random.nextBoolean()) {
            draft.version = Oddities.one(
                    List.of("HTTP/1.0", "HTTP/0.9", "HTTP/2.0", "HTTP/9.9", "HTTQ/1.1", "", "HTTP/1.1 " + draft.marker),
                    random);
        } else {
            draft.method = Oddities.one(
                    List.of("get", "FOO" + draft.marker, "G\0ET", "A".repeat(5000), "", "<script>", "CONNECT", "PRI"),
                    random);
        }
        draft.isIndecent = true;
        draft.isElsewhere = true;
    }

    private static void target(Draft draft, RandomGenerator random) {
        var m = draft.marker;
        var was = draft.target();
        draft.target = Oddities.one(
                List.of(
                        "http://evil.example" + was,
                        "//evil.example" + was,
                        "*",
                        "",
                        "?" + m,
                        was + "#" + m,
                        was + "/<script>" + m,
                        was + "/\"'" + m,
                        was + "/\u0001\u007f" + m,
                        was + "/\u00e9\u00ff" + m,
                        was + "\\..\\" + m,
                        was + "/..;/" + m,
                        "/v1/../../../etc/passwd",
                        "/v1//services///" + m,
                        "/%2e%2e/%2e%2e/q/dev",
                        "/v1/" + m.repeat(1500),
                        "/q/" + m,
                        "/docs/" + m,
                        "/" + m + "%0d%0a" + Oddities.INJECTED + ":%20" + m,
                        "/v1/services?" + "a=1&".repeat(900),
                        was + " " + m),
                random);
        draft.isIndecent = true;
        draft.isElsewhere = true;
    }
}
