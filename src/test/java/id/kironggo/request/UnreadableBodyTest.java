package id.kironggo.request;

import static id.kironggo.request.Problems.isAProblem;
import static io.restassured.RestAssured.given;

import id.kironggo.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A body that can't be read as a submission gets a problem, whatever is wrong with it. */
@QuarkusTest
class UnreadableBodyTest {

    private static final RestAssuredConfig RAW = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));

    static Stream<String> unreadable() {
        return Stream.of(
                "{\"service\":",
                "nonsense",
                "[]",
                "\"text\"",
                "null",
                "42",
                "{} {}",
                "{\"service\":\"X\",\"service\":\"Y\"}",
                "{\"service\":\"a\u0000b\"}",
                "{\"service\":\"\\u0000\"}",
                "{\"service\":\"\\ud800\"}",
                "{\"\\udc00\":1}",
                "{\"service\":\"\\u0007\"}",
                "{\"service\":\"\\uffff\"}",
                "[".repeat(1000) + "]".repeat(1000),
                "{\"answers\":" + "{\"a\":".repeat(1000) + "1" + "}".repeat(1000) + "}",
                "{\"service\":" + "9".repeat(5000) + "}",
                "{\"service\":1e2147483648}",
                "{\"service\":1e999999999}",
                "\ufeff{}",
                "{'a':1}",
                "{\"a\":NaN}");
    }

    /** JSON, but not what the contract calls a submission: of another type, or with a property that it doesn't name. */
    static Stream<String> unfit() {
        return Stream.of(
                "{\"service\":true}",
                "{\"service\":[\"BANSOS-USUL\"]}",
                "{\"anonymous\":\"yes\"}",
                "{\"anonymous\":1}",
                "{\"channel\":\"PIGEON\"}",
                "{\"channel\":3}",
                "{\"documents\":{}}",
                "{\"applicant\":[]}",
                "{\"place\":{\"point\":{\"lat\":\"-7.9\",\"lon\":113.8}}}",
                "{\"place\":{\"point\":{\"lat\":1e400,\"lon\":1}}}",
                "{\"unknown\":1}",
                "{\"status\":\"RESOLVED\"}",
                "{\"id\":\"x\"}",
                "{\"ticket\":\"BWS\"}",
                "{\"applicant\":{\"nama\":\"x\"}}",
                "{\"externalIds\":[null]}",
                "{\"documents\":[null]}");
    }

    @ParameterizedTest
    @MethodSource({"unreadable", "unfit"})
    void aBodyThatIsNoSubmissionIsAProblem(String body) {
        isAProblem(post(body.getBytes(StandardCharsets.UTF_8)), 400);
    }

    @Test
    void bytesThatAreNoUtf8AreAProblem() {
        isAProblem(post(new byte[] {'{', '"', 'a', '"', ':', '"', (byte) 0xC3, (byte) 0x28, '"', '}'}), 400);
        isAProblem(post("{\"service\":\"BANSOS-USUL\"}".getBytes(StandardCharsets.UTF_16)), 400);
        isAProblem(post(new byte[] {'{', '"', 'a', '"', ':', '"', (byte) 0xC0, (byte) 0x80, '"', '}'}), 400);
    }

    @Test
    void aBodyOf300KibibytesIsTooLarge() {
        isAProblem(post(("{\"citizenRef\":\"" + "x".repeat(300 * 1024) + "\"}").getBytes(StandardCharsets.UTF_8)), 413);
    }

    @Test
    void otherMediaTypesAreRefused() {
        for (var type : List.of("text/plain", "application/xml", "application/x-www-form-urlencoded")) {
            isAProblem(
                    given().config(RestAssuredConfig.config()
                                    .encoderConfig(
                                            EncoderConfig.encoderConfig().encodeContentTypeAs(type, ContentType.TEXT)))
                            .header("Authorization", "Bearer " + Tokens.of("demo-app"))
                            .contentType(type)
                            .body("{}")
                            .post("/v1/requests"),
                    415);
        }
    }

    private static Response post(byte[] body) {
        return given().config(RAW)
                .header("Authorization", "Bearer " + Tokens.of("demo-app"))
                .contentType("application/json")
                .body(body)
                .post("/v1/requests");
    }
}
