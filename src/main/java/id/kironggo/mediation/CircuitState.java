package id.kironggo.mediation;

import id.kironggo.platform.text.Text;
import io.smallrye.faulttolerance.api.CircuitBreakerState;

/** Whether calls are let through to a provider. */
public enum CircuitState {
    CLOSED("Panggilan diteruskan", "Calls go through"),
    OPEN("Panggilan ditahan", "Calls are held off"),
    HALF_OPEN("Dicoba satu per satu", "Tried one at a time");

    private final Text label;

    CircuitState(String id, String en) {
        label = Text.of(id, en);
    }

    static CircuitState of(CircuitBreakerState state) {
        return valueOf(state.name());
    }

    Text label() {
        return label;
    }
}
