package id.kironggo.insight;

import id.kironggo.platform.text.Text;
import id.kironggo.platform.vocabulary.Vocabulary;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The words of figures and programmes. */
@Singleton
class InsightVocabularies {

    @Produces
    @Singleton
    Vocabulary programmeStatus() {
        return Vocabulary.of(
                "programme-status",
                Text.of("Status program", "Status of a programme"),
                ProgrammeStatus.class,
                ProgrammeStatus::label);
    }

    @Produces
    @Singleton
    Vocabulary measures() {
        return Vocabulary.of(
                "measure",
                Text.of("Ukuran dan definisinya", "Measures as defined"),
                Measure.class,
                Measure::definition);
    }

    @Produces
    @Singleton
    Vocabulary periods() {
        return Vocabulary.of(
                "figure-period",
                Text.of("Masa sebuah angka", "Period of a figure"),
                Figure.When.class,
                period -> switch (period) {
                    case CURRENT -> Text.of("Masa yang ditanyakan", "The period asked for");
                    case PREVIOUS -> Text.of("Masa sebelumnya", "The period before");
                });
    }

    @Produces
    @Singleton
    Vocabulary units() {
        return Vocabulary.of(
                "unit", Text.of("Satuan angka", "Units of figures"), Measure.Unit.class, InsightVocabularies::unit);
    }

    private static Text unit(Measure.Unit unit) {
        return switch (unit) {
            case REQUESTS -> Text.of("Permohonan", "Requests");
            case TIMES -> Text.of("Kali", "Times");
            case DAYS -> Text.of("Hari", "Days");
            case PERCENT -> Text.of("Persen", "Per cent");
            case ANSWERS -> Text.of("Penilaian", "Ratings");
            case SCORE -> Text.of("Nilai 1 sampai 4", "Score from 1 to 4");
            case INDEX -> Text.of("Indeks 25 sampai 100", "Index from 25 to 100");
            case GRADE -> Text.of("Mutu A sampai D", "Grade from A to D");
        };
    }
}
