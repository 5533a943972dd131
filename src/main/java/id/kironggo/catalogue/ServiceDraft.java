package id.kironggo.catalogue;

import id.kironggo.platform.problem.Fault;
import id.kironggo.platform.problem.Problem.Violation;
import id.kironggo.platform.web.EntityTags;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A service as those who keep it work on it. */
@Schema(
        name = "ServiceDraft",
        description = "A service as those who keep it work on it: its draft, or where there is none its last version, "
                + "with which the next draft begins")
public record ServiceDraft(
        @Schema(required = true, examples = "BANSOS-USUL", description = "Code of the service")
        String code,

        @Schema(required = true, examples = "2", description = "Number of this version")
        int version,

        @Schema(required = true) VersionStatus status,

        @Schema(required = true, examples = "Rancangan", description = "Status in words")
        String statusLabel,

        @Schema(description = "When this version came into force; absent for a draft")
        Instant publishedAt,

        @Schema(required = true, description = "What it declares, as it is sent back by `draftService`")
        ServiceDefinition definition,

        @Schema(
                required = true,
                description = "What would keep it from being published now; pointers start at the definition's root")
        List<Violation> missing,

        @Schema(required = true, description = "What this caller may do to the service now: draft, publish, retire")
        List<String> actions,

        @Schema(required = true, examples = "\"3\"", description = "Version of the service, for If-Match")
        String etag) {

    static ServiceDraft of(
            ServiceVersion version, ServiceDefinition definition, List<Fault> missing, List<String> actions, long tag) {
        return new ServiceDraft(
                definition.code(),
                version.number(),
                version.status(),
                version.status().label().spoken(),
                version.publishedAt(),
                definition,
                missing.stream()
                        .map(fault ->
                                new Violation(fault.pointer(), fault.detail().spoken()))
                        .toList(),
                actions,
                EntityTags.of(tag));
    }
}
