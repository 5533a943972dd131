package id.kironggo.letter;

import id.kironggo.agency.AgencyRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A letter in a list: its envelope. */
@Schema(
        name = "LetterSummary",
        description =
                "The envelope of a letter. Of a recalled one its recipients see whom it was from and when, no more")
public record LetterSummary(
        @Schema(required = true) UUID id,
        @Schema(required = true) AgencyRef from,

        @Schema(required = true, description = "Whom it is to")
        List<AgencyRef> to,

        @Schema(required = true, description = "Who gets a copy")
        List<AgencyRef> cc,

        @Schema(examples = "PERMINTAAN-DATA", description = "Code of its type")
        String type,

        @Schema(examples = "Permintaan data stunting triwulan III")
        String subject,

        @Schema(examples = "400.7/1234/430.9.3/2026", description = "The sender's own number")
        String number,

        @Schema(required = true) LetterUrgency urgency,

        @Schema(required = true, examples = "Segera", description = "In the language of Accept-Language")
        String urgencyLabel,

        @Schema(required = true) LetterSecurity security,

        @Schema(required = true, examples = "Biasa", description = "In the language of Accept-Language")
        String securityLabel,

        @Schema(required = true, description = "Id of the letter that began the thread")
        UUID thread,

        @Schema(description = "Id of the letter that it goes back to")
        UUID replyTo,

        @Schema(description = "Id of the request that it is about, as the sender gave it")
        UUID request,

        @Schema(description = "By when an answer is expected")
        Instant dueAt,

        @Schema(
                required = true,
                description = "Whether an answer is late: the caller's own, or to the sender anybody's")
        boolean overdue,

        @Schema(required = true) Instant sentAt,

        @Schema(description = "When its sender took it back")
        Instant recalledAt,

        @Schema(description = "How far it has come with the caller's agency; absent for its sender")
        LetterState state,

        @Schema(examples = "Diterima", description = "In the language of Accept-Language")
        String stateLabel,

        @Schema(
                required = true,
                examples = "[\"reply\"]",
                description = "What this caller may do now: acknowledge, reply, recall")
        List<String> actions,

        @Schema(required = true, examples = "\"0\"", description = "Version, for If-Match")
        String etag) {

    /** A page of letters. */
    @Schema(name = "LetterPage", description = "A part of the agency's letters, the latest first")
    public record LetterPage(
            @Schema(required = true) List<LetterSummary> items,

            @Schema(description = "Cursor of the next part; absent at the end")
            String next) {}

    /** A part of the inbox. */
    @Schema(name = "InboxPage", description = "A part of the inbox, in the order in which letters arrived")
    public record InboxPage(
            @Schema(required = true) List<LetterSummary> items,

            @Schema(
                    required = true,
                    examples = "kGzr8u0Qb1T4mC7x",
                    description = "Where the inbox goes on; always there, past what a filter left out")
            String next) {}
}
