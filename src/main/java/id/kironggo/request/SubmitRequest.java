package id.kironggo.request;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A citizen's request as it is submitted. It is not checked by annotations but by {@link SubmissionCheck}, since what is required
 * depends on the service, and every fault is to be named at once.
 */
@Schema(name = "SubmitRequest", description = """
        A citizen's request. What is required of applicant, place and answers is told by the service (`requires` and its form). \
        Required documents may arrive after submission.""")
public record SubmitRequest(
        @Schema(required = true, examples = "BANSOS-USUL", description = "Service code, see /v1/services")
        String service,

        @Schema(description = "Who asks; absent for an anonymous request")
        Applicant applicant,

        @Schema(type = SchemaType.OBJECT, description = "Answers to the form of the service, /v1/services/{code}/form")
        JsonNode answers,

        @Schema(description = "Where it is about") Place place,

        @Schema(description = "Uploaded files by field of the service's `requires.documents`")
        List<DocumentRef> documents,

        @Schema(
                examples = "false",
                description = "Identity unknown to everybody; only where the service requires no applicant")
        Boolean anonymous,

        @Schema(examples = "false", description = "Content only for the agencies that hold it; no public tracking")
        Boolean confidential,

        @Schema(defaultValue = "APP", description = "By which way it came in")
        Channel channel,

        @Schema(description = "Who submits on behalf of the applicant")
        Representative representative,

        @Schema(
                examples = "warga-81c2",
                description =
                        "The submitting client's own opaque reference of the citizen, 1..64 visible ASCII characters; never a NIK")
        String citizenRef,

        @Schema(description = "Numbers that the request bears in other systems")
        List<ExternalId> externalIds) {

    /** Who asks. */
    @Schema(name = "Applicant", description = "Who asks. Encrypted at rest, masked in every answer.")
    public record Applicant(
            @Schema(examples = "Contoh Pemohon", description = "3 to 100 characters")
            String name,

            @Schema(
                    examples = "3511074501909999",
                    description =
                            "NIK, 16 digits; its structure is checked, not its existence. Accepted only where the service asks for it")
            String nik,

            @Schema(examples = "+6281200009999", description = "E.164; 08… and 62… are understood")
            String phone,

            @Schema(examples = "pemohon@example.org", description = "At most 254 characters")
            String email) {}

    /** Where a request is about. */
    @Schema(name = "Place", description = "Where the request is about")
    public record Place(
            @Schema(examples = "35.11.07.2001", description = "Kemendagri code of the village, see /v1/districts")
            String village,

            @Schema(description = "Exact point; encrypted at rest, coarse in answers")
            Point point,

            @Schema(examples = "RT 02 RW 01", description = "At most 250 characters; encrypted at rest")
            String address) {}

    /** A point in WGS 84. */
    @Schema(name = "Point", description = "A point in WGS 84, within Bondowoso")
    public record Point(
            @Schema(required = true, examples = "-7.91", description = "Latitude in degrees, -8.2 to -7.7")
            Double lat,

            @Schema(required = true, examples = "113.82", description = "Longitude in degrees, 113.7 to 114.3")
            Double lon) {}

    /** An uploaded file for one of the documents that the service asks for. */
    @Schema(name = "DocumentRef", description = "An uploaded file for a document that the service asks for")
    public record DocumentRef(
            @Schema(required = true, examples = "villageLetter")
            String field,

            @Schema(required = true, description = "Id of an uploaded file")
            String file) {}

    /** Who submits on behalf of somebody else. */
    @Schema(name = "Representative", description = "Who submits on behalf of the applicant; encrypted at rest")
    public record Representative(
            @Schema(required = true, examples = "Contoh Wakil", description = "3 to 100 characters")
            String name,

            @Schema(required = true, examples = "anak kandung", description = "1 to 100 characters")
            String relation) {}

    boolean isAnonymous() {
        return Boolean.TRUE.equals(anonymous);
    }

    String village() {
        return place == null ? null : place.village();
    }
}
