package id.kironggo.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One operation of an API, as its document has it. */
@Schema(name = "ApiOperation", description = "An operation of an API, as its document has it")
public record ApiOperation(
        @Schema(required = true, examples = "bacaPenduduk", description = "By which grants name it")
        String operationId,

        @Schema(required = true, description = "The document names none: this one was made from method and path")
        boolean idMade,

        @Schema(required = true, examples = "GET", description = "HTTP method")
        String method,

        @Schema(required = true, examples = "/penduduk/{nik}", description = "Path template within the API")
        String path,

        @Schema(examples = "Baca seorang penduduk") String summary,

        @Schema(
                examples = "[\"/nik\"]",
                description =
                        "Pointers to the fields of its answers that the document marks `x-personal`; `*`: any item")
        List<String> personalFields) {

    /** The template without the names of its variables: two paths with the same shape can't be told apart. */
    public String shape() {
        return shape(path);
    }

    static String shape(String template) {
        return template.replaceAll("\\{[^}]*}", "{}");
    }
}
