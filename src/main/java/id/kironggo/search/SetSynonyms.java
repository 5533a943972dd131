package id.kironggo.search;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Sets the whole list of synonyms. */
@Schema(name = "SetSynonyms", description = "The whole list of synonyms")
public record SetSynonyms(
        @Schema(required = true) @NotNull @Size(max = 1000) List<@NotNull @Valid Synonym> synonyms) {}
