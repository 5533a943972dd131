package id.kironggo.ledger;

import jakarta.enterprise.inject.Vetoed;

/** A sequencer that only counts how often it is woken. */
@Vetoed // a scope is inherited, and Quarkus would take it for a bean
final class Counted extends Sequencer {

    int woken;

    Counted() {
        super(null);
    }

    @Override
    void wake() {
        woken++;
    }
}
