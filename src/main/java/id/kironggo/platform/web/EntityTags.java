package id.kironggo.platform.web;

import id.kironggo.platform.problem.ProblemType;

/** Entity tags (RFC 9110 section 8.8.3): the version of a resource, quoted. */
public final class EntityTags {

    private EntityTags() {}

    public static String of(long version) {
        return '"' + Long.toString(version) + '"';
    }

    /** Refuses a change without If-Match (428), or whose If-Match is not the current version (412). */
    public static void require(String ifMatch, long version) {
        requirePresent(ifMatch);
        for (var tag : ifMatch.split(",")) {
            if (tag.trim().equals("*") || tag.trim().equals(of(version))) {
                return;
            }
        }
        throw ProblemType.STALE.because(
                "Data telah berubah sejak Anda membacanya. Ambil yang terbaru, lalu ulangi dengan ETag-nya.",
                "It has changed since you read it. Read it again and repeat with its new ETag.");
    }

    public static void requirePresent(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw ProblemType.IF_MATCH_REQUIRED.because(
                    "Kirim If-Match dengan ETag dari data yang Anda baca.",
                    "Send If-Match with the ETag of what you read.");
        }
    }
}
