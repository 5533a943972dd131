package id.kironggo.webhook;

import id.kironggo.platform.outbound.Outbound;
import id.kironggo.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;

/** Where events may be sent to. */
@ApplicationScoped
class Destinations {

    private final Outbound outbound;

    Destinations(Outbound outbound) {
        this.outbound = outbound;
    }

    /** Refuses what may not be told; its name is resolved, which takes a moment. */
    void check(String url) {
        var target = parsed(url);
        if (!"https".equalsIgnoreCase(target.getScheme()) && !outbound.isApproved(origin(target))) {
            throw refused(
                    "Harus diawali https://; http:// hanya untuk host dan port yang diizinkan koordinator.",
                    "Must begin with https://; http:// only for a host and port that the coordinator allows.");
        }
        outbound.objection(origin(target)).ifPresent(objection -> {
            throw refused(objection.id(), objection.en());
        });
    }

    private static URI parsed(String url) {
        try {
            var target = URI.create(url);
            boolean isComplete = url.matches("[!-~]+") && target.getHost() != null && target.getScheme() != null;
            if (isComplete && target.getRawUserInfo() == null && target.getRawFragment() == null) {
                return target;
            }
        } catch (IllegalArgumentException malformed) {
            // told below
        }
        throw refused(
                "Harus URL lengkap (ASCII) tanpa nama pengguna dan fragmen.",
                "Must be a whole URL (ASCII) without user name and fragment.");
    }

    private static ProblemException refused(String id, String en) {
        return ProblemException.invalid("/url", id, en);
    }

    /** Scheme, host and port. */
    static URI origin(URI url) {
        return URI.create(url.getScheme() + "://" + url.getRawAuthority());
    }

    /** What is asked of it there: path and query. */
    static String target(URI url) {
        var path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
    }
}
