package id.kironggo.mediation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import id.kironggo.ledger.Fact;
import id.kironggo.ledger.Parties;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A call is about to be forwarded: durable before a byte of it goes out.
 *
 * @param personal the fields of personal data for which the grant is, as far as they are codes; empty: for none
 * @param request for which citizen's request it is, where the consumer says so
 */
public record CallIntended(
        UUID call,
        String consumer,
        String provider,
        String api,
        int version,
        String operation,
        UUID grant,
        List<String> personal,
        @JsonInclude(JsonInclude.Include.NON_NULL) UUID request)
        implements Fact {

    /** What a grant names may be any words; the ledger takes codes only. */
    private static final Pattern CODE = Pattern.compile("(?!.*[0-9]{8})[A-Za-z0-9_.:/~*\\[\\]-]{1,100}");

    private static final String UNSAID = "*";

    static CallIntended of(MediatedCall call) {
        var route = call.route();
        return new CallIntended(
                call.id(),
                call.consumer().agency(),
                route.agency(),
                route.api(),
                route.version(),
                call.passage().operation(),
                call.passage().grant().id(),
                call.passage().grant().fields().stream()
                        .map(field -> CODE.matcher(field).matches() ? field : UNSAID)
                        .distinct()
                        .toList(),
                call.about());
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
