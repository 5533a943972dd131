package id.kironggo.open311;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a service asks of a report beside description, place and who reports. */
@Schema(name = "Open311Definition", description = "Service definition (GeoReport v2)")
public record Definition(
        @Schema(required = true, examples = "JALAN-RUSAK", description = "Code of the service")
        @JsonProperty("service_code")
        String code,

        @Schema(required = true, description = "What is asked, in order")
        List<Attribute> attributes) {

    /** A question, or a notice. */
    @Schema(name = "Open311Attribute", description = "A question, or a notice (GeoReport v2)")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Attribute(
            @Schema(required = true, examples = "true", description = "false: no answer is expected of a person")
            boolean variable,

            @Schema(required = true, examples = "severity", description = "Send its answer as `attribute[severity]`")
            String code,

            @Schema(
                    required = true,
                    examples = "singlevaluelist",
                    pattern = "^(string|number|datetime|text|singlevaluelist|multivaluelist)$",
                    description = "What an answer is")
            String datatype,

            @Schema(required = true, examples = "true", description = "Whether a report without it is refused")
            boolean required,

            @Schema(
                    required = true,
                    nullable = true,
                    examples = "Tanggal, YYYY-MM-DD",
                    description = "How it is to be answered; null where that needs no word")
            @JsonProperty("datatype_description")
            String datatypeDescription,

            @Schema(required = true, examples = "1", minimum = "1", description = "Its place")
            int order,

            @Schema(required = true, examples = "Tingkat", description = "The question")
            String description,

            @Schema(
                    nullable = true,
                    examples = "server_set",
                    pattern = "^server_set$",
                    description = "`server_set`: the client's own system fills it (extension of mySociety)")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            String automated,

            @Schema(description = "The answers to choose from; absent where it isn't a list")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            List<Value> values) {}

    /** An answer to choose. */
    @Schema(name = "Open311Value", description = "An answer to choose (GeoReport v2)")
    public record Value(
            @Schema(required = true, examples = "BERAT", description = "What is sent")
            String key,

            @Schema(required = true, examples = "BERAT", description = "What is shown")
            String name) {}
}
