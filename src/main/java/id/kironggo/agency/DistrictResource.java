package id.kironggo.agency;

import id.kironggo.platform.problem.ProblemException;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Districts and villages over HTTP. */
@Path("/v1/districts")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Agencies")
public class DistrictResource {

    private final Geography geography;

    DistrictResource(Geography geography) {
        this.geography = geography;
    }

    @GET
    @Operation(
            operationId = "listDistricts",
            summary = "List the districts",
            description = "All districts (kecamatan) with the codes of Kemendagri and BPS, in one page.")
    public DistrictList districts() {
        return new DistrictList(geography.districts());
    }

    @GET
    @Path("{code}/villages")
    @Operation(
            operationId = "listVillages",
            summary = "List the villages of a district",
            description = "All villages (desa and kelurahan) with the codes of Kemendagri "
                    + "(Kepmendagri 300.2.2-2430/2025), in one page.")
    public VillageList villages(String code) {
        var district = geography.district(code).orElseThrow(ProblemException::notFound);
        return new VillageList(geography.villagesOf(district.code()));
    }
}
