package id.kironggo.webhook;

import id.kironggo.platform.web.OneLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Asks to be told. */
@Schema(name = "Subscribe", description = "Who wants to be told what, and where")
public record Subscribe(
        @Schema(
                required = true,
                examples = "https://pengaduan.example.org/kironggo",
                description = "Where events are POSTed to: https, on a host of the public internet; no user name, no "
                        + "fragment. It is stored encrypted")
        @NotBlank
        @Size(max = 2000)
        String url,

        @Schema(
                examples = "[\"id.kironggo.disposition.offered.v1\"]",
                description = "Only events of these types; absent or empty: of all")
        @Size(max = 50)
        List<
                        @NotNull @Size(max = 100)
                        @Pattern(regexp = "id\\.kironggo\\.[a-z-]{1,40}\\.[a-z-]{1,40}\\.v[0-9]{1,3}") String>
                types,

        @Schema(
                examples = "[\"requests/01935c9e-8f3a-7c41-9d52-6f1f0d9b2a10\"]",
                description = "Only events about these subjects; absent or empty: about all")
        @Size(max = 50)
        List<@NotBlank @OneLine @Size(max = 100) String> subjects,

        @Schema(examples = "Sistem pengaduan DLH", description = "What it is for; no person's name")
        @OneLine
        @Size(min = 1, max = 200)
        String description) {

    public Subscribe {
        types = types == null ? List.of() : types;
        subjects = subjects == null ? List.of() : subjects;
    }
}
