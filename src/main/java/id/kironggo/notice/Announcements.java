package id.kironggo.notice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kironggo.agency.MailingList;
import id.kironggo.ledger.LedgerEntry;
import id.kironggo.request.Correspondence;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Which facts are told by mail, and to whom. */
@ApplicationScoped
class Announcements {

    private static final Logger LOG = Logger.getLogger(Announcements.class);

    private static final Map<String, Occasion> TO_AGENCIES = Map.of(
            "disposition.offered", Occasion.NEW_WORK,
            "disposition.overdue", Occasion.OVERDUE,
            "disposition.escalated", Occasion.ESCALATED,
            "request.overdue", Occasion.OVERDUE,
            "request.escalated", Occasion.ESCALATED,
            "webhook.disabled", Occasion.WEBHOOK_DISABLED);

    private static final Map<String, Occasion> TO_CITIZENS = Map.of(
            "request.submitted", Occasion.RECEIVED,
            "request.awaiting-citizen", Occasion.ASKED,
            "request.extended", Occasion.EXTENDED,
            "request.reclassified", Occasion.RECLASSIFIED,
            "request.resolved", Occasion.RESOLVED,
            "request.rejected", Occasion.REJECTED,
            "request.reopened", Occasion.REOPENED,
            "request.closed", Occasion.CLOSED,
            "request.original-ended", Occasion.ORIGINAL_ENDED,
            "comment.added", Occasion.COMMENTED);

    private final Correspondence requests;
    private final MailingList focalPoints;
    private final Stationery stationery;
    private final Outbox outbox;
    private final ObjectMapper mapper;

    Announcements(
            Correspondence requests,
            MailingList focalPoints,
            Stationery stationery,
            Outbox outbox,
            ObjectMapper mapper) {
        this.requests = requests;
        this.focalPoints = focalPoints;
        this.stationery = stationery;
        this.outbox = outbox;
        this.mapper = mapper;
    }

    void announce(List<LedgerEntry> facts) {
        var reachable = Set.copyOf(focalPoints.agencies());
        facts.forEach(fact -> {
            try {
                var data = fact.data(mapper);
                tellAgency(fact, data, reachable);
                tellCitizen(fact, data);
            } catch (RuntimeException e) {
                // a sealed field that doesn't open, say: the others must not wait for it
                LOG.warnf("Fact %s makes no mail: %s", fact.id(), e.getMessage());
            }
        });
    }

    private void tellAgency(LedgerEntry fact, JsonNode data, Set<String> reachable) {
        var occasion = TO_AGENCIES.get(fact.verb());
        var agency = data.path("agency").asText();
        if (occasion == null || !reachable.contains(agency)) {
            return;
        }
        var ticket = data.has("request") ? regarding(data).ticket() : "";
        var dueAt = data.has("dueAt")
                ? OffsetDateTime.parse(data.path("dueAt").asText()).toInstant()
                : null;
        focalPoints
                .of(agency)
                .forEach(to ->
                        outbox.put(fact.id().toString(), stationery.toAgency(occasion, agency, ticket, dueAt, to)));
    }

    private void tellCitizen(LedgerEntry fact, JsonNode data) {
        var occasion = TO_CITIZENS.get(fact.verb());
        if (occasion == null || (occasion == Occasion.COMMENTED && !isForApplicant(data))) {
            return;
        }
        var request = regarding(data);
        var told = request.confidential() ? Occasion.NEWS : occasion;
        request.email()
                .ifPresent(
                        email -> outbox.put(fact.id().toString(), stationery.toCitizen(told, request.ticket(), email)));
    }

    /** The citizen's own words bear no agency. */
    private static boolean isForApplicant(JsonNode comment) {
        return comment.has("agency") && comment.path("visibility").asText().equals("APPLICANT");
    }

    private Correspondence.Regarding regarding(JsonNode data) {
        return requests.regarding(UUID.fromString(data.path("request").asText()));
    }
}
