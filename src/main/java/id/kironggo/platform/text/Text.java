package id.kironggo.platform.text;

import com.google.errorprone.annotations.Immutable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A sentence in Indonesian and in English, spoken in the language of the current request. */
@Immutable
@Schema(name = "Text", description = "The same in Indonesian and in English")
public record Text(
        @Schema(required = true, examples = "Tidak dipungut biaya", description = "In Indonesian")
        @NotBlank
        @Size(max = 2000)
        String id,

        @Schema(required = true, examples = "Free of charge", description = "In English") @NotBlank @Size(max = 2000)
        String en) {

    public static Text of(String id, String en) {
        return new Text(id, en);
    }

    /** The same word in both languages, for codes and names. */
    public static Text same(String word) {
        return new Text(word, word);
    }

    public String in(Language language) {
        return language == Language.EN ? en : id;
    }

    /** The sentence in the language that the current request asked for; Indonesian outside a request. */
    public String spoken() {
        return in(Language.current());
    }
}
