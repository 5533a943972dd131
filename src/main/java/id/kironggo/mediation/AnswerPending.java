package id.kironggo.mediation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a provider answers to a parked call. */
@Schema(name = "AnswerPending", description = "The answer to a parked call")
public record AnswerPending(
        @Schema(required = true, examples = "200", description = "HTTP status, 200 to 599") @NotNull @Min(200) @Max(599)
        Integer status,

        @Schema(description = "At most 100; those of one connection only are left out") @Size(max = 100)
        Map<
                        @Pattern(regexp = "[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}") String,
                        @NotNull @Size(max = 8_000) @Pattern(regexp = "[\\t\\x20-\\x7E\\x80-\\uFFFF]*") String>
                headers,

        @Schema(
                format = "byte",
                maxLength = MOST_BASE64,
                description = "Base64 (RFC 4648 section 4), at most 10 MiB of bytes: more is refused with 413")
        byte[] body) {

    static final int MOST = 10 * 1_024 * 1_024;
    static final int MOST_BASE64 = (MOST + 2) / 3 * 4;

    public AnswerPending {
        headers = headers == null ? Map.of() : headers;
        body = body == null ? new byte[0] : body;
    }
}
