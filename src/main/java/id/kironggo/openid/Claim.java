package id.kironggo.openid;

import java.util.Map;

/**
 * Where in a token something stands: the name of a claim, or a path into nested ones such as {@code realm_access/roles}. A claim
 * whose whole name holds a slash, as those named by a URL do, is found by its name.
 */
record Claim(String path) {

    /** What stands there; null where there is nothing. */
    Object in(Map<String, Object> claims) {
        if (claims.containsKey(path)) {
            return claims.get(path);
        }
        Object at = claims;
        for (var step : path.split("/")) {
            if (!(at instanceof Map<?, ?> inner)) {
                return null;
            }
            at = inner.get(step);
        }
        return at;
    }

    @Override
    public String toString() {
        return path;
    }
}
