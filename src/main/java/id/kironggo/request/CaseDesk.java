package id.kironggo.request;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kironggo.catalogue.Offering;
import id.kironggo.catalogue.ServiceCatalogue;
import id.kironggo.catalogue.ServiceKind;
import id.kironggo.platform.persistence.Ids;
import id.kironggo.platform.persistence.OneTrip;
import id.kironggo.platform.problem.Fault;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.security.Caller;
import id.kironggo.routing.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.UUID;

/** Where the holder changes what a case is: its promise, or the service that it is for. */
@ApplicationScoped
@Transactional
public class CaseDesk {

    /** UU 14/2008 Ps. 22 (8). */
    private static final int INFORMATION_EXTENSION = 7;

    private static final String KEEP = """
            insert into reclassification(id, request_id, at, from_service, from_version, answers, note)
            values (?, ?, ?, ?, ?, ?, ?)""";

    private final RequestDesk desk;
    private final ServiceCatalogue catalogue;
    private final Router router;
    private final Envelope envelope;
    private final OneTrip trip;

    CaseDesk(RequestDesk desk, ServiceCatalogue catalogue, Router router, Envelope envelope, OneTrip trip) {
        this.desk = desk;
        this.catalogue = catalogue;
        this.router = router;
        this.envelope = envelope;
        this.trip = trip;
    }

    Request extend(UUID id, String ifMatch, CaseCommands.Extend command, Caller caller) {
        return desk.change(id, ifMatch, caller, (request, moment) -> {
            Legality.require(request, Action.EXTEND, null, moment);
            boolean isInformation = catalogue
                            .of(
                                    request.registration().service(),
                                    request.registration().serviceVersion())
                            .kind()
                    == ServiceKind.INFORMATION_REQUEST;
            if (isInformation && command.workingDays() > INFORMATION_EXTENSION) {
                throw ProblemException.invalid(
                        "/workingDays",
                        "Permintaan informasi diperpanjang paling lama 7 hari kerja (UU 14/2008 Ps. 22 ayat 8).",
                        "An information request is extended by at most 7 working days (UU 14/2008 Ps. 22 (8)).");
            }
            new Recast(request, moment)
                    .extend(
                            command.workingDays(),
                            envelope.sealText("request", "extension_reason", id, command.reason()));
        });
    }

    /** The same case for another service: ticket and date stay, route and promise are made anew. */
    Request reclassify(UUID id, String ifMatch, CaseCommands.Reclassify command, Caller caller) {
        var offering = catalogue
                .offering(command.service())
                .orElseThrow(() -> ProblemException.invalid(
                        "/service",
                        "Layanan ini tidak ada; lihat /v1/services.",
                        "There is no such service; see /v1/services."));
        return desk.change(id, ifMatch, caller, (request, moment) -> {
            Legality.require(request, Action.RECLASSIFY, null, moment);
            requireFitting(request, offering);
            var answers = answers(request, offering, command);
            keep(request, command.note(), moment);
            new Recast(request, moment)
                    .reclassify(
                            request.registration().reclassified(offering),
                            envelope.reseal(id, request.contents(), answers, offering),
                            router.plan(offering, request.contents().village(), answers, moment.day()),
                            offering.processingTime());
        });
    }

    private static void requireFitting(Request request, Offering offering) {
        boolean asksWho = offering.requires().applicant().stream().anyMatch(field -> field.required());
        if (request.registration().anonymous() && asksWho) {
            throw ProblemException.invalid(
                    "/service",
                    "Layanan ini memerlukan identitas pemohon, sedangkan permohonan ini anonim.",
                    "This service requires the applicant's identity, and this request is anonymous.");
        }
        if (offering.code().equals(request.registration().service())) {
            throw ProblemException.invalid(
                    "/service", "Permohonan ini sudah untuk layanan itu.", "The request is for this service already.");
        }
    }

    /** Those given, checked as at a submission; without any, what was said before as far as the other form asks for it. */
    private ObjectNode answers(Request request, Offering offering, CaseCommands.Reclassify command) {
        if (command.answers() != null) {
            var faults = new ArrayList<Fault>();
            catalogue.check(offering, command.answers()).forEach(fault -> faults.add(fault.under("/answers")));
            if (!faults.isEmpty()) {
                throw ProblemException.invalid(faults);
            }
            return (ObjectNode) command.answers();
        }
        var kept = envelope.allAnswers(request);
        kept.retain(offering.fields());
        catalogue
                .check(offering, kept)
                .forEach(fault -> kept.remove(fault.pointer().split("/")[1]));
        return kept;
    }

    /** Nothing that the citizen said is lost. */
    private void keep(Request request, String note, Moment moment) {
        var id = Ids.next();
        var before = request.registration();
        trip.write(
                KEEP,
                id,
                request.id(),
                moment.at(),
                before.service(),
                before.serviceVersion(),
                envelope.sealText(
                        "reclassification",
                        "answers",
                        id,
                        envelope.allAnswers(request).toString()),
                envelope.sealText("reclassification", "note", id, note));
    }
}
