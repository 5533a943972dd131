package id.kironggo.insight;

import id.kironggo.agency.AgencyRef;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far an agency has come on board; times are absent where it has not happened yet. */
@Schema(
        name = "Onboarding",
        description = "How far an agency has come on board. A time is absent where it has not happened yet")
public record OnboardingView(
        @Schema(required = true) AgencyRef agency,

        @Schema(required = true, examples = "1", description = "Its active clients")
        int clients,

        @Schema(description = "When one of its clients first got a token")
        Instant tokenSeenAt,

        @Schema(description = "When it first accepted a disposition")
        Instant firstAcceptAt,

        @Schema(description = "When one of its clients last read the event feed, to the minute")
        Instant feedUsedAt,

        @Schema(description = "When an event first got through to one of its webhooks")
        Instant webhookUsedAt,

        @Schema(required = true, description = "Whether it has a focal point whose term runs today")
        boolean focalPoint,

        @Schema(description = "When one of its clients last got a token, to the minute")
        Instant lastSeenAt,

        @Schema(required = true, description = "Whether it works: token, acceptance and focal point are there")
        boolean onBoard) {}
