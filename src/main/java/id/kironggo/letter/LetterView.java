package id.kironggo.letter;

import com.fasterxml.jackson.databind.JsonNode;
import id.kironggo.agency.AgencyRef;
import id.kironggo.file.FileStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A letter in full. */
@Schema(
        name = "Letter",
        description =
                "A letter in full, to its sender and its recipients. Of a recalled one the recipients see whom it was from, "
                        + "when, and why it was taken back")
public record LetterView(
        @Schema(required = true) UUID id,
        @Schema(required = true) AgencyRef from,

        @Schema(required = true, description = "Whom it is to")
        List<Recipient> to,

        @Schema(required = true, description = "Who gets a copy (tembusan)")
        List<Recipient> cc,

        @Schema(description = "Its type, in the version that it was sent with")
        PinnedType type,

        @Schema(examples = "Permintaan data stunting triwulan III")
        String subject,

        @Schema(examples = "400.7/1234/430.9.3/2026", description = "The sender's own number")
        String number,

        @Schema(examples = "Mohon data sasaran per desa, paling lambat Jumat.")
        String text,

        @Schema(type = SchemaType.OBJECT, description = "What it says in fields, as its type has them")
        JsonNode body,

        @Schema(required = true) LetterUrgency urgency,

        @Schema(required = true, examples = "Segera", description = "In the language of Accept-Language")
        String urgencyLabel,

        @Schema(required = true) LetterSecurity security,

        @Schema(required = true, examples = "Biasa", description = "In the language of Accept-Language")
        String securityLabel,

        @Schema(required = true) List<AttachedFile> files,

        @Schema(
                required = true,
                description = "Id of the letter that began the thread; `GET /v1/letters?thread=` lists it")
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

        @Schema(examples = "Lampiran tertukar; surat pengganti menyusul.")
        String recallReason,

        @Schema(description = "How far it has come with the caller's agency; absent for its sender")
        LetterState state,

        @Schema(examples = "Dibaca", description = "In the language of Accept-Language")
        String stateLabel,

        @Schema(
                examples = "eyJhbGciOiJFUzI1NiJ9.eyJlbnRyeSI6IuKApiJ9.c2lnbmF0dXJl",
                description =
                        "A signed promise (JWS) that sending it is in the ledger; only in the answer that sent it")
        String receipt,

        @Schema(
                required = true,
                examples = "[\"reply\"]",
                description = "What this caller may do now: acknowledge, reply, recall")
        List<String> actions,

        @Schema(
                required = true,
                examples = "\"0\"",
                description = "Version of the letter itself, for If-Match; what recipients do does not change it")
        String etag) {

    /** Who gets it, and to its sender how far it has come. */
    @Schema(
            name = "LetterRecipient",
            description = "Who gets a letter. State and times are told to the sender, and each recipient its own")
    public record Recipient(
            @Schema(required = true) AgencyRef agency,
            LetterState state,

            @Schema(examples = "Dibaca", description = "In the language of Accept-Language")
            String stateLabel,

            @Schema(description = "When the inbox first gave it out")
            Instant deliveredAt,

            @Schema(description = "When it was acknowledged or read")
            Instant readAt,

            @Schema(description = "When it was answered") Instant repliedAt) {}

    /** The version of a type that a letter was sent with. */
    @Schema(name = "PinnedLetterType", description = "The version of a type that a letter was sent with")
    public record PinnedType(
            @Schema(required = true, examples = "PERMINTAAN-DATA")
            String code,

            @Schema(required = true, examples = "1") int version,

            @Schema(required = true, examples = "Permintaan data", description = "In the language of Accept-Language")
            String title) {}

    /** A file that goes with it. */
    @Schema(name = "AttachedFile", description = "A file that goes with a letter")
    public record AttachedFile(
            @Schema(required = true, description = "For /v1/letters/{id}/files/{file}/content")
            UUID file,

            @Schema(examples = "Lampiran I: daftar desa") String title,

            @Schema(required = true, examples = "lampiran-1.pdf")
            String name,

            @Schema(required = true, examples = "application/pdf")
            String mime,

            @Schema(required = true, examples = "48213", description = "Size in bytes")
            long bytes,

            @Schema(required = true) FileStatus status) {}
}
