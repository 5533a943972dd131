package id.kironggo.exchange;

import id.kironggo.platform.text.Text;
import id.kironggo.platform.vocabulary.Vocabulary;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.stream.Stream;

/** The words of APIs and grants. */
@Singleton
class ExchangeVocabularies {

    @Produces
    @Singleton
    Vocabulary apiModes() {
        return Vocabulary.of(
                "api-mode", Text.of("Cara API dipanggil", "How APIs are called"), ApiMode.class, ApiMode::label);
    }

    @Produces
    @Singleton
    Vocabulary apiVisibilities() {
        return Vocabulary.of(
                "api-visibility",
                Text.of("Siapa yang melihat API", "Who sees an API"),
                ApiVisibility.class,
                ApiVisibility::label);
    }

    @Produces
    @Singleton
    Vocabulary apiStatus() {
        return Vocabulary.of(
                "api-status", Text.of("Status API", "Status of an API"), ApiStatus.class, ApiStatus::label);
    }

    @Produces
    @Singleton
    Vocabulary grantStatus() {
        return Vocabulary.of(
                "grant-status", Text.of("Status izin", "Status of a grant"), GrantStatus.class, GrantStatus::label);
    }

    @Produces
    @Singleton
    Vocabulary grantReasons() {
        return Vocabulary.of(
                "grant-reason",
                Text.of("Alasan penolakan dan pencabutan izin", "Why grants are denied and revoked"),
                GrantReason.class,
                GrantReason::label);
    }

    /** Of explanations: what a call would get. */
    @Produces
    @Singleton
    Vocabulary callVerdicts() {
        var refused =
                Arrays.stream(RefusalReason.values()).map(reason -> new Vocabulary.Word(reason.name(), reason.label()));
        var allowed = new Vocabulary.Word(Explainer.ALLOWED, Text.of("Diteruskan", "Goes through"));
        return new Vocabulary(
                "call-verdict",
                Text.of("Putusan atas panggilan", "Verdicts on calls"),
                Stream.concat(Stream.of(allowed), refused).toList());
    }
}
