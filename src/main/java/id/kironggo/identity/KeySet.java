package id.kironggo.identity;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The keys by which what Kironggo signs is verified. */
@Schema(name = "KeySet", description = "A JSON Web Key Set (RFC 7517 section 5)")
public record KeySet(@Schema(required = true) List<PublicJwk> keys) {}
