package id.kironggo.rehearsal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Does what the path says; no field is named. */
@Schema(name = "ResetSandbox", description = "No field; `{}` or no body at all")
public record Nothing() {}
