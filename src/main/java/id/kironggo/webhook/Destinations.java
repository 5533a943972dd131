package id.kironggo.webhook;

import id.kironggo.platform.outbound.Outbound;
import id.kironggo.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where events may be sent to. */
@ApplicationScoped
class Destinations {

    private final Outbound outbound;
    private final List<String> allowed;

    Destinations(Outbound outbound, @ConfigProperty(name = "kironggo.outbound.allow") Optional<List<String>> allowed) {
        this.outbound = outbound;
        this.allowed = allowed.orElse(List.of());
    }

    /** Refuses what may not be told; its name is resolved, which takes a moment. */
    void check(String url) {
        var target = parsed(url);
        boolean isPlain = "http".equalsIgnoreCase(target.getScheme());
        if (!"https".equalsIgnoreCase(target.getScheme()) && !(isPlain && isAllowed(target))) {
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

    private boolean isAllowed(URI target) {
        int port = target.getPort() == -1 ? 80 : target.getPort();
        return allowed.contains(target.getHost() + ":" + port);
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
