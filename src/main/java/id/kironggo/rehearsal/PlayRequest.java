package id.kironggo.rehearsal;

import id.kironggo.request.Outcome;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which request the agencies are to bring to which end. */
@Schema(name = "PlayRequest", description = "Which request the agencies are to act on, and how it is to end")
public record PlayRequest(
        @Schema(required = true, examples = "01935c9e-8f3a-7c41-9d52-6f1f0d9b2a10", description = "Id of the request")
        @NotNull
        UUID request,

        @Schema(defaultValue = "FULFILLED", description = "With which outcome its owner resolves it")
        Outcome outcome,

        @Schema(examples = "2", description = "How many moves at most; absent: until it can't go on, at most 100")
        @Min(1)
        @Max(100)
        Integer steps) {}
