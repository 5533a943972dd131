package id.kironggo.contract;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A request and its answer as they went over the wire; header names in lower case. */
public record Exchange(
        String method,
        String path,
        Map<String, List<String>> query,
        Map<String, String> requestHeaders,
        byte[] requestBody,
        int status,
        Map<String, String> headers,
        byte[] body) {

    boolean isAccepted() {
        return status / 100 == 2;
    }

    String contentType() {
        return mediaType(headers.get("content-type"));
    }

    String requestContentType() {
        return mediaType(requestHeaders.get("content-type"));
    }

    private static String mediaType(String header) {
        return header == null ? "" : header.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return method + " " + path + " -> " + status;
    }
}
