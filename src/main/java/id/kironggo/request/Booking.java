package id.kironggo.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import id.kironggo.platform.persistence.OneTrip;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Hibernate;

/**
 * Writes requests and what belongs to them. Hibernate reads them only: it would write each row by a round trip of its own, and
 * these writes are what the service does most.
 */
@ApplicationScoped
class Booking {

    private static final String OPEN = """
            insert into request(id, version, ticket, access_code_hash, service, service_version, owner, submitter, status,
                channel, anonymous, confidential, village, district, open_answers, route, submitted_at, updated_at, due_at,
                custodian, applicant, answers, place, representative, citizen_ref, nik_index, phone_index, citizen_ref_index,
                cell, clocks, wakes_at, routed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb,
                ?, ?)""";

    private static final String EXTERNAL_ID = "insert into external_id(request_id, system, id) values (?, ?, ?)";

    private static final String CHANGE = """
            update request set version = ?, status = ?, outcome = ?, custodian = ?, returns = ?, closing_note = ?,
                updated_at = ?, due_at = ?, paused_at = ?, ended_at = ?, reopen_until = ?, reopens = ?, duplicate_of = ?,
                rated_at = ?, clocks = ?::jsonb, wakes_at = ?, copied = ?, extension_reason = ?
            where id = ? and version = ?""";

    private static final String REROUTE = "update request set route = ?::jsonb, routed_at = ?, owner = ? where id = ?";

    private static final String RESAY = "update request set open_answers = ?::jsonb, answers = ? where id = ?";

    private static final String REGISTER = """
            update request set service = ?, service_version = ?, confidential = ?, access_code_hash = ? where id = ?""";

    private static final String GIVE = """
            insert into disposition(id, version, request_id, kind, status, agency, step, forwarded_by, instruction, carbon_copies,
                binding, required, note, created_at, accepted_at, updated_at, due_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String MOVE = """
            update disposition set version = ?, status = ?, reason = ?, result = ?, closing_note = ?, accepted_at = ?,
                ended_at = ?, updated_at = ?, due_at = ?
            where id = ? and version = ?""";

    private static final String ASK = """
            insert into question(id, request_id, agency, text, fields, asked_at, due_at) values (?, ?, ?, ?, ?, ?, ?)""";

    private static final String ANSWER = "update question set reply = ?, before = ?, answered_at = ? where id = ?";

    /** As Hibernate reads JSON columns, which know nothing of the API's settings. */
    private final ObjectMapper mapper =
            new ObjectMapper().findAndRegisterModules().disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private final OneTrip trip;

    Booking(OneTrip trip) {
        this.trip = trip;
    }

    void open(Request request) {
        var registration = request.registration();
        var contents = request.contents();
        trip.write(
                OPEN,
                request.id(),
                request.version(),
                registration.ticket(),
                registration.accessCodeHash(),
                registration.service(),
                registration.serviceVersion(),
                request.owner(),
                registration.submitter(),
                request.status(),
                registration.channel(),
                registration.anonymous(),
                registration.confidential(),
                contents.village(),
                contents.district(),
                contents.openAnswers(),
                json(request.route()),
                registration.submittedAt(),
                request.updatedAt(),
                request.dueAt(),
                request.custodian(),
                contents.applicant(),
                contents.answers(),
                contents.place(),
                contents.representative(),
                contents.citizenRef(),
                contents.nikIndex(),
                contents.phoneIndex(),
                contents.citizenRefIndex(),
                contents.cell(),
                json(request.clocks()),
                Vigil.wakesAt(request),
                registration.submittedAt());
        request.dispositions().forEach(this::write);
        request.externalIds().forEach(known -> trip.write(EXTERNAL_ID, request.id(), known.system(), known.id()));
    }

    /** Writes what has changed since the request was taken, under its next version. */
    void change(Request request) {
        long read = request.version();
        var end = request.conclusion();
        request.nextVersion();
        trip.writeOr(
                Booking::stale,
                CHANGE,
                request.version(),
                request.status(),
                end.outcome(),
                request.custodian(),
                request.returns(),
                end.closingNote(),
                request.updatedAt(),
                request.dueAt(),
                request.timetable().pausedAt(),
                end.endedAt(),
                end.reopenUntil(),
                end.reopens(),
                end.duplicateOf(),
                end.ratedAt(),
                json(request.clocks()),
                Vigil.wakesAt(request),
                request.copied().toArray(String[]::new),
                request.timetable().extensionReason(),
                request.id(),
                read);
        rewrite(request);
        request.dispositions().forEach(this::write);
        if (Hibernate.isInitialized(request.questions())) {
            request.questions().forEach(this::write);
        }
    }

    private void rewrite(Request request) {
        if (request.has(Rewritten.ROUTE)) {
            trip.write(REROUTE, json(request.route()), request.routedAt(), request.owner(), request.id());
        }
        if (request.has(Rewritten.REGISTRATION)) {
            var as = request.registration();
            trip.write(
                    REGISTER, as.service(), as.serviceVersion(), as.confidential(), as.accessCodeHash(), request.id());
        }
        if (request.has(Rewritten.CONTENTS)) {
            var contents = request.contents();
            trip.write(RESAY, contents.openAnswers(), contents.answers(), request.id());
        }
    }

    private void write(Disposition given) {
        switch (given.written()) {
            case NOTHING -> {}
            case ALL ->
                trip.write(
                        GIVE,
                        given.id(),
                        given.version(),
                        given.request().id(),
                        given.kind(),
                        given.status(),
                        given.agency(),
                        given.step(),
                        given.forwardedBy(),
                        given.instruction(),
                        given.carbonCopies().toArray(String[]::new),
                        given.isBinding(),
                        given.isRequired(),
                        given.note(),
                        given.createdAt(),
                        given.acceptedAt(),
                        given.updatedAt(),
                        given.dueAt());
            case CHANGES ->
                trip.writeOr(
                        Booking::stale,
                        MOVE,
                        given.version(),
                        given.status(),
                        given.reason(),
                        given.result(),
                        given.closingNote(),
                        given.acceptedAt(),
                        given.endedAt(),
                        given.updatedAt(),
                        given.dueAt(),
                        given.id(),
                        given.version() - 1);
        }
    }

    private void write(Question question) {
        switch (question.written()) {
            case NOTHING -> {}
            case ALL ->
                trip.write(
                        ASK,
                        question.id(),
                        question.request().id(),
                        question.agency(),
                        question.text(),
                        question.fields().toArray(String[]::new),
                        question.askedAt(),
                        question.dueAt());
            case CHANGES ->
                trip.write(ANSWER, question.reply(), question.before(), question.answeredAt(), question.id());
        }
    }

    private static ProblemException stale() {
        return ProblemType.STALE.because(
                "Ambil data terbaru, lalu ulangi dengan ETag-nya.", "Read it again and repeat with its new ETag.");
    }

    private String json(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
