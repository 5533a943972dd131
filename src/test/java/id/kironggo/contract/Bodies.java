package id.kironggo.contract;

import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;

/** Bodies that no operation takes, in the media type that it asks for. */
final class Bodies {

    private static final int TOO_LARGE = 256 * 1024 + 1;
    private static final int TOO_LARGE_AN_IMPORT = 20 * 1024 * 1024 + 1;
    private static final int TOO_LARGE_AN_API_DOCUMENT = 5 * 1024 * 1024 + 1;
    private static final int TOO_LARGE_A_FILE = 10 * 1024 * 1024 + 1;

    private Bodies() {}

    /** {@code body}; in a form of parts it becomes a part that nobody asked for. */
    static RequestSpecification give(RequestSpecification http, String mediaType, String body) {
        return isMultipart(mediaType)
                ? http.multiPart("unknown", body)
                : http.contentType(mediaType.equals("*/*") ? "application/json" : mediaType)
                        .body(body);
    }

    /** What is none of the operation's; a form bears a key, so that it is looked at. */
    static String unreadable(String operation) {
        return operation.startsWith("open311") ? "api_key=demo-open311" : "{\"a\":";
    }

    static RequestSpecification tooLarge(RequestSpecification http, String operation, String mediaType) {
        return isMultipart(mediaType)
                ? http.multiPart(
                        "file",
                        "besar.pdf",
                        ("%PDF-1.7" + " ".repeat(TOO_LARGE_A_FILE)).getBytes(StandardCharsets.US_ASCII))
                : http.contentType(mediaType).body(" ".repeat(tooLarge(operation)));
    }

    private static int tooLarge(String operation) {
        return switch (operation) {
            case "importCatalogue", "answerPendingCall" -> TOO_LARGE_AN_IMPORT;
            case "registerApi" -> TOO_LARGE_AN_API_DOCUMENT;
            default -> TOO_LARGE;
        };
    }

    private static boolean isMultipart(String mediaType) {
        return mediaType.startsWith("multipart/");
    }
}
