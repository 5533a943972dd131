package id.kironggo.agency;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import id.kironggo.platform.web.EntityTags;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The days on which an agency is closed. */
@Schema(name = "Closures", description = "The days on which an agency gives no service, beside holidays and weekends")
public record ClosuresView(
        @Schema(required = true, examples = "KEC-07") String agency,

        @Schema(required = true, description = "By first day")
        List<Closure> closures,

        @JsonIgnore long version) {

    @JsonProperty
    @Schema(required = true, examples = "\"0\"", description = "Version, for If-Match")
    public String etag() {
        return EntityTags.of(version);
    }
}
