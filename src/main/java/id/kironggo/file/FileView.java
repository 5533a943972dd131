package id.kironggo.file;

import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An uploaded file as its uploader sees it. */
@Schema(name = "UploadedFile", description = "An uploaded file. It dies after 24 hours unless something refers to it.")
public record FileView(
        @Schema(required = true) UUID id,

        @Schema(required = true, examples = "surat-desa.pdf")
        String name,

        @Schema(required = true, examples = "application/pdf", description = "What it is, found from its content")
        String mime,

        @Schema(required = true, examples = "48213", description = "Size as it is kept, in bytes")
        long bytes,

        @Schema(
                required = true,
                minLength = 64,
                maxLength = 64,
                pattern = "^[0-9a-f]+$",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                description = "SHA-256 of the content as it is kept: of an image without what was stripped from it")
        String sha256,

        @Schema(required = true) FileStatus status,

        @Schema(description = "When it dies (RFC 3339, +07:00); absent once something refers to it")
        Instant expiresAt) {

    static FileView of(StoredFile file) {
        return new FileView(
                file.id(),
                file.name(),
                file.mime(),
                file.bytes(),
                HexFormat.of().formatHex(file.sha256()),
                file.status(),
                file.expiresAt());
    }
}
