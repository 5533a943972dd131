package id.kironggo.platform.outbound;

/** Stub. */
public class OutboundRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
