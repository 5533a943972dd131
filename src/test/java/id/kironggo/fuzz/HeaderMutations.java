package id.kironggo.fuzz;

import id.kironggo.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.random.RandomGenerator;

/** What can be wrong with the headers: who calls, with which version, and any value in any of them. */
final class HeaderMutations {

    private static final List<String> NAMES = List.of(
            "Idempotency-Key",
            "If-Match",
            "If-None-Match",
            "Acting-Officer",
            "Acting-For",
            "X-Request-Id",
            "traceparent",
            "tracestate",
            "Accept-Language",
            "X-Access-Code",
            "Authorization",
            "Cookie",
            "Host",
            "Origin",
            "Referer",
            "User-Agent",
            "Forwarded",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Proto",
            "X-Forwarded-Prefix",
            "X-Forwarded-Port",
            "X-HTTP-Method-Override",
            "X-Original-URL",
            "Range",
            "Accept",
            "Accept-Encoding",
            "Accept-Charset",
            "Content-Encoding",
            "Content-Language",
            "Access-Control-Request-Method");

    private HeaderMutations() {}

    static List<Mutation> all() {
        return List.of(
                new Mutation("an odd header", draft -> true, HeaderMutations::odd),
                new Mutation("an odd header", draft -> true, HeaderMutations::odd),
                new Mutation("a header that isn't what it should be", draft -> true, HeaderMutations::unfitting),
                new Mutation("no token", draft -> draft.operation.isSecured(), (draft, random) -> {
                    draft.without("Authorization");
                    draft.mustGet(401);
                }),
                new Mutation("a token that is none", draft -> draft.operation.isSecured(), HeaderMutations::noToken),
                new Mutation(
                        "somebody else's token",
                        draft -> draft.operation.isSecured() && !draft.operation.isRead() && !draft.path.isEmpty(),
                        (draft, random) -> {
                            var caller = Oddities.one(ParameterMutations.OUTSIDERS, random);
                            draft.header("Authorization", "Bearer " + Tokens.of(caller));
                            draft.mustGet(403, 404, 409);
                        }),
                new Mutation(
                        "no access code, or a wrong one", draft -> draft.subject.code() != null, HeaderMutations::code),
                new Mutation(
                        "no If-Match, or another", draft -> draft.header("If-Match") != null, HeaderMutations::version),
                new Mutation("wants something else", draft -> true, HeaderMutations::accept));
    }

    private static void odd(Draft draft, RandomGenerator random) {
        var name = Oddities.one(NAMES, random);
        draft.header(name, Oddities.one(Oddities.headerValues(draft.marker), random));
        draft.isElsewhere = true;
        draft.isIndecent |= name.equals("Host");
    }

    private static void unfitting(Draft draft, RandomGenerator random) {
        if (draft.operation.takes("header", "Idempotency-Key") && random.nextBoolean()) {
            draft.header(
                    "Idempotency-Key",
                    Oddities.one(List.of("a b", "\u00e9" + draft.marker, draft.marker.repeat(80)), random));
            draft.mustGet(400);
        } else {
            var officers = List.of("3511074501909999", "a b", "x".repeat(65), "<" + draft.marker + ">", "\u00e9");
            draft.header("Acting-Officer", Oddities.one(officers, random));
            if (draft.operation.isSecured()) {
                draft.mustGet(400);
            }
        }
    }

    private static void noToken(Draft draft, RandomGenerator random) {
        var token = Tokens.of("diskominfo");
        var parts = List.of(token.split("\\."));
        var scopes = "{\"sub\":\"diskominfo\",\"scope\":[\"requests:oversee\"],\"exp\":9999999999}";
        draft.header(
                "Authorization",
                Oddities.one(
                        List.of(
                                "Bearer",
                                "Bearer ",
                                "Bearer " + draft.marker,
                                "Bearer a.b.c",
                                "Bearer " + parts.get(0) + "." + parts.get(1) + ".",
                                "Bearer " + parts.get(0) + "." + parts.get(1) + "." + "A".repeat(86),
                                "Bearer " + base64("{\"alg\":\"none\"}") + "." + parts.get(1) + ".",
                                "Bearer " + base64("{\"alg\":\"HS256\"}") + "." + parts.get(1) + "." + parts.get(2),
                                "Bearer " + parts.get(0) + "." + base64(scopes) + "." + parts.get(2),
                                "Bearer " + token + "A",
                                "Bearer " + "a".repeat(4000),
                                "Basic " + base64("diskominfo:demo-diskominfo"),
                                "Digest " + draft.marker),
                        random));
        draft.mustGet(401);
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void code(Draft draft, RandomGenerator random) {
        draft.without("X-Access-Code");
        if (random.nextInt(3) > 0) {
            var codes = List.of(
                    "0000-0000-0000-0000",
                    "",
                    draft.marker,
                    draft.marker.repeat(300),
                    "\u00e9\u00ff",
                    "%00",
                    "' or 1=1");
            draft.header("X-Access-Code", Oddities.one(codes, random));
            draft.mustGet(401, 404, 429);
        } else if (!draft.operation.id().equals("trackRequest")) {
            draft.mustGet(401, 404);
        }
    }

    private static void version(Draft draft, RandomGenerator random) {
        draft.without("If-Match");
        if (random.nextInt(3) == 0) {
            draft.mustGet(428);
        } else {
            var tags = List.of(
                    "\"987654321\"",
                    "\"-1\"",
                    "W/\"0\"",
                    "99999999999999999999",
                    draft.marker,
                    "\"" + draft.marker,
                    "\"\"");
            draft.header("If-Match", Oddities.one(tags, random));
            draft.mustGet(412);
        }
    }

    private static void accept(Draft draft, RandomGenerator random) {
        var accepts = List.of(
                "text/html",
                "application/xml",
                "text/plain",
                "*/*;q=0",
                "application/json;q=0",
                "garbage" + draft.marker,
                "text/html;q=1,application/json;q=0.1",
                "application/problem+json",
                "application/json;charset=utf-16",
                "a/b," + "c/d,".repeat(500));
        draft.header("Accept", Oddities.one(accepts, random));
        draft.isElsewhere = true;
    }
}
