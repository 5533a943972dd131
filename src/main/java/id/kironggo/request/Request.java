package id.kironggo.request;

import id.kironggo.ledger.Fact;
import id.kironggo.platform.security.Caller;
import id.kironggo.routing.Route;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.SQLOrder;
import org.hibernate.type.SqlTypes;

/** A citizen's request: guards its moves ({@link Moves}); {@link Relay} passes it on, {@link Ending} ends it. */
@Entity
@Table(name = "request")
class Request {

    /** As many as a list reads at once: what belongs to them is read by one query a kind. */
    private static final int PAGE = 101;

    @Id
    private UUID id;

    @Version
    private long version;

    @Embedded
    private Registration registration;

    @Embedded
    private Contents contents;

    @Embedded
    private Deadline deadline;

    @Enumerated(EnumType.STRING)
    private RequestStatus status;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @JdbcTypeCode(SqlTypes.JSON)
    private Route route;

    private String owner;
    private String custodian;
    private int returns;
    private byte[] closingNote;
    private Instant updatedAt;
    private Instant endedAt;

    @OneToMany(mappedBy = "request", fetch = FetchType.EAGER)
    @BatchSize(size = PAGE)
    @SQLOrder("created_at, id")
    private List<Disposition> dispositions = new ArrayList<>();

    @OneToMany(mappedBy = "request")
    @BatchSize(size = PAGE)
    @SQLOrder("asked_at, id")
    private List<Question> questions = new ArrayList<>();

    @ElementCollection
    @BatchSize(size = PAGE)
    @CollectionTable(name = "external_id", joinColumns = @JoinColumn(name = "request_id"))
    private Set<ExternalId> externalIds = new HashSet<>();

    @Transient
    private final Set<Rewritten> rewritten = EnumSet.noneOf(Rewritten.class);

    @Transient
    private final List<Fact> happened = new ArrayList<>();

    protected Request() {}

    Request(
            UUID id,
            Registration registration,
            Contents contents,
            Route route,
            Instant dueAt,
            Set<ExternalId> externalIds) {
        this.id = id;
        this.registration = registration;
        this.contents = contents;
        this.route = route;
        this.owner = route.owner();
        this.custodian = route.owner();
        this.deadline = new Deadline(dueAt, null);
        this.updatedAt = registration.submittedAt();
        this.status = RequestStatus.RECEIVED;
        this.externalIds.addAll(externalIds);
    }

    void awaitCitizen(Question question, Moment moment) {
        Legality.require(this, Action.AWAIT_CITIZEN, null, moment);
        questions.add(question);
        deadline = deadline.paused(moment.at());
        become(RequestStatus.AWAITING_CITIZEN, moment);
        tell("request.awaiting-citizen");
    }

    void resume(Moment moment) {
        Legality.require(this, Action.RESUME, null, moment);
        continueWork(moment);
    }

    /** The citizen's answer to the open question; {@code changed} holds the contents anew where answers changed. */
    void reply(byte[] text, byte[] before, Optional<Contents> changed, Moment moment) {
        Legality.require(this, Action.REPLY, null, moment);
        openQuestion().ifPresent(question -> question.answer(text, before, moment.at()));
        if (changed.isPresent()) {
            contents = changed.get();
            rewritten.add(Rewritten.ANSWERS);
        }
        continueWork(moment);
    }

    /** What the caller may do now to this request, or to one of its dispositions. */
    List<String> actions(Disposition about, Caller caller) {
        return Moves.legal(status, about, Part.of(this, about, caller));
    }

    void become(RequestStatus next, Moment moment) {
        status = next;
        updatedAt = moment.at();
    }

    void add(Disposition disposition, Moment moment) {
        dispositions.add(disposition);
        if (disposition.kind().isLead()) {
            custodian = disposition.agency();
        }
        updatedAt = moment.at();
    }

    void cancel(Disposition open, Moment moment) {
        open.end(DispositionStatus.CANCELLED, null, moment.at());
        tell("disposition.cancelled", open, null);
    }

    int countReturn() {
        return ++returns;
    }

    void reroute(Route changed) {
        route = changed;
        rewritten.add(Rewritten.ROUTE);
    }

    void resumeClocks(Moment moment) {
        if (deadline.isPaused()) {
            dispositions.stream()
                    .filter(Disposition::isOpen)
                    .forEach(open -> open.postpone(deadline.postponed(open.dueAt(), moment), moment.at()));
            deadline = deadline.resumed(moment);
        }
    }

    private void continueWork(Moment moment) {
        resumeClocks(moment);
        become(RequestStatus.IN_PROGRESS, moment);
        tell("request.resumed");
    }

    void finish(RequestStatus as, Outcome how, byte[] note, Moment moment) {
        outcome = how;
        dispositions.stream().filter(Disposition::isOpen).forEach(open -> cancel(open, moment));
        become(as, moment);
        closingNote = note;
        custodian = owner;
        deadline = deadline.withoutPause();
        endedAt = moment.at();
    }

    void tell(String type) {
        happened.add(RequestFact.of(type, this));
    }

    void tell(String type, Disposition d, String from) {
        happened.add(DispositionFact.of(type, this, d, from));
    }

    /** What happened since the last call, in order, for the ledger. */
    List<Fact> drain() {
        var facts = List.copyOf(happened);
        happened.clear();
        return facts;
    }

    /** The open disposition that leads; none once the request has ended. */
    Optional<Disposition> lead() {
        return dispositions.stream().filter(Disposition::isOpenLead).findFirst();
    }

    Optional<Question> openQuestion() {
        return questions.stream()
                .filter(question -> question.answeredAt() == null)
                .reduce((first, last) -> last);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    Registration registration() {
        return registration;
    }

    Contents contents() {
        return contents;
    }

    RequestStatus status() {
        return status;
    }

    Outcome outcome() {
        return outcome;
    }

    Route route() {
        return route;
    }

    String owner() {
        return owner;
    }

    String custodian() {
        return custodian;
    }

    byte[] closingNote() {
        return closingNote;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    Instant dueAt() {
        return deadline.dueAt();
    }

    Instant pausedAt() {
        return deadline.pausedAt();
    }

    Instant endedAt() {
        return endedAt;
    }

    int returns() {
        return returns;
    }

    boolean has(Rewritten what) {
        return rewritten.contains(what);
    }

    void nextVersion() {
        version++;
    }

    List<Question> questions() {
        return questions;
    }

    List<Disposition> dispositions() {
        return dispositions;
    }

    Set<ExternalId> externalIds() {
        return externalIds;
    }
}
