package id.kironggo.rehearsal;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The time of the service, and the real one. */
@Schema(name = "SandboxClock", description = "The time by which the service works")
public record ClockView(
        @Schema(required = true, description = "The time of the service")
        Instant now,

        @Schema(required = true, description = "The real time; tokens, and what is signed for others, go by it")
        Instant real,

        @Schema(required = true, description = "How far `now` can be moved")
        Instant latest) {

    /** What moving it brought about. */
    @Schema(name = "ClockMove", description = "From when to when the clock was moved, and what time did on the way")
    public record Move(
            @Schema(required = true, description = "The time of the service before")
            Instant before,

            @Schema(required = true, description = "The time of the service now")
            Instant now,

            @Schema(
                    required = true,
                    description = "Whether it got as far as was asked; where too much happens on the way, move again")
            boolean reached,

            @Schema(
                    required = true,
                    description = "What the service did by itself on the way, the first 100 facts in order")
            List<Happening> happened,

            @Schema(required = true, description = "Whether there was more than that")
            boolean more) {}

    /** A fact that time brought about. */
    @Schema(
            name = "ClockHappening",
            description = "A fact that the service recorded by itself, as the event feed tells it")
    public record Happening(
            @Schema(required = true, description = "When, by the time of the service")
            Instant time,

            @Schema(required = true, examples = "id.kironggo.disposition.overdue.v1", description = "Type of the event")
            String type,

            @Schema(
                    required = true,
                    examples = "requests/01935c9e-8f3a-7c41-9d52-6f1f0d9b2a10",
                    description = "What it happened to")
            String subject) {}
}
