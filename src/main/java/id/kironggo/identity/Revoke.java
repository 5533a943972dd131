package id.kironggo.identity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Ends a delegation; no field is named. */
@Schema(name = "RevokeDelegation", description = "No field; `{}` or no body at all")
public record Revoke() {}
