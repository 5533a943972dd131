package id.kironggo.routing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A rule as it is kept, in force or not. */
@Entity
class RoutingRule {

    @Id
    private UUID id;

    @Version
    private long version;

    private String name;
    private int priority;
    private boolean active;
    private int step;
    private LocalDate validFrom;
    private LocalDate validUntil;

    @JdbcTypeCode(SqlTypes.JSON)
    private Match match;

    private String lead;

    @Column(columnDefinition = "text[]")
    private List<String> supporting;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<RuleExample> examples;

    private UUID because;
    private Instant createdAt;
    private Instant updatedAt;

    protected RoutingRule() {}

    RoutingRule(UUID id, DraftRule draft, UUID because, Instant now) {
        this.id = id;
        this.because = because;
        this.createdAt = now;
        amend(draft, now);
    }

    void amend(DraftRule draft, Instant now) {
        name = draft.name();
        priority = draft.priority();
        active = draft.active();
        step = draft.step();
        validFrom = draft.from();
        validUntil = draft.until();
        match = draft.match();
        lead = draft.lead();
        supporting = draft.supporting();
        examples = draft.examples();
        updatedAt = now;
    }

    void activate(boolean given, Instant now) {
        active = given;
        updatedAt = now;
    }

    /** Takes the agency that ruled or follows instead of the one named so far. */
    void hand(String newLead, List<String> newSupporting, Instant now) {
        lead = newLead;
        supporting = newSupporting;
        updatedAt = now;
    }

    /** One agency takes another's place, in what the examples expect too. */
    void succeed(String from, String to, Instant now) {
        hand(
                lead.equals(from) ? to : lead,
                supporting.stream()
                        .map(agency -> agency.equals(from) ? to : agency)
                        .distinct()
                        .toList(),
                now);
        examples =
                examples.stream().map(example -> example.succeeding(from, to)).toList();
    }

    Rule rule() {
        return new Rule(id, name, priority, step, validFrom, validUntil, match, lead, supporting, examples);
    }

    boolean isActive() {
        return active;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID because() {
        return because;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
