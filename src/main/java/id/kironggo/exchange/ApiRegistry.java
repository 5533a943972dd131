package id.kironggo.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kironggo.openapi.ApiDocument;
import id.kironggo.openapi.BreakingChange;
import id.kironggo.openapi.CallPath;
import id.kironggo.openapi.Differences;
import id.kironggo.platform.problem.Fault;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.security.Caller;
import id.kironggo.platform.web.EntityTags;
import id.kironggo.platform.web.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Which APIs the agencies offer to each other. Documents are read and compared outside of any transaction. */
@ApplicationScoped
public class ApiRegistry {

    private static final Pattern CODE = Pattern.compile("(?!(?:pending|sandbox)$)[a-z0-9][a-z0-9-]{1,62}");

    private final ApiShelf shelf;
    private final ApiReading reading;
    private final AddressCheck addresses;
    private final ObjectMapper mapper;

    ApiRegistry(ApiShelf shelf, ApiReading reading, AddressCheck addresses, ObjectMapper mapper) {
        this.shelf = shelf;
        this.reading = reading;
        this.addresses = addresses;
        this.mapper = mapper;
    }

    Page<ApiView> list(ApiFilter filter, String cursor, int limit, Caller caller) {
        return reading.list(filter, cursor, limit, caller);
    }

    ApiView read(String agency, String code, Caller caller) {
        return reading.read(agency, code, caller);
    }

    /** The document of an API that the caller sees; {@code version} null: the one in force. */
    public JsonNode document(String agency, String code, Integer version, Caller caller) {
        return json(reading.document(agency, code, version, caller));
    }

    ApiView put(
            String agency, String code, RegisterApi command, boolean acceptBreaking, String ifMatch, Caller caller) {
        check(code, command);
        var document = ApiDocument.read(command.openapi());
        var known = reading.known(agency, code).orElse(null);
        if (known == null) {
            var proposal = new Proposal(agency, code, command, document, 0, true, List.of(), acceptBreaking);
            return shelf.settle(proposal, ifMatch, caller);
        }
        // before the comparison, which costs; what changes meanwhile is found when it is settled
        EntityTags.require(ifMatch, known.etag());
        var earlier = json(known.document());
        boolean isNew = !earlier.equals(document.root());
        var breaking = isNew ? breaking(ApiDocument.known(earlier), document) : List.<BreakingChange>of();
        return shelf.settle(
                new Proposal(agency, code, command, document, known.version(), isNew, breaking, acceptBreaking),
                ifMatch,
                caller);
    }

    void retire(String agency, String code, String ifMatch, Caller caller) {
        shelf.retire(agency, code, ifMatch, caller);
    }

    private static List<BreakingChange> breaking(ApiDocument earlier, ApiDocument later) {
        try {
            return Differences.between(earlier, later);
        } catch (StackOverflowError tooTangled) {
            throw ProblemException.invalid(
                    "/openapi",
                    "Skema dokumen ini terlalu berbelit untuk dibandingkan dengan yang sekarang.",
                    "The schemas of this document are too tangled to be compared with the present one.");
        }
    }

    private void check(String code, RegisterApi command) {
        var faults = new ArrayList<Fault>();
        if (!CODE.matcher(code).matches()) {
            faults.add(Fault.at(
                    "/path/api",
                    "2 sampai 63 huruf kecil, angka, dan tanda hubung; bukan pending atau sandbox.",
                    "2 to 63 small letters, digits and hyphens; not pending or sandbox."));
        }
        checkAddress(command, faults);
        boolean isPulled = command.mode() == ApiMode.PULL;
        if (isPulled && command.bytes() > RegisterApi.MOST_BYTES_PULLED) {
            faults.add(Fault.at("/maxBytes", "PULL paling besar 10 MiB.", "PULL 10 MiB at most."));
        }
        if (command.healthPath() != null && CallPath.of(command.healthPath()).isEmpty()) {
            faults.add(Fault.at(
                    "/healthPath",
                    "Harus jalur di dalam API yang dimulai dengan '/', tanpa query.",
                    "Must be a path within the API that begins with '/', without a query."));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }

    private void checkAddress(RegisterApi command, List<Fault> faults) {
        boolean isPushed = command.mode() == ApiMode.PUSH;
        if (isPushed && command.baseUrl() == null) {
            faults.add(Fault.at("/baseUrl", "Wajib untuk PUSH.", "Required for PUSH."));
        } else if (!isPushed && command.baseUrl() != null) {
            faults.add(Fault.at("/baseUrl", "PULL tidak mempunyai alamat.", "PULL has no address."));
        } else if (isPushed) {
            addresses.objection(command.baseUrl()).ifPresent(text -> faults.add(new Fault("/baseUrl", text)));
        }
    }

    private JsonNode json(String document) {
        try {
            return mapper.readTree(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
