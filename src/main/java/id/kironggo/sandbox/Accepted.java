package id.kironggo.sandbox;

import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What an Accept header asks for (RFC 9110 section 12.5.1). */
final class Accepted {

    static final List<MediaType> ANY = List.of(MediaType.WILDCARD_TYPE);

    private Accepted() {}

    /** The best first; what can't be read asks for nothing. */
    static List<MediaType> of(String header) {
        var types = new ArrayList<MediaType>();
        for (var part : header.split(",")) {
            try {
                types.add(MediaType.valueOf(part.strip()));
            } catch (IllegalArgumentException noMediaType) {
                // no other server would answer to it either
            }
        }
        types.removeIf(type -> quality(type) <= 0);
        types.sort(Comparator.comparing(Accepted::quality).reversed());
        return types;
    }

    private static double quality(MediaType type) {
        var told = type.getParameters().get("q");
        try {
            return told == null ? 1 : Double.parseDouble(told);
        } catch (NumberFormatException malformed) {
            return 0;
        }
    }
}
