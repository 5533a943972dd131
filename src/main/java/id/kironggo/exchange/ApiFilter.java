package id.kironggo.exchange;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of APIs may be narrowed to. */
public class ApiFilter {

    @QueryParam("agency")
    @Parameter(description = "Only APIs of this agency, by its code", example = "DISPENDUKCAPIL")
    @Size(max = 40)
    String agency;

    @QueryParam("q")
    @Parameter(description = "Only those with this text in code or name", example = "penduduk")
    @Size(max = 100)
    String q;

    String agency() {
        return agency == null || agency.isEmpty() ? null : agency;
    }

    /** As a pattern of LIKE with {@code !} as its escape; null for any. */
    String pattern() {
        return q == null || q.isBlank()
                ? null
                : "%" + q.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
    }

    /** Names the list, so that its cursors fit no other. */
    String list() {
        return "apis:" + agency() + ":" + pattern();
    }
}
