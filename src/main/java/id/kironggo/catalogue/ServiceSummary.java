package id.kironggo.catalogue;

import id.kironggo.agency.AgencyRef;
import id.kironggo.agency.AgencyRegistry;
import id.kironggo.agency.Dimension;
import id.kironggo.platform.web.EntityTags;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A service in a list. */
@Schema(name = "ServiceSummary", description = "A public service in a list")
public record ServiceSummary(
        @Schema(required = true, examples = "BANSOS-USUL", description = "Code of the service")
        String code,

        @Schema(required = true, examples = "1", description = "Number of the version in force")
        int version,

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

        @Schema(required = true) Terms.Time processingTime,
        @Schema(required = true) Terms.Cost fee,

        @Schema(
                required = true,
                examples = "false",
                description = "Whether it was checked against the agency's own standard")
        boolean verified,

        @Schema(required = true, examples = "contoh, belum diverifikasi", description = "The same in words")
        String verifiedLabel,

        @Schema(required = true, examples = "\"1\"", description = "Entity tag of the service")
        String etag) {

    public static ServiceSummary of(Listed listed, AgencyRegistry agencies) {
        var offering = listed.offering();
        return new ServiceSummary(
                offering.code(),
                offering.version(),
                offering.name().spoken(),
                CatalogueWords.named(offering.owner(), offering.owner(), agencies),
                offering.kind(),
                offering.kind().label().spoken(),
                offering.dimension(),
                offering.dimension().label().spoken(),
                Terms.Time.of(offering),
                Terms.Cost.of(offering),
                offering.verified(),
                CatalogueWords.verified(offering.verified()).spoken(),
                EntityTags.of(listed.etag()));
    }
}
