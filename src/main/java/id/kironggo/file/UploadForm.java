package id.kironggo.file;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of an upload, for the contract: it is read as a stream, never bound. */
@Schema(
        name = "FileUpload",
        description = "One part, `file`, with a `filename`",
        examples = "{\"file\": \"%PDF-1.7 …\"}")
record UploadForm(
        @Schema(
                required = true,
                type = SchemaType.STRING,
                format = "binary",
                maxLength = Reception.MAX_BYTES,
                description = "PDF, JPEG or PNG of 1 byte to 10 MiB")
        String file) {}
