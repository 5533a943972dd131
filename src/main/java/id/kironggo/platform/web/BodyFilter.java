package id.kironggo.platform.web;

import id.kironggo.platform.problem.ProblemType;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Reads the body once: its limit, its cleaning, and what it is to an Idempotency-Key. */
@Provider
@Priority(Priorities.ENTITY_CODER)
public class BodyFilter implements ContainerRequestFilter {

    /** Set on a request whose body was taken in as a stream before. */
    public static final String TAKEN = BodyFilter.class.getName() + ".taken";

    /** Set on a request whose body may be larger than usual. */
    static final String BOUNDS = BodyFilter.class.getName() + ".bounds";

    static final Bounds IMPORT = new Bounds(20 * 1024 * 1024, "20 MiB", 128);
    static final Bounds API_DOCUMENT = new Bounds(5 * 1024 * 1024, "5 MiB", 128);
    static final Bounds USUAL = new Bounds(256 * 1024, "256 KiB", 32);

    static final byte[] NOTHING = {'{', '}'};

    private final IdempotentCall call;

    BodyFilter(IdempotentCall call) {
        this.call = call;
    }

    private static byte[] read(ContainerRequestContext request, int most) {
        try {
            return request.getEntityStream().readNBytes(most + 1);
        } catch (IOException brokenOff) {
            throw ProblemType.INVALID_JSON.because("Isi terputus.", "The body broke off.");
        }
    }

    @Override
    public void filter(ContainerRequestContext request) {
        boolean isRead =
                request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (isRead || request.getProperty(TAKEN) != null) {
            return;
        }
        var bounds = request.getProperty(BOUNDS) instanceof Bounds larger ? larger : USUAL;
        byte[] body = read(request, bounds.bytes());
        if (body.length > bounds.bytes()) {
            throw ProblemType.BODY_TOO_LARGE.because(
                    "Isi paling besar " + bounds.said() + ".", "A body may have " + bounds.said() + " at most.");
        }
        call.begin(request, body);
        var type = request.getMediaType();
        boolean isJson = type == null
                || type.getSubtype().equals("json")
                || type.getSubtype().endsWith("+json");
        request.setEntityStream(new ByteArrayInputStream(
                isJson ? JsonBody.clean(body.length == 0 ? NOTHING : body, bounds.depth()) : body));
    }

    /** How large a body may be, in bytes and in words, and how deep. */
    record Bounds(int bytes, String said, int depth) {}
}
