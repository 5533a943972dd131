package id.kironggo.request;

import id.kironggo.ledger.Fact;
import id.kironggo.ledger.Recorded;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** What happened to a request while it was in hand: told by those who move it, then entered into the ledger. */
final class Happenings {

    private final List<Fact> told = new ArrayList<>();
    private final List<Entered> entered = new ArrayList<>();

    void tell(Fact fact) {
        told.add(fact);
    }

    /** What was told since the last call, in order. */
    List<Fact> drain() {
        var facts = List.copyOf(told);
        told.clear();
        return facts;
    }

    /** Enters what was told since the last call, in order. */
    void enter(Function<Fact, Recorded> ledger) {
        drain().forEach(fact -> entered.add(new Entered(fact, ledger.apply(fact))));
    }

    /** The first such fact as it was entered; none where the request was only read. */
    Optional<Recorded> entry(Predicate<Fact> such) {
        return entered.stream()
                .filter(entry -> such.test(entry.fact()))
                .map(Entered::entry)
                .findFirst();
    }

    private record Entered(Fact fact, Recorded entry) {}
}
