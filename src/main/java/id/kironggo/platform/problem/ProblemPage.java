package id.kironggo.platform.problem;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.Locale;
import java.util.ResourceBundle;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the {@code type} of a problem points to: what happened and what to do, in both languages. */
@Schema(
        name = "ProblemPage",
        description = "A problem type: its HTTP status, its title, what happened and what to do, in both languages")
public record ProblemPage(
        @Schema(examples = "stale") String code,
        @Schema(examples = "412") int status,
        @Schema(examples = "Data telah berubah") String titleId,
        @Schema(examples = "The resource has changed") String titleEn,

        @Schema(description = "What happened, in Indonesian")
        String causeId,

        @Schema(description = "What happened, in English") String causeEn,

        @Schema(description = "What to do, in Indonesian") String remedyId,

        @Schema(description = "What to do, in English") String remedyEn) {

    private static final ResourceBundle INDONESIAN = texts("id");
    private static final ResourceBundle ENGLISH = texts("en");

    static ProblemPage of(ProblemType type) {
        var cause = type.code() + ".cause";
        var remedy = type.code() + ".remedy";
        return new ProblemPage(
                type.code(),
                type.status(),
                type.title().id(),
                type.title().en(),
                INDONESIAN.getString(cause),
                ENGLISH.getString(cause),
                INDONESIAN.getString(remedy),
                ENGLISH.getString(remedy));
    }

    String html() {
        return Templates.page(this).render();
    }

    private static ResourceBundle texts(String language) {
        // no fallback: the machine's own language has nothing to say here
        return ResourceBundle.getBundle(
                "problems",
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The page as a browser shows it; the build holds it to its parameter. */
    @CheckedTemplate(basePath = "problem")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance page(ProblemPage page);
    }
}
