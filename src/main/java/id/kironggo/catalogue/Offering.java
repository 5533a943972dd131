package id.kironggo.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import id.kironggo.agency.Dimension;
import id.kironggo.platform.text.Text;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A published version of a service, as other features use it. It never changes: treat its JSON as read-only. */
public record Offering(
        String code,
        int version,
        Text name,
        String owner,
        ServiceKind kind,
        Dimension dimension,
        Requires requires,
        JsonNode form,
        List<Step> procedure,
        ProcessingTime processingTime,
        Fee fee,
        boolean confidentialByDefault,
        List<String> keywords,
        List<String> requirements,
        String product,
        List<String> legalBasis,
        boolean verified,
        boolean timeVerified,
        Instant publishedAt) {

    static Offering of(ServiceDefinition d, int version, Instant publishedAt) {
        return new Offering(
                d.code(),
                version,
                d.name(),
                d.owner(),
                d.kind(),
                d.dimension(),
                d.requires(),
                d.form(),
                List.copyOf(d.procedure()),
                d.processingTime(),
                d.fee(),
                d.confidentialByDefault(),
                d.keywords(),
                d.requirements(),
                d.product(),
                d.legalBasis(),
                d.verified(),
                d.timeVerified(),
                publishedAt);
    }

    /** Whether an answer must be kept encrypted; so must one that the form doesn't know. */
    public boolean isPersonal(String answerField) {
        var property = form.path("properties").path(answerField);
        return property.isMissingNode() || property.path("x-personal").asBoolean(false);
    }

    /** The fields of its form. */
    public Set<String> fields() {
        var fields = new LinkedHashSet<String>();
        form.path("properties").fieldNames().forEachRemaining(fields::add);
        return fields;
    }

    /** The answers that stay readable, for routing and statistics. */
    public Set<String> openFields() {
        var open = fields();
        open.removeIf(this::isPersonal);
        return open;
    }

    /** Whether the owner follows from the place of the request. */
    public boolean isOwnedByPlace() {
        return Selectors.BY_PLACE.contains(owner);
    }
}
