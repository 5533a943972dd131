package id.kironggo.open311;

import id.kironggo.platform.problem.Fault;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.request.Report;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a query of complaints asks for; an empty parameter is as none. */
public class ReportFilter {

    private static final Duration USUAL = Duration.ofDays(90);
    private static final int MOST = 1_000;
    private static final int LAST_PAGE = 1_000;
    private static final int LONGEST = 40_000;

    @QueryParam("service_request_id")
    @Parameter(
            description =
                    "Ids, parted by commas, 1,000 at most: these, whatever else is asked for; those that there are not, "
                            + "or are not to be seen, are left out",
            schema = @Schema(type = SchemaType.STRING, maxLength = LONGEST),
            example = "01935c9e-8f3a-7c41-9d52-6f1f0d9b2a10")
    String ids;

    @QueryParam("service_code")
    @Parameter(description = "Codes of services, parted by commas", example = "JALAN-RUSAK,PJU-PADAM")
    String services;

    @QueryParam("status")
    @Parameter(description = "open, closed, or both, parted by a comma", example = "open")
    String status;

    @QueryParam("start_date")
    @Parameter(
            description =
                    "From when on they were submitted, this moment included (ISO 8601; without a zone of Asia/Jakarta); "
                            + "90 days before the end where it is missing",
            example = "2026-11-01T00:00:00+07:00")
    String start;

    @QueryParam("end_date")
    @Parameter(
            description =
                    "Until when, this moment included; 90 days after the start at most, which it is where it is missing",
            example = "2026-11-30T23:59:59+07:00")
    String end;

    @QueryParam("page")
    @Parameter(description = "Which part, from 1 (extension)", example = "1")
    String page;

    @QueryParam("page_size")
    @Parameter(description = "How many a part has, 1 to 1,000 (extension)", example = "1000")
    String pageSize;

    Report.Query query(Instant now) {
        var faults = new ArrayList<Fault>();
        var open = open(faults);
        int size = whole("page_size", pageSize, MOST, MOST, faults);
        int number = whole("page", page, 1, LAST_PAGE, faults);
        var wanted = ids(faults);
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        var window = wanted == null ? Window.of(start, end, USUAL, now) : new Window(null, null);
        var codes = listed(services);
        return new Report.Query(
                window.from(),
                window.until(),
                codes.isEmpty() ? null : Set.copyOf(codes),
                open,
                wanted,
                size,
                (number - 1) * size);
    }

    private Set<UUID> ids(List<Fault> faults) {
        var given = listed(ids);
        if (given.isEmpty()) {
            return null;
        }
        if (given.size() > MOST || ids.length() > LONGEST) {
            faults.add(Fault.at("service_request_id", "Paling banyak 1.000.", "At most 1,000."));
        }
        return given.stream()
                .filter(id -> id.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"))
                .map(UUID::fromString)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Boolean open(List<Fault> faults) {
        var given = Set.copyOf(listed(status));
        if (!Set.of("open", "closed").containsAll(given)) {
            faults.add(Fault.at("status", "open, closed, atau keduanya.", "open, closed, or both."));
        }
        return given.size() == 1 ? given.contains("open") : null;
    }

    private static int whole(String name, String text, int usual, int most, List<Fault> faults) {
        if (text == null || text.isBlank()) {
            return usual;
        }
        if (!text.matches("[0-9]{1,4}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > most) {
            faults.add(Fault.at(name, "Bilangan 1 sampai " + most + ".", "A number, 1 to " + most + "."));
            return usual;
        }
        return Integer.parseInt(text);
    }

    private static List<String> listed(String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(","))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .distinct()
                        .toList();
    }
}
