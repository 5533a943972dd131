package id.kironggo.routing;

import id.kironggo.platform.text.Text;
import id.kironggo.platform.vocabulary.Vocabulary;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The words of routing. */
@Singleton
class RoutingVocabularies {

    @Produces
    @Singleton
    Vocabulary verdicts() {
        return Vocabulary.of(
                "routing-verdict",
                Text.of("Hasil penimbangan aturan", "What became of a rule"),
                RoutingDecision.Verdict.class,
                verdict -> switch (verdict) {
                    case DECIDES -> Text.of("Menentukan", "Decides");
                    case LOSES -> Text.of("Kalah", "Loses");
                    case UNFIT -> Text.of("Tidak cocok", "Does not fit");
                });
    }

    @Produces
    @Singleton
    Vocabulary ties() {
        return Vocabulary.of(
                "routing-tie",
                Text.of("Yang menentukan antara dua aturan", "What decides between two rules"),
                CoverageView.Tie.class,
                tie -> switch (tie) {
                    case PRIORITY -> Text.of("Prioritas", "Priority");
                    case CRITERIA -> Text.of("Jumlah kriteria", "Number of criteria");
                    case AGE -> Text.of("Umur aturan", "Age of the rule");
                });
    }
}
