package id.kironggo.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import id.kironggo.agency.AgencyRef;
import id.kironggo.agency.AgencyRegistry;
import id.kironggo.agency.DayUnit;
import id.kironggo.agency.Dimension;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A service as everybody may read it, in the language asked for. */
@Schema(name = "Service", description = "A public service: what it asks for, how it is handled, what is promised")
public record ServiceView(
        @Schema(required = true, examples = "BANSOS-USUL", description = "Code of the service")
        String code,

        @Schema(required = true, examples = "1", description = "Number of this version")
        int version,

        @Schema(description = "Where this version stands: PUBLISHED or RETIRED")
        VersionStatus status,

        @Schema(examples = "Berlaku", description = "Status in words")
        String statusLabel,

        @Schema(required = true, description = "When this version came into force")
        Instant publishedAt,

        @Schema(
                required = true,
                examples = "Usulan Penerima Bantuan Sosial (DTSEN)",
                description = "In the language asked for")
        String name,

        @Schema(
                required = true,
                description = "Agency that answers the citizen; code `KEC-*`: the kecamatan of the place")
        AgencyRef owner,

        @Schema(required = true, description = "What sort of thing it is")
        ServiceKind kind,

        @Schema(required = true, examples = "Permohonan", description = "Kind in words")
        String kindLabel,

        @Schema(required = true, description = "Dimension of the smart city")
        Dimension dimension,

        @Schema(required = true, examples = "Masyarakat cerdas", description = "Dimension in words")
        String dimensionLabel,

        @Schema(required = true, description = "Words people search it by")
        List<String> keywords,

        @Schema(required = true, description = "Requirements in words (component 1 of Standar Pelayanan)")
        List<String> requirements,

        @Schema(required = true) Needs requires,

        @Schema(
                required = true,
                implementation = Object.class,
                description = "JSON Schema 2020-12 of a request's `answers`; titles in English stand in `x-title-en`")
        JsonNode form,

        @Schema(required = true, implementation = Object.class, description = "Answers that fit the form today")
        JsonNode example,

        @Schema(required = true, description = "Steps in their order")
        List<Part> procedure,

        @Schema(required = true) Terms.Time processingTime,
        @Schema(required = true) Terms.Cost fee,

        @Schema(examples = "Surat rekomendasi", description = "What the citizen gets (component 5)")
        String product,

        @Schema(required = true, description = "Law it rests on (component 7)")
        List<Terms.Law> legalBasis,

        @Schema(
                description =
                        "Components of Standar Pelayanan: the first six for everybody, all fourteen for the owner "
                                + "agency and the coordinator")
        List<StandardView> standard,

        @Schema(description = "The public promise (maklumat pelayanan); absent where none was declared")
        Terms.Promise pledge,

        @Schema(description = "Ways to reach the service") List<Terms.Contact> channels,

        @Schema(description = "When it is open, in Asia/Jakarta")
        List<Terms.Hours> openingHours,

        @Schema(required = true, examples = "false", description = "Whether every request of it is confidential")
        boolean confidentialByDefault,

        @Schema(
                required = true,
                examples = "false",
                description = "Whether it was checked against the agency's own standard")
        boolean verified,

        @Schema(required = true, examples = "contoh, belum diverifikasi", description = "The same in words")
        String verifiedLabel,

        @Schema(description = "What this caller may do to the service now: draft, publish, retire")
        List<String> actions,

        @Schema(
                examples = "\"1\"",
                description = "Version of the service, for If-Match; of a version not in force its number")
        String etag) {

    /** What of a view depends on when and by whom it is read. */
    record Reading(
            VersionStatus status,
            JsonNode form,
            JsonNode example,
            boolean isInsider,
            List<String> actions,
            String tag) {}

    static ServiceView of(Listed listed, Reading reading, AgencyRegistry agencies) {
        var offering = listed.offering();
        var definition = listed.definition();
        return new ServiceView(
                offering.code(),
                offering.version(),
                reading.status(),
                reading.status().label().spoken(),
                offering.publishedAt(),
                offering.name().spoken(),
                CatalogueWords.named(offering.owner(), offering.owner(), agencies),
                offering.kind(),
                offering.kind().label().spoken(),
                offering.dimension(),
                offering.dimension().label().spoken(),
                offering.keywords(),
                offering.requirements(),
                Needs.of(offering.requires()),
                reading.form(),
                reading.example(),
                offering.procedure().stream()
                        .map(step -> Part.of(step, offering, agencies))
                        .toList(),
                Terms.Time.of(offering),
                Terms.Cost.of(offering),
                offering.product(),
                offering.legalBasis().stream()
                        .map(text -> Terms.Law.of(text, offering))
                        .toList(),
                StandardView.of(definition, reading.isInsider()),
                Terms.Promise.of(definition.pledge()),
                definition.channels().stream().map(Terms.Contact::of).toList(),
                definition.openingHours().stream().map(Terms.Hours::of).toList(),
                offering.confidentialByDefault(),
                offering.verified(),
                CatalogueWords.verified(offering.verified()).spoken(),
                reading.actions(),
                reading.tag());
    }

    /** What is asked for beside the form. */
    @Schema(
            name = "ServiceRequires",
            description = "What the service asks for beside its form. Fields not asked for are accepted "
                    + "all the same, but `nik`. Required documents may arrive after submission.")
    public record Needs(
            @Schema(required = true) List<ApplicantField> applicant,
            @Schema(required = true) List<PlaceField> place,
            @Schema(required = true) List<Document> documents) {

        static Needs of(Requires requires) {
            var documents = requires.documents().stream().map(Document::of).toList();
            return new Needs(requires.applicant(), requires.place(), documents);
        }
    }

    /** A document that is asked for. */
    @Schema(name = "ServiceDocument", description = "A document that the service asks for")
    public record Document(
            @Schema(required = true, examples = "villageLetter", description = "Name to hand it in under")
            String field,

            @Schema(required = true, examples = "Surat desa", description = "In the language asked for")
            String title,

            @Schema(required = true, description = "Whether the service can't be fulfilled without it")
            boolean required,

            @Schema(required = true, examples = "[\"application/pdf\"]", description = "Media types taken")
            List<String> mime,

            @Schema(required = true, examples = "5242880", description = "Largest size of a file in bytes")
            long maxBytes,

            @Schema(required = true, examples = "1", description = "Fewest files")
            int minItems,

            @Schema(required = true, examples = "5", description = "Most files")
            int maxItems,

            @Schema(
                    required = true,
                    examples = "false",
                    description = "Whether it tells who somebody is, so that an agency must reveal it first")
            boolean identity) {

        static Document of(DocumentField d) {
            return new Document(
                    d.field(),
                    d.title().spoken(),
                    d.required(),
                    d.mime(),
                    d.maxBytes(),
                    d.minItems(),
                    d.maxItems(),
                    d.isIdentity());
        }
    }

    /** A step of the procedure. */
    @Schema(name = "ServiceStep", description = "A step of the procedure")
    public record Part(
            @Schema(required = true, examples = "2", description = "Number of the step, from 1")
            int step,

            @Schema(
                    required = true,
                    examples = "KEC-*",
                    description = "Code of an agency, or `OWNER`, `KEC-*`, `DESA`, `*`")
            String selector,

            @Schema(
                    required = true,
                    description = "Who that is; the selector and what it means where it depends on the request")
            AgencyRef agency,

            @Schema(required = true, examples = "Surat rekomendasi camat", description = "What the agency does")
            String action,

            @Schema(examples = "2", description = "Days the agency has; absent: the due date of the request")
            Integer days,

            @Schema(description = "How the days are counted")
            DayUnit unit) {

        static Part of(Step step, Offering offering, AgencyRegistry agencies) {
            var agency = CatalogueWords.named(step.selector(), offering.owner(), agencies);
            return new Part(step.step(), step.selector(), agency, step.action(), step.days(), step.unit());
        }
    }
}
