package id.kironggo.mediation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.kironggo.ledger.Fact;
import id.kironggo.ledger.Parties;
import java.util.Set;
import java.util.UUID;

/** A call is about to be forwarded: durable before a byte of it goes out. */
public record CallIntended(
        UUID call, String consumer, String provider, String api, int version, String operation, UUID grant)
        implements Fact {

    static CallIntended of(MediatedCall call) {
        var route = call.route();
        return new CallIntended(
                call.id(),
                call.consumer().agency(),
                route.agency(),
                route.api(),
                route.version(),
                call.passage().operation(),
                call.passage().grant().id());
    }

    @Override
    @JsonIgnore
    public String type() {
        return "call.intended";
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
