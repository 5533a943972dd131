package id.kironggo.mediation;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an API is doing, as those see it who call it through Kironggo. */
@Schema(name = "ApiHealth", description = "How an API is doing; figures are of the last 30 days")
public record HealthView(
        @Schema(required = true, examples = "DISPENDUKCAPIL")
        String agency,

        @Schema(required = true, examples = "penduduk") String api,

        @Schema(
                required = true,
                description =
                        "Push: by the health path, or where it has none by the last call; pull: whether a connector came "
                                + "for calls within the last minute")
        HealthStatus status,

        @Schema(
                required = true,
                description =
                        "Circuit breaker on the replica that answers: OPEN holds calls off for 5 s (503) after half of 20 failed")
        CircuitState circuit,

        @Schema(description = "The last asking of the health path, at most 10 s old; absent where there is none")
        Probe probe,

        @Schema(description = "Pull: when a connector last asked for calls, to some 5 s")
        Instant connectorSeenAt,

        @Schema(required = true, description = "Calls that ended", examples = "1204")
        long calls,

        @Schema(required = true, description = "Those that went wrong, by where")
        List<Errors> errors,

        @Schema(required = true, description = "How long calls took, body included")
        List<Latency> latency,

        @Schema(description = "When a call last ended well (status below 400)")
        Instant lastSuccessAt) {

    /** What came of asking the health path. */
    @Schema(name = "ApiProbe", description = "What came of asking the health path")
    public record Probe(
            @Schema(required = true) Instant at,

            @Schema(description = "HTTP status; absent where there was no answer within 3 s", examples = "200")
            Integer status,

            @Schema(required = true, examples = "12") long milliseconds) {

        boolean isWell() {
            return status != null && status < 400;
        }
    }

    /** Calls that went wrong in one place. */
    @Schema(name = "ApiErrors", description = "Calls that went wrong in one place")
    public record Errors(
            @Schema(required = true) Origin origin,

            @Schema(required = true, examples = "3") long calls) {}

    /** Calls of one latency class. */
    @Schema(name = "ApiLatency", description = "Calls of one latency class")
    public record Latency(
            @Schema(description = "Upper bound in milliseconds; absent: longer than all bounds", examples = "250")
            Long upToMilliseconds,

            @Schema(required = true, examples = "812") long calls) {}
}
