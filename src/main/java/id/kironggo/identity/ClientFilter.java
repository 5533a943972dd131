package id.kironggo.identity;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of clients may be narrowed to. */
public class ClientFilter {

    @QueryParam("agency")
    @Parameter(description = "Only clients of this agency, by its code", example = "DLH")
    String agency;

    @QueryParam("kind")
    @Parameter(description = "Only clients of this kind")
    ClientKind kind;

    @QueryParam("status")
    @Parameter(description = "Only clients of this status")
    ClientStatus status;

    /** Names the list, so that its cursors fit no other. */
    String list() {
        return "clients:" + agency + ":" + kind + ":" + status;
    }
}
