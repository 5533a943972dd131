package id.kironggo.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import id.kironggo.agency.AgencyRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A request as it is shown. Without an access code only ticket and status are; the citizen sees what the submission answered;
 * agencies see in addition what was said, personal data masked.
 */
@Schema(name = "Request", description = """
        A citizen's request. Who sees what: public tracking shows ticket and status; the citizen sees where it is, what was \
        promised, asked and answered; clients that may see it also see its content, personal data masked.""")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RequestView(
        UUID id,

        @Schema(
                required = true,
                examples = "BWS-7F3K-92XQ-5",
                description = "Ticket number; the last character checks the others")
        String ticket,

        @Schema(
                examples = "Q2X7-81ZM-4K0D-W9TB",
                description = "Told once, in the answer to the submission; the citizen keeps it")
        String accessCode,

        @Schema(required = true) RequestStatus status,

        @Schema(
                required = true,
                examples = "Sedang diproses",
                description = "The status in the language of Accept-Language")
        String statusLabel,

        ServiceLine service,

        @Schema(description = "Who has it now; the owner once it has ended")
        AgencyRef custodian,

        @Schema(description = "Who answers for it in the end")
        AgencyRef owner,

        @Schema(description = "The steps of the procedure, each with its agency and where it stands")
        List<PlannedStep> plan,

        @Schema(description = "When the service promised an answer (RFC 3339, +07:00)")
        Instant dueAt,

        List<DeadlineView> deadlines,

        @Schema(description = "What the service asks for, and whether it has been received")
        List<RequestedDocument> documents,

        Instant submittedAt,
        Instant updatedAt,
        Channel channel,
        Boolean anonymous,
        Boolean confidential,
        @Schema(description = "Masked") SubmitRequest.Applicant applicant,

        @Schema(type = SchemaType.OBJECT, description = "Answers to the form; personal ones masked")
        JsonNode answers,

        @Schema(description = "Village; point rounded to 0.01 degree (about 1 km), address masked")
        SubmitRequest.Place place,

        @Schema(description = "Masked") SubmitRequest.Representative representative,
        List<ExternalId> externalIds,
        List<DispositionView> dispositions,

        @Schema(description = "What the citizen is asked, while a reply is awaited")
        AskedQuestion question,

        @Schema(description = "Everything that was asked, with the replies, in order")
        List<AskedQuestion> questions,

        @Schema(description = "What was answered, once the request has ended")
        Answer answer,

        @Schema(description = "What became of the request that this one is a duplicate of")
        Original original,

        History history,

        @Schema(description = "Told at the submission: open requests that may say the same")
        List<Similar> similar,

        @Schema(
                description =
                        "Signed promise (JWS, ES256) that this submission or action stands in the ledger; only in its own answer",
                examples = "eyJ0eXAiOi…")
        String receipt,

        @Schema(description = "What this caller may do to it now", examples = "[\"withdraw\"]")
        List<String> actions,

        @Schema(examples = "\"3\"", description = "Its version, for If-Match")
        String etag) {

    /** The service that was asked for, as it was then. */
    @Schema(name = "RequestedService")
    public record ServiceLine(
            @Schema(required = true, examples = "BANSOS-USUL")
            String code,

            @Schema(required = true, examples = "1") int version,

            @Schema(required = true, examples = "Usulan Penerima Bantuan Sosial (DTSEN)")
            String name) {}

    /** One step of the plan. */
    @Schema(name = "PlannedStep")
    public record PlannedStep(
            @Schema(required = true, examples = "1") int step,

            @Schema(description = "Absent while nobody has been chosen")
            AgencyRef agency,

            @Schema(required = true, examples = "Surat rekomendasi camat")
            String action,

            @Schema(
                    required = true,
                    examples = "PENDING",
                    description = "PLANNED, or the status of the step's last disposition")
            String status,

            @Schema(required = true) Instant dueAt) {}

    /** How it came to be where it is. */
    @Schema(name = "RequestHistory", description = "Who had the case, and what it was and was answered before")
    public record History(
            @Schema(required = true, description = "Who had the case, in order")
            List<Custody> custody,

            @Schema(description = "What was answered before it was reopened, in order")
            List<Answer> earlierAnswers,

            @Schema(description = "What it was for before, in order")
            List<Reclassified> reclassified) {}

    /** How long an agency had the case. */
    @Schema(name = "Custody", description = "How long an agency had the case in its hands")
    public record Custody(
            @Schema(required = true) AgencyRef agency,
            @Schema(required = true) Instant from,

            @Schema(description = "Absent while it still has it")
            Instant until,

            @Schema(
                    examples = "3",
                    description =
                            "Working days that began meanwhile; absent where the calendar of a year is not loaded")
            Integer workingDays) {}

    /** Another request that may say the same. */
    @Schema(
            name = "SimilarRequest",
            description = "An open request for the same service nearby; never merged by itself")
    public record Similar(
            @Schema(required = true, examples = "BWS-7F3K-92XQ-5")
            String ticket,

            @Schema(required = true) RequestStatus status,
            @Schema(required = true) Instant submittedAt,
            @Schema(examples = "35.11.07.2001") String village,

            @Schema(required = true, examples = "0.8", description = "How alike the readable answers are, 0 to 1")
            double likeness) {}

    /** The request that a duplicate follows. */
    @Schema(name = "Original", description = "What became of the request that this one is a duplicate of")
    public record Original(
            @Schema(description = "Its id, for agencies that may see it")
            UUID id,

            @Schema(required = true) RequestStatus status,

            @Schema(required = true, examples = "Selesai") String statusLabel,
            Outcome outcome,
            Instant endedAt) {}

    /** What the request was for before. */
    @Schema(name = "Reclassification", description = "What the request was for before, and why it is not any more")
    public record Reclassified(
            @Schema(required = true, examples = "PENGADUAN-UMUM")
            String from,

            @Schema(required = true) String note,
            @Schema(required = true) Instant at) {}

    /** A document that the service asks for. */
    @Schema(name = "RequestedDocument")
    public record RequestedDocument(
            @Schema(required = true, examples = "villageLetter")
            String field,

            @Schema(required = true, examples = "Surat desa")
            String title,

            @Schema(required = true) boolean required,
            @Schema(required = true) boolean received) {}

    /** What the citizen is asked, and the reply. */
    @Schema(name = "Question", description = "What the citizen is asked, and the reply")
    public record AskedQuestion(
            @Schema(required = true) AgencyRef agency,
            @Schema(required = true) String question,

            @Schema(required = true, description = "JSON Pointers of the answers that the reply may change")
            List<String> fields,

            @Schema(required = true) Instant askedAt,

            @Schema(description = "By when a reply is asked for")
            Instant dueAt,

            @Schema(description = "What the citizen wrote") String reply,
            Instant answeredAt) {}

    /** What was answered in the end. */
    @Schema(name = "Answer")
    public record Answer(
            Outcome outcome,
            @Schema(description = "Why it was rejected") String reason,
            String legalBasis,
            String note,
            String evidence,

            @Schema(required = true) Instant at,

            @Schema(description = "Until when the citizen may have it reopened")
            Instant reopenUntil) {}

    /** A page of requests. */
    @Schema(name = "RequestPage", description = "A part of a list of requests")
    public record RequestPage(
            @Schema(required = true) List<RequestView> items,

            @Schema(description = "Cursor of the next part; absent at the end")
            String next) {}
}
