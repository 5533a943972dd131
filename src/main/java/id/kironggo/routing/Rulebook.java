package id.kironggo.routing;

import id.kironggo.ledger.Ledger;
import id.kironggo.platform.persistence.Ids;
import id.kironggo.platform.persistence.Snapshot;
import id.kironggo.platform.problem.Fault;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.security.Caller;
import id.kironggo.platform.security.Scopes;
import id.kironggo.platform.web.Cursors;
import id.kironggo.platform.web.EntityTags;
import id.kironggo.platform.web.Page;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.SessionFactory;

/**
 * The routing rules. What is in force is answered from memory, at most two seconds behind a change on another replica. Whatever
 * changes it tries all examples of all rules in force, and is refused where one fails.
 */
@ApplicationScoped
public class Rulebook {

    private static final String LIST = "routing-rules";
    private static final long LOCK = 0x4B49524F52554C45L;

    private final EntityManager database;
    private final RuleCheck check;
    private final Ledger ledger;
    private final Cursors cursors;
    private final Clock clock;
    private final TransactionSynchronizationRegistry transaction;
    private final Snapshot<RuleSet> inForce;

    @Inject
    Rulebook(
            EntityManager database,
            RuleCheck check,
            Ledger ledger,
            Cursors cursors,
            Clock clock,
            TransactionSynchronizationRegistry transaction,
            SessionFactory sessions) {
        this(database, check, ledger, cursors, clock, transaction, () -> read(sessions));
    }

    Rulebook(
            EntityManager database,
            RuleCheck check,
            Ledger ledger,
            Cursors cursors,
            Clock clock,
            TransactionSynchronizationRegistry transaction,
            Supplier<RuleSet> inForce) {
        this.database = database;
        this.check = check;
        this.ledger = ledger;
        this.cursors = cursors;
        this.clock = clock;
        this.transaction = transaction;
        this.inForce = new Snapshot<>(inForce);
    }

    /** These rules and no others, in memory. */
    static Rulebook of(RuleSet rules) {
        return new Rulebook(null, null, null, null, null, null, () -> rules);
    }

    RuleSet inForce() {
        return inForce.get();
    }

    private static RuleSet read(SessionFactory sessions) {
        return QuarkusTransaction.joiningExisting().call(() -> active(sessions));
    }

    static RuleSet active(SessionFactory sessions) {
        try (var session = sessions.openStatelessSession()) {
            return RuleSet.of(session.createSelectionQuery("from RoutingRule r where r.active", RoutingRule.class)
                    .getResultStream()
                    .map(RoutingRule::rule)
                    .toList());
        }
    }

    /** In memory, for a regency has some hundred rules and a list is seldom read. */
    @Transactional
    Page<RoutingRule> list(String service, String agency, Boolean active, String cursor, int limit) {
        var list = String.join("|", LIST, service, agency, String.valueOf(active));
        var after = cursor == null ? null : cursors.decode(list, cursor).get(0);
        var rest = all().stream()
                .filter(kept -> active == null || kept.isActive() == active)
                .filter(kept -> agency == null || names(kept, agency))
                .filter(kept ->
                        service == null || kept.rule().match().services().contains(service))
                .sorted(Comparator.comparing(kept -> kept.id().toString(), Comparator.reverseOrder()))
                .filter(kept -> after == null || kept.id().toString().compareTo(after) < 0)
                .limit(limit + 1L)
                .toList();
        return Page.of(rest, limit, last -> cursors.encode(list, last.id().toString()));
    }

    private static boolean names(RoutingRule kept, String agency) {
        var rule = kept.rule();
        return rule.lead().equals(agency)
                || rule.supporting().contains(agency)
                || rule.examples().stream().anyMatch(example -> example.agency().equals(agency));
    }

    @Transactional
    RoutingRule get(UUID id) {
        return find(id);
    }

    @Transactional
    boolean knows(UUID id) {
        return database.find(RoutingRule.class, id) != null;
    }

    private RoutingRule find(UUID id) {
        var rule = id == null ? null : database.find(RoutingRule.class, id);
        if (rule == null) {
            throw ProblemException.notFound();
        }
        return rule;
    }

    @Transactional
    RoutingRule make(DraftRule draft, Caller by) {
        return write(draft, null, by);
    }

