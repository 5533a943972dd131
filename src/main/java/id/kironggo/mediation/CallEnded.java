package id.kironggo.mediation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.kironggo.ledger.Fact;
import id.kironggo.ledger.Parties;
import java.util.Set;
import java.util.UUID;

/**
 * A call ended.
 *
 * @param status what the provider answered (HTTP); null where it did not
 * @param request SHA-256(salt ‖ body) of the request in Base64; null where it did not pass in full
 * @param answer likewise of the answer
 */
public record CallEnded(
        UUID call,
        String consumer,
        String provider,
        String api,
        CallOutcome outcome,
        Integer status,
        String request,
        String answer,
        Long milliseconds)
        implements Fact {

    static CallEnded of(MediatedCall call, CallOutcome outcome, long milliseconds) {
        return new CallEnded(
                call.id(),
                call.consumer().agency(),
                call.route().agency(),
                call.route().api(),
                outcome,
                call.status() == 0 ? null : call.status(),
                call.request().value(),
                call.answer().value(),
                milliseconds);
    }

    /** Of a call whose replica was lost. */
    static CallEnded unknown(UUID call, String consumer, String provider, String api) {
        return new CallEnded(call, consumer, provider, api, CallOutcome.UNKNOWN, null, null, null, null);
    }

    @Override
    @JsonIgnore
    public String type() {
        return "call.ended";
    }

    @Override
    @JsonIgnore
    public String subject() {
        return "calls/" + call;
    }

    @Override
    @JsonIgnore
    public Set<String> audience() {
        return Set.of(Parties.agency(consumer), Parties.agency(provider));
    }
}
