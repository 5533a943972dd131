package id.kironggo.reorganisation;

import id.kironggo.platform.web.OneLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An agency shall cease to work, and another take its place. */
@Schema(name = "Reorganise", description = "Merges or suspends an agency: all that it holds passes to its successor")
public record Reorganise(
        @NotBlank
        @Size(max = 32)
        @Schema(required = true, examples = "DISKOPERINDAG", description = "Code of who ceases")
        String agency,

        @NotNull @Schema(required = true) ReorganisationKind kind,

        @NotBlank
        @Size(max = 32)
        @Schema(required = true, examples = "DPMPTSP-NAKER", description = "Code of who takes its place")
        String successor,

        @NotBlank
        @OneLine
        @Size(max = 300)
        @Schema(required = true, examples = "Perda 7/2026", description = "The regulation that orders it")
        String legalBasis,

        @Size(max = 64)
        @Schema(
                description =
                        "`preview` of the preview that was read; required to carry it out. 409 where anything has changed "
                                + "since, so that nothing moves that nobody has seen")
        String preview) {}
