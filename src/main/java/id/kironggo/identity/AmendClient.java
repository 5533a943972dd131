package id.kironggo.identity;

import id.kironggo.platform.problem.Fault;
import id.kironggo.platform.web.OneLine;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What of a client may change; as a merge patch nothing of it is required, and what is not named stays. */
@Schema(name = "AmendClient", description = "What of a client shall be otherwise; what is not named stays")
public record AmendClient(
        @Schema(examples = "Sistem pengaduan DLH", description = "What the system is called; no person's name")
        @OneLine
        @Size(min = 1, max = 200)
        String name,

        @Schema(
                examples = "[\"requests:work\", \"events\"]",
                description = "All that it shall have. None may be added that the caller may not give, and none to "
                        + "oneself: 400. A token with a scope that was taken away is refused within a second")
        @Size(min = 1, max = 20)
        List<@Size(min = 1, max = 40) String> scopes,

        @Schema(
                description = "Whether each change that it makes must name the officer (`Acting-Officer`), or is 400; "
                        + "none lifts it from itself")
        Boolean officerRequired,

        @Schema(
                enumeration = {"ACTIVE", "SUSPENDED"},
                examples = "SUSPENDED",
                description = "SUSPENDED: neither secret nor tokens count, within a second, until it is ACTIVE again")
        ClientStatus status) {

    /** What would be missing of a client; a patch may say null. */
    List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        require("/name", name == null || name.isBlank() ? null : name, faults);
        require("/scopes", scopes, faults);
        require("/officerRequired", officerRequired, faults);
        require("/status", status, faults);
        for (int i = 0; scopes != null && i < scopes.size(); i++) {
            require("/scopes/" + i, scopes.get(i), faults);
        }
        return faults;
    }

    private static void require(String pointer, Object value, List<Fault> faults) {
        if (value == null) {
            faults.add(Fault.at(pointer, "Wajib diisi.", "Required."));
        }
    }
}
