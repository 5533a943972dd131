package id.kironggo.request;

import id.kironggo.deadline.Clocks;
import id.kironggo.ledger.Fact;
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
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.SQLOrder;
import org.hibernate.type.SqlTypes;

/**
 * A citizen's request, its dispositions and clocks. It moves only as {@link Moves} says: {@link Relay} passes it on, {@link
 * Dialogue} asks the citizen, {@link Ending} ends it, {@link Vigil} does what time brings.
 */
@Entity
@Table(name = "request")
class Request {

    @Id
    private UUID id;

    @Version
    private long version;

    @Embedded
    private Registration registration;

    @Embedded
    private Contents contents;

    @Embedded
    private Conclusion conclusion = Conclusion.NONE;

    @Embedded
    private Timetable timetable = Timetable.EMPTY;

    @JdbcTypeCode(SqlTypes.JSON)
    private Route route;

    @Enumerated(EnumType.STRING)
    private RequestStatus status;

    private String owner;
    private String custodian;
    private int returns;

    /** Agencies that may read, but must not act (tembusan). */
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> copied = List.of();

    private Instant routedAt;
    private Instant updatedAt;

    @OneToMany(mappedBy = "request", fetch = FetchType.EAGER)
    @SQLOrder("created_at, id")
    private List<Disposition> dispositions = new ArrayList<>();

    @OneToMany(mappedBy = "request")
    @SQLOrder("asked_at, id")
    private List<Question> questions = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "external_id", joinColumns = @JoinColumn(name = "request_id"))
    private Set<ExternalId> externalIds = new HashSet<>();

    @Transient
    private final Set<Rewritten> rewritten = EnumSet.noneOf(Rewritten.class);

    @Transient
    private final Happenings happenings = new Happenings();

    protected Request() {}

    Request(UUID id, Registration registration, Contents contents, Route route, Set<ExternalId> externalIds) {
        this.id = id;
        this.registration = registration;
        this.contents = contents;
        this.updatedAt = registration.submittedAt();
        this.externalIds.addAll(externalIds);
        follow(route, registration.submittedAt());
    }

    /** Follows a route from its beginning on: that of the submission, or another once the request was reclassified. */
    void follow(Route anew, Instant now) {
        reroute(anew);
        routedAt = now;
        custodian = owner;
        returns = 0;
    }

    void reroute(Route changed) {
        route = changed;
        owner = changed.owner();
        rewritten.add(Rewritten.ROUTE);
    }

    void register(Registration as) {
        registration = as;
        rewritten.add(Rewritten.REGISTRATION);
    }

    void say(Contents anew) {
        contents = anew;
        rewritten.add(Rewritten.CONTENTS);
    }

    void become(RequestStatus next, Moment moment) {
        if (next != status) {
            new Timing(this, moment).entering(next);
            timetable = timetable.pausedSince(next == RequestStatus.AWAITING_CITIZEN ? moment.at() : null);
        }
        status = next;
        updatedAt = moment.at();
    }

    void set(Clocks clocks) {
        timetable = timetable.with(clocks);
    }

    void extended(byte[] reason) {
        timetable = timetable.extendedFor(reason);
    }

    void copyTo(Collection<String> agencies) {
        var all = new TreeSet<>(copied);
        all.addAll(agencies);
        copied = List.copyOf(all);
    }

    void add(Disposition disposition, Moment moment) {
        dispositions.add(disposition);
        if (disposition.kind().isLead()) {
            custodian = disposition.agency();
        }
        copyTo(disposition.carbonCopies());
        updatedAt = moment.at();
    }

    void cancel(Disposition open, Moment moment) {
        open.end(DispositionStatus.CANCELLED, null, moment.at());
        new Timing(this, moment).stop(open);
        tell("disposition.cancelled", open, null);
    }

    int countReturn() {
        return ++returns;
    }

    void conclude(Conclusion as) {
        conclusion = as;
        custodian = status.isOpen() ? custodian : owner;
    }

    void tell(String type) {
        tell(RequestFact.of(type, this));
    }

    void tell(String type, Disposition d, String from) {
        tell(DispositionFact.of(type, this, d, from));
    }

    void tell(Fact fact) {
        happenings.tell(fact);
    }

    Happenings happenings() {
        return happenings;
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

    Conclusion conclusion() {
        return conclusion;
    }

    Timetable timetable() {
        return timetable;
    }

    Clocks clocks() {
        return timetable.clocks();
    }

    RequestStatus status() {
        return status;
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

    Instant routedAt() {
        return routedAt;
    }

    List<String> copied() {
        return copied;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    Instant dueAt() {
        return timetable.dueAt();
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
