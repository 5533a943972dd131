package id.kironggo.agency;

import id.kironggo.platform.security.Caller;
import id.kironggo.platform.security.Scopes;
import id.kironggo.platform.web.EntityTags;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An agency as it is read. */
@Schema(
        name = "Agency",
        description = "An agency (OPD) of the regency, or a partner such as a regional enterprise (BUMD)")
public record AgencyView(
        @Schema(required = true, examples = "KEC-07", description = "Code, for good")
        String code,

        @Schema(required = true, examples = "Kecamatan Curahdami")
        String name,

        @Schema(required = true, examples = "Kec. Curahdami")
        String shortName,

        @Schema(required = true) AgencyKind kind,

        @Schema(required = true, examples = "Kecamatan", description = "The kind in the language of Accept-Language")
        String kindLabel,

        @Schema(required = true, description = "Duties and functions (tupoksi)")
        String mandate,

        @Schema(description = "Code of the agency it stands under")
        String parent,

        @Schema(
                required = true,
                examples = "[\"35.11.07\"]",
                description = "Districts it serves; none: the whole regency")
        List<String> districts,

        @Schema(examples = "35.11.07.2001", description = "The village whose office it is; absent for all other kinds")
        String village,

        @Schema(required = true, description = "Smart city dimensions it works for")
        List<Dimension> dimensions,

        @Schema(required = true, description = "Whether it is a perangkat daerah (UU 23/2014)")
        boolean isOpd,

        @Schema(required = true, description = "Whether a regulation or a publication confirms the name")
        boolean nameConfirmed,

        @Schema(description = "Duty for the whole regency; most have none")
        AgencyDuty duty,

        @Schema(required = true) AgencyStatus status,

        @Schema(required = true, examples = "Aktif", description = "The status in the language of Accept-Language")
        String statusLabel,

        @Schema(
                examples = "DISKOPERINDAG",
                description = "Code of the agency to which passed what it did, where there is one")
        String successor,

        @Schema(required = true, description = "What this caller may do to it now: amend, appoint-focal-point")
        List<String> actions,

        @Schema(required = true, examples = "\"0\"", description = "Version, for If-Match")
        String etag) {

    static final String AMEND = "amend";
    static final String APPOINT = "appoint-focal-point";

    static AgencyView of(Agency agency, Caller caller) {
        var is = agency.properties();
        return new AgencyView(
                agency.code(),
                is.name(),
                is.shortName(),
                is.kind(),
                is.kind().label().spoken(),
                is.mandate(),
                is.parent(),
                is.districts(),
                is.village(),
                is.dimensions(),
                is.isOpd(),
                is.nameConfirmed(),
                agency.duty(),
                agency.status(),
                agency.status().label().spoken(),
                agency.successor(),
                actions(agency.code(), caller),
                EntityTags.of(agency.version()));
    }

    /** What a caller, who may be the public, may do to an agency. */
    static List<String> actions(String code, Caller caller) {
        if (caller != null && caller.has(Scopes.REGISTRY_WRITE)) {
            return List.of(AMEND, APPOINT);
        }
        boolean isItself = caller != null && caller.isOf(code) && caller.has(Scopes.REQUESTS_WORK);
        return isItself ? List.of(APPOINT) : List.of();
    }
}
