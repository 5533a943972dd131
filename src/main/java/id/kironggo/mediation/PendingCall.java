package id.kironggo.mediation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A call that waits for the caller's agency to answer it. */
@Schema(name = "PendingCall", description = "A call that waits for your answer")
public record PendingCall(
        @Schema(
                required = true,
                description =
                        "Also `X-Exchange-Id`; the same if it is given out again: answer it once, whatever comes twice")
        UUID id,

        @Schema(required = true, examples = "penduduk", description = "Which of your APIs is called")
        String api,

        @Schema(required = true, examples = "GET") String method,

        @Schema(
                required = true,
                examples = "/penduduk/35.11.01",
                description = "Within the API, percent-encoded, normalised")
        String path,

        @Schema(examples = "rincian=ya", description = "As it was sent, without `?`; absent where there is none")
        String query,

        @Schema(
                required = true,
                description =
                        "Names in lower case; several values of one name are joined by a comma (RFC 9110 section 5.3)")
        Map<String, String> headers,

        @Schema(
                format = "byte",
                maxLength = AnswerPending.MOST_BASE64,
                description = "Base64 (RFC 4648 section 4); absent where there is none")
        byte[] body,

        @Schema(
                required = true,
                description =
                        "Who calls and for which purpose: a JWT of type `exchange+jwt` by the keys of `/.well-known/jwks.json`")
        String assertion,

        @Schema(required = true, description = "Base64; with it your records can be held against the ledger")
        String salt,

        @Schema(required = true, description = "Later the caller has had a 504")
        Instant answerBefore) {

    /** What waits now. */
    @Schema(name = "PendingCalls", description = "What waits now, the oldest first")
    public record PendingCalls(@Schema(required = true) List<PendingCall> items) {}
}
