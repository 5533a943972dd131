package id.kironggo.search;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import id.kironggo.platform.web.EntityTags;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The list of synonyms as it is read. */
@Schema(name = "Synonyms", description = "The list of synonyms")
public record SynonymsView(
        @Schema(required = true, description = "In the order in which they were set")
        List<Synonym> synonyms,

        @JsonIgnore long version) {

    @JsonProperty
    @Schema(required = true, examples = "\"1\"", description = "Version, for If-Match")
    public String etag() {
        return EntityTags.of(version);
    }
}
