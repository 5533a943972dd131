package id.kironggo.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import id.kironggo.platform.web.OneLine;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an agency says of its API. */
@Schema(name = "RegisterApi", description = "An API as its agency offers it")
public record RegisterApi(
        @Schema(required = true, examples = "Data penduduk") @NotBlank @OneLine @Size(max = 200)
        String name,

        @Schema(required = true) @NotNull ApiMode mode,

        @Schema(
                examples = "https://api.dispendukcapil.example.org/v2",
                description =
                        "Where its paths begin; required for PUSH, refused for PULL. http or https, without user, "
                                + "query and fragment; no loopback, private or link-local address")
        @Size(max = 500)
        String baseUrl,

        @Schema(
                required = true,
                description = "OpenAPI document 3.0.x or 3.1.x, without errors and self-contained: its references stay "
                        + "within `#/components/`")
        @NotNull
        JsonNode openapi,

        @Schema(examples = "10", description = "Seconds to wait for an answer, 10 by default") @Min(1) @Max(120)
        Integer timeoutSeconds,

        @Schema(
                examples = "268435456",
                minimum = "1",
                maximum = "4294967296",
                description = "The largest body, either way: 256 MiB by default, 4 GiB at most; PULL 10 MiB at most")
        @Min(1)
        @Max(MOST_BYTES)
        Long maxBytes,

        @Schema(examples = "/sehat", description = "Path within the API that answers GET while it is well")
        @Size(max = 500)
        String healthPath,

        @Schema(description = "Who sees it, GRANTED by default; calling always needs a grant")
        ApiVisibility visibility) {

    private static final int MIB = 1024 * 1024;
    static final long MOST_BYTES = 4096L * MIB;
    static final long MOST_BYTES_PULLED = 10L * MIB;
    private static final long USUAL_BYTES = 256L * MIB;
    private static final int USUAL_TIMEOUT = 10;

    int timeout() {
        return Optional.ofNullable(timeoutSeconds).orElse(USUAL_TIMEOUT);
    }

    long bytes() {
        return Optional.ofNullable(maxBytes).orElse(mode == ApiMode.PULL ? MOST_BYTES_PULLED : USUAL_BYTES);
    }

    ApiVisibility sight() {
        return Optional.ofNullable(visibility).orElse(ApiVisibility.GRANTED);
    }
}
