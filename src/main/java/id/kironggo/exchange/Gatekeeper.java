package id.kironggo.exchange;

import id.kironggo.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Judges calls. */
@ApplicationScoped
public class Gatekeeper {

    public Verdict judge(Caller caller, String agency, String api, String method, String rawPath) {
        return new Refusal(RefusalReason.UNKNOWN_API, "", "");
    }

    public Optional<ApiRoute> route(Caller caller, String agency, String api) {
        return Optional.empty();
    }
}
