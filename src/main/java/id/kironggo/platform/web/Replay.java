package id.kironggo.platform.web;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

/** Leaves the operation with the answer that was given before. */
final class Replay extends WebApplicationException {

    private static final long serialVersionUID = 1L;

    Replay(Response answer) {
        super(answer);
    }
}