    /** From now on this agency takes the step for all alike; what is under way goes on as it is. */
    @Transactional(TxType.MANDATORY)
    public void rule(String service, int step, String district, String agency, UUID request, Caller by) {
        lock();
        var ruling = DraftRule.ruling(service, step, district, agency);
        var same = all().stream()
                .filter(kept -> kept.because() != null && kept.isActive())
                .filter(kept ->
                        kept.rule().step() == step && kept.rule().match().equals(ruling.match()))
                .findFirst();
        if (same.isPresent()) {
            same.get().hand(agency, List.of(), clock.instant());
            settle("amended", List.of(same.get()), by);
        } else {
            write(ruling, request, by);
        }
    }

    private RoutingRule write(DraftRule draft, UUID because, Caller by) {
        lock();
        check.draft(draft);
        var rule = new RoutingRule(Ids.next(), draft, because, clock.instant());
        database.persist(rule);
        settle("made", List.of(rule), by);
        return rule;
    }

    @Transactional
    RoutingRule amend(UUID id, DraftRule draft, String ifMatch, Caller by) {
        lock();
        var rule = find(id);
        check.draft(draft);
        EntityTags.require(ifMatch, rule.version());
        rule.amend(draft, clock.instant());
        settle("amended", List.of(rule), by);
        return rule;
    }

    @Transactional
    void remove(UUID id, String ifMatch, Caller by) {
        lock();
        var rule = find(id);
        EntityTags.require(ifMatch, rule.version());
        database.remove(rule);
        settle("removed", List.of(rule), by);
    }

    @Transactional
    Activation.Done activate(Activation command, Caller by) {
        lock();
        var on = switched("/activate", command.activate(), true);
        var off = switched("/deactivate", command.deactivate(), false);
        settle("activated", on, by);
        settle("deactivated", off, by);
        var set = RuleSet.of(inForceNow());
        int examples =
                set.ranked().stream().mapToInt(rule -> rule.examples().size()).sum();
        return new Activation.Done(set.ranked().size(), examples);
    }

    private List<RoutingRule> switched(String pointer, List<UUID> ids, boolean to) {
        var faults = new ArrayList<Fault>();
        var changed = new ArrayList<RoutingRule>();
        for (int i = 0; i < ids.size(); i++) {
            var rule = database.find(RoutingRule.class, ids.get(i));
            if (rule == null) {
                faults.add(Fault.at(pointer + "/" + i, "Aturan ini tidak ada.", "There is no such rule."));
            } else if (rule.isActive() != to) {
                rule.activate(to, clock.instant());
                changed.add(rule);
            }
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        return changed;
    }

    /** What one agency was named for, the other is from now on. */
    @Transactional(TxType.MANDATORY)
    public void handOver(String from, String to, Caller by) {
        lock();
        var handed = naming(from);
        handed.forEach(kept -> kept.succeed(from, to, clock.instant()));
        database.flush();
        handed.forEach(rule -> ledger.record(RuleChanged.of("amended", rule), by));
        inForce.forgetAfter(transaction);
    }

    /** The rules that name this agency, in force or not. */
    @Transactional
    public List<RuleView> about(String agency, Caller by) {
        return naming(agency).stream()
                .map(rule -> RuleView.of(rule, by.has(Scopes.ROUTING_WRITE)))
                .toList();
    }

    /** How many rules name this agency. */
    @Transactional(TxType.MANDATORY)
    public int count(String agency) {
        return naming(agency).size();
    }

    private List<RoutingRule> naming(String agency) {
        return all().stream().filter(kept -> names(kept, agency)).toList();
    }

    /** Whoever changes rules does it alone, for the examples are tried on what will be in force. */
    private void lock() {
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(" + LOCK + ")")
                .getSingleResult();
    }

    private void settle(String verb, List<RoutingRule> changed, Caller by) {
        database.flush();
        check.examples(RuleSet.of(inForceNow()));
        changed.forEach(rule -> ledger.record(RuleChanged.of(verb, rule), by));
        inForce.forgetAfter(transaction);
    }

    private List<Rule> inForceNow() {
        return all().stream()
                .filter(RoutingRule::isActive)
                .map(RoutingRule::rule)
                .toList();
    }

    private List<RoutingRule> all() {
        return database.createQuery("from RoutingRule", RoutingRule.class).getResultList();
    }
}
