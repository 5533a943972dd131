package id.kironggo.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import id.kironggo.Plain;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A path has one form, and what two servers could read differently is none. */
@Plain
class CallPathTest {

    private static final List<String> HOSTILE = List.of(
            // dot segments, however they are spelled
            "/..",
            "/.",
            "/a/../b",
            "/a/./b",
            "/a/..",
            "/a/.",
            "/../a",
            "/%2e%2e/a",
            "/%2E%2E",
            "/%2e",
            "/a/%2e%2e",
            "/a/.%2e/b",
            "/a/%2e./b",
            "/a/%2E%2e/",
            "/...",
            "/a/..%20/b",
            "/a/%20../b",
            "/a/.%20./b",
            // encoded twice
            "/%252e%252e/a",
            "/%252e",
            "/a%252fb",
            "/a%255cb",
            "/%25%32%65",
            "/a%2525",
            "/a%25u002e",
            "/a/%2525252e",
            // slashes and backslashes within a segment
            "/a%2fb",
            "/a%2Fb",
            "/a%5cb",
            "/a%5Cb",
            "/a\\b",
            "/a/..\\b",
            "/%2f",
            "/%5c..%5c",
            "/a%c0%afb",
            "/a%e0%80%afb",
            "/a%ef%bc%8fb",
            "/a%e2%88%95b",
            "/a%e2%81%84b",
            "/a%ef%bc%bcb",
            // dots that are no dots
            "/%c0%ae%c0%ae",
            "/%ef%bc%8e%ef%bc%8e",
            "/%e2%80%a4%e2%80%a4",
            "/%e2%80%a5",
            // empty segments
            "//",
            "//a",
            "/a//b",
            "/a//",
            "///",
            // matrix parameters
            "/a;b=1",
            "/a;/b",
            "/;",
            "/..;/a",
            "/a%3bb",
            "/a%3Bb",
            // what is no text
            "/a%00",
            "/%00",
            "/a%0d%0ab",
            "/a%09b",
            "/a%1f",
            "/a%7f",
            "/a%c2%85b",
            "/a%e2%80%8bb",
            "/a%e2%80%aeb",
            "/a%ef%bf%bf",
            "/a%ff",
            "/a%c3",
            "/a%c3%28",
            "/a%ed%a0%80",
            "/a%f4%90%80%80",
            // what is no URI
            "/a b",
            "/a%",
            "/a%2",
            "/a%zz",
            "/a%u002e",
            "/a?b",
            "/a#b",
            "/a<b",
            "/a\"b",
            "/a{b}",
            "/a|b",
            "/a^b",
            "/a`b",
            "/a\u0000b",
            "/caf\u00e9",
            "a",
            "a/b",
            "*",
            "http://example.org/a",
            "/" + "a".repeat(9_000));

    static List<String> hostile() {
        return HOSTILE;
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void aPathThatCouldDeceiveIsNone(String path) {
        assertThat(CallPath.of(path)).isEmpty();
    }

    @Test
    void thereAreManyOfThem() {
        assertThat(hostile()).doesNotHaveDuplicates().hasSizeGreaterThan(60);
    }

    @ParameterizedTest
    @CsvSource({
        "/, /",
        "'', /",
        "/a, /a",
        "/a/, /a/",
        "/a/b, /a/b",
        "/%61/%7E, /a/~",
        "/a%2db, /a-b",
        "/caf%c3%a9, /caf%C3%A9",
        "/a%20b, /a%20b",
        "/a:b@c, /a:b@c",
        "/a%3ab, /a%3Ab",
        "/a+b, /a+b",
        "/a%25, /a%25",
        "/100%25x, /100%25x",
        "/.well-known/x, /.well-known/x",
        "/v1.2/x..y, /v1.2/x..y",
        "/(a)'b'*, /(a)'b'*"
    })
    void itIsBroughtIntoOneForm(String received, String normal) {
        assertThat(CallPath.of(received)).map(CallPath::raw).contains(normal);
        assertThat(CallPath.of(normal)).map(CallPath::raw).contains(normal);
    }

    @Test
    void itsSegmentsAreDecoded() {
        assertThat(CallPath.of("/a%20b/caf%c3%a9/").orElseThrow().segments()).containsExactly("a b", "caf\u00e9", "");
    }
}
