package id.kironggo.file;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of a download, for the contract: it is written as a stream. */
@Schema(
        name = "DocumentBytes",
        type = SchemaType.STRING,
        format = "binary",
        maxLength = 10 * 1024 * 1024,
        description = "The document itself",
        examples = "%PDF-1.7 …")
public record FileBytes() {}
