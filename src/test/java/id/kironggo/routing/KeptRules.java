package id.kironggo.routing;

import id.kironggo.KeptSynchronizations;
import id.kironggo.PlainDatabase;
import id.kironggo.PlainHibernate;
import id.kironggo.ledger.RememberedLedger;
import id.kironggo.platform.persistence.Ids;
import id.kironggo.platform.security.Caller;
import id.kironggo.platform.security.Scopes;
import id.kironggo.platform.web.SealedCursors;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/** A rulebook on the real database, empty at first, and what changes in it tell. */
final class KeptRules implements AutoCloseable {

    /** When whatever changes is changed, and when what is there before was made. */
    static final Instant NOW = SmallRules.NOW;

    static final Instant BEFORE = Instant.parse("2026-08-01T02:00:00Z");

    static final Caller COORDINATOR = Caller.client("diskominfo", "DISKOMINFO", Set.of(Scopes.ROUTING_WRITE));
    static final Caller READER = Caller.client("dinsos", "DINSOS-P3AKB", Set.of(Scopes.REQUESTS_WORK));

    final RememberedLedger ledger = new RememberedLedger();
    final KeptSynchronizations transaction = new KeptSynchronizations();
    final EntityManager database = PlainHibernate.of(RoutingRule.class).createEntityManager();
    final Rulebook rulebook = new Rulebook(
            database,
            SmallRules.check(),
            ledger,
            SealedCursors.cursors(),
            SmallRules.CLOCK,
            transaction,
            () -> Rulebook.active(PlainHibernate.of(RoutingRule.class)));

    KeptRules() {
        // the examples of all rules are tried together, so others' would be in the way
        PlainDatabase.run("delete from routing_rule");
    }

    /** Changes something in a transaction, which is committed where that is not refused. */
    <T> T change(Function<Rulebook, T> how) {
        var changed = PlainHibernate.committed(database, held -> how.apply(rulebook));
        transaction.complete();
        return changed;
    }

    void does(Consumer<Rulebook> what) {
        change(rules -> {
            what.accept(rules);
            return null;
        });
    }

    /** A rule that was made before, by hand. */
    UUID keep(DraftRule draft) {
        return keep(draft, null);
    }

    /** The same, where a ruling for this request became it. */
    UUID keep(DraftRule draft, UUID because) {
        var rule = new RoutingRule(Ids.next(), draft, because, BEFORE);
        PlainHibernate.committed(database, held -> {
            held.persist(rule);
            return rule;
        });
        return rule.id();
    }

    /** As it is in the database; null where it is not. */
    RoutingRule stored(UUID id) {
        return PlainHibernate.committed(database, held -> held.find(RoutingRule.class, id));
    }

    List<RoutingRule> stored() {
        return PlainHibernate.committed(
                database, held -> held.createQuery("from RoutingRule r order by r.id", RoutingRule.class)
                        .getResultList());
    }

    /** Of the facts told so far, without who did it. */
    List<RuleChanged> told() {
        return ledger.told().stream().map(told -> (RuleChanged) told.fact()).toList();
    }

    @Override
    public void close() {
        database.close();
    }

    /** A rule in force for the step of aid. */
    static DraftRule aid(String lead, RuleExample... examples) {
        return draft(100, true, SmallRules.about(SmallRules.AID), lead, List.of(), examples);
    }

    static DraftRule draft(
            int priority, boolean active, Match match, String lead, List<String> supporting, RuleExample... examples) {
        return new DraftRule("Uji", priority, active, 1, null, null, match, lead, supporting, List.of(examples));
    }

    /** Aid asked from nowhere, which no district's office could take. */
    static RuleExample aidGoesTo(String agency) {
        return new RuleExample(SmallRules.AID.code(), null, null, null, agency);
    }
}
