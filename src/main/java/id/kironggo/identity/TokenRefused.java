package id.kironggo.identity;

/** Why no token was given, in the words of RFC 6749 section 5.2. */
final class TokenRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The error codes that can happen with client credentials. */
    enum Reason {
        INVALID_REQUEST(400),
        INVALID_CLIENT(401),
        INVALID_SCOPE(400),
        UNSUPPORTED_GRANT_TYPE(400);

        private final int status;

        Reason(int status) {
            this.status = status;
        }

        int status() {
            return status;
        }

        TokenRefused because(String description) {
            return new TokenRefused(this, description);
        }
    }

    private final Reason reason;

    private TokenRefused(Reason reason, String description) {
        super(description, null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
