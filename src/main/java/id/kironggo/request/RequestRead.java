package id.kironggo.request;

import id.kironggo.ledger.Fact;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** An auditor read these requests. */
public record RequestRead(List<UUID> requests) implements Fact {

    static final String TYPE = "request.read";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String subject() {
        return "requests/" + (requests.size() == 1 ? requests.get(0) : "*");
    }

    @Override
    public Set<String> audience() {
        return Set.of();
    }
}
