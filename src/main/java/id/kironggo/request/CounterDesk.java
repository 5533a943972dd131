package id.kironggo.request;

import id.kironggo.audit.Access;
import id.kironggo.audit.AccessTrail;
import id.kironggo.audit.Salted;
import id.kironggo.platform.persistence.Ids;
import id.kironggo.platform.persistence.OneTrip;
import id.kironggo.platform.privacy.Phone;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.security.Caller;
import id.kironggo.platform.web.EntityTags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** What is done at a counter, for a citizen who stands there: a lost code, a number elsewhere, "where is my case?". */
@ApplicationScoped
@Transactional
public class CounterDesk {

    private static final String SET = """
            insert into external_id(request_id, system, id) values (?, ?, ?)
            on conflict (request_id, system) do update set id = excluded.id""";
    private static final String REMOVE = "delete from external_id where request_id = ? and system = ?";

    private final RequestBook book;
    private final RequestLists lists;
    private final Moments moments;
    private final Envelope envelope;
    private final OneTrip trip;
    private final AccessTrail trail;

    CounterDesk(
            RequestBook book, RequestLists lists, Moments moments, Envelope envelope, OneTrip trip, AccessTrail trail) {
        this.book = book;
        this.lists = lists;
        this.moments = moments;
        this.envelope = envelope;
        this.trip = trip;
        this.trail = trail;
    }

    /** A new access code for a lost one, which opens nothing any more. */
    Replaced replaceCode(UUID id, Caller caller) {
        var request = book.take(id);
        boolean isCustodian = caller.isOf(request.custodian());
        if (!Sight.submitted(request, caller) && !isCustodian) {
            throw ProblemException.illegal(
                    "Hanya pengirim dan perangkat daerah yang memegang permohonan mengganti kode akses.",
                    "Only the submitter and the agency that holds it replace the access code.",
                    Legality.actions(request, null, moments.now(caller)));
        }
        var code = Ticket.nextAccessCode();
        request.register(request.registration().withCode(envelope.hashAccessCode(code)));
        request.tell("request.access-code-replaced");
        book.enter(request, caller);
        return new Replaced(request, code);
    }

    Request setExternalId(UUID id, String system, String number, String ifMatch, Caller caller) {
        var request = numbered(id, ifMatch, caller);
        request.externalIds().removeIf(known -> known.system().equals(system));
        request.externalIds().add(new ExternalId(system, number));
        trip.write(SET, id, system, number);
        return entered(request, caller);
    }

    Request removeExternalId(UUID id, String system, String ifMatch, Caller caller) {
        var request = numbered(id, ifMatch, caller);
        if (!request.externalIds().removeIf(known -> known.system().equals(system))) {
            throw ProblemException.notFound();
        }
        trip.write(REMOVE, id, system);
        return entered(request, caller);
    }

    private Request numbered(UUID id, String ifMatch, Caller caller) {
        EntityTags.requirePresent(ifMatch);
        var request = book.take(id);
        EntityTags.require(ifMatch, request.version());
        if (!Sight.converses(request, caller)) {
            throw ProblemException.illegal(
                    "Hanya pengirim dan perangkat daerah yang menangani mengubah nomor luar.",
                    "Only the submitter and the agencies that handle it change its numbers elsewhere.",
                    Legality.actions(request, null, moments.now(caller)));
        }
        return request;
    }

    private Request entered(Request request, Caller caller) {
        request.tell("request.renumbered");
        book.enter(request, caller);
        return request;
    }

    /** Requests of a person among those that the caller may see; that somebody searched, and why, is kept. */
    List<Request> search(CaseCommands.Search search, Caller caller) {
        if ((search.nik() == null) == (search.phone() == null)) {
            throw ProblemException.invalid(
                    search.nik() == null ? "/nik" : "/phone",
                    "Sebut NIK atau nomor telepon, salah satu saja.",
                    "Name either the NIK or the phone number, one of both.");
        }
        var phone = search.phone() == null ? null : Phone.normalise(search.phone());
        if (phone != null && !Phone.isStructured(phone)) {
            throw ProblemException.invalid(
                    "/phone",
                    "Nomor telepon Indonesia dalam bentuk +628…, 08…, atau 628….",
                    "An Indonesian telephone number as +628…, 08… or 628….");
        }
        var found = search.nik() != null
                ? lists.ofPerson("nikIndex", envelope.index("nik", search.nik()), caller)
                : lists.ofPerson("phoneIndex", envelope.index("phone", phone), caller);
        found.forEach(RequestBook::whole);
        boolean isByNik = search.nik() != null;
        var person = new Salted();
        var requests = found.stream().map(Request::id).toList();
        trail.record(
                new RequestsSearched(
                        Ids.next(), isByNik ? "NIK" : "PHONE", person.digest(isByNik ? search.nik() : phone), requests),
                Access.search(isByNik ? "/applicant/nik" : "/applicant/phone", search.purpose(), requests, person),
                caller);
        return found;
    }

    /** A request with its new access code, which is told once. */
    record Replaced(Request request, String accessCode) {}
}
