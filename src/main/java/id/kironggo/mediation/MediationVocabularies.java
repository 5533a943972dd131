package id.kironggo.mediation;

import id.kironggo.platform.text.Text;
import id.kironggo.platform.vocabulary.Vocabulary;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The words of mediated calls. */
@Singleton
class MediationVocabularies {

    @Produces
    @Singleton
    Vocabulary origins() {
        return Vocabulary.of(
                "origin", Text.of("Asal kesalahan panggilan", "Where calls go wrong"), Origin.class, Origin::label);
    }

    @Produces
    @Singleton
    Vocabulary healthStatus() {
        return Vocabulary.of(
                "health-status",
                Text.of("Keadaan API", "How an API is doing"),
                HealthStatus.class,
                HealthStatus::label);
    }

    @Produces
    @Singleton
    Vocabulary circuitStates() {
        return Vocabulary.of(
                "circuit-state",
                Text.of("Keadaan pemutus panggilan", "State of the circuit breaker"),
                CircuitState.class,
                CircuitState::label);
    }
}
