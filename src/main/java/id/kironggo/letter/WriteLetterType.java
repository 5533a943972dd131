package id.kironggo.letter;

import com.fasterxml.jackson.databind.JsonNode;
import id.kironggo.platform.text.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A letter type as it shall be from now on. */
@Schema(name = "WriteLetterType", description = "A letter type as it shall be from now on")
public record WriteLetterType(
        @Schema(required = true, description = "What it is called") @NotNull @Valid
        Text title,

        @Schema(
                required = true,
                implementation = Object.class,
                examples = "{\"type\": \"object\", \"required\": [\"period\"], \"properties\": {\"period\": {\"type\": "
                        + "\"string\", \"maxLength\": 7, \"pattern\": \"^[0-9]{4}-Q[1-4]$\"}}}",
                description =
                        "JSON Schema 2020-12 of `body`, of `\"type\": \"object\"`, at most 64 KiB. A `$ref` leads to "
                                + "another place of the same schema (`#/$defs/x`), never back to where it came from; no `$id`, "
                                + "`$anchor` or `$dynamicRef`. `format` is enforced")
        @NotNull
        JsonNode schema,

        @Schema(examples = "Permintaan data antarperangkat daerah", description = "What it is for")
        @Size(min = 1, max = 2000)
        String description) {}
