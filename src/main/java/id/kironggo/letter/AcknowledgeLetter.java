package id.kironggo.letter;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Says that a letter has arrived; no field is named. */
@Schema(name = "AcknowledgeLetter", description = "No field; `{}` or no body at all")
public record AcknowledgeLetter() {}
