package id.kironggo.catalogue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An action on a service that needs nothing told; no field is named. */
@Schema(name = "ServiceAction", description = "No field; `{}` or no body at all")
public record Bare() {}
