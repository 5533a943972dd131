package id.kironggo.exchange;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of grants may be narrowed to. */
public class GrantFilter {

    @QueryParam("status")
    @Parameter(description = "Only grants of this status, as it is now")
    GrantStatus status;

    @QueryParam("agency")
    @Parameter(description = "Only those on APIs of this agency, by its code", example = "DISPENDUKCAPIL")
    @Size(max = 40)
    String agency;

    @QueryParam("api")
    @Parameter(description = "Only those on an API of this code", example = "data-penduduk")
    @Size(max = 63)
    String api;

    @QueryParam("role")
    @Parameter(
            description = "Only those that the caller's agency asked for (`consumer`), or that were asked of it "
                    + "(`provider`)",
            example = "consumer")
    @Pattern(regexp = "^(consumer|provider)$")
    String role;

    String agency() {
        return agency == null || agency.isEmpty() ? null : agency;
    }

    String api() {
        return api == null || api.isEmpty() ? null : api;
    }

    /** Names the list, so that its cursors fit no other. */
    String list() {
        return "grants:" + status + ":" + agency() + ":" + api() + ":" + role;
    }
}
