package id.kironggo.identity;

/** Why no token was given, in the words of RFC 6749 section 5.2. */
final class TokenRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The error codes that can happen with client credentials. */
    enum Error {
        INVALID_REQUEST(400),
        INVALID_CLIENT(401),
        INVALID_SCOPE(400),
        UNSUPPORTED_GRANT_TYPE(400);

        private final int status;

        Error(int status) {
            this.status = status;
        }

        int status() {
            return status;
        }

        TokenRefused because(String description) {
            return new TokenRefused(this, description);
        }
    }

    private final Error error;

    private TokenRefused(Error error, String description) {
        super(description, null, false, false);
        this.error = error;
    }

    Error error() {
        return error;
    }
}
