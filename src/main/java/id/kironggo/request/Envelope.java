package id.kironggo.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kironggo.agency.Geography;
import id.kironggo.agency.Village;
import id.kironggo.catalogue.Offering;
import id.kironggo.platform.privacy.FieldVault;
import id.kironggo.platform.privacy.Phone;
import id.kironggo.platform.privacy.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Seals what a citizen said into {@link Contents}, and opens it again. */
@ApplicationScoped
public class Envelope {

    private static final String TABLE = "request";

    private final FieldVault vault;
    private final Secrets secrets;
    private final Geography geography;
    private final ObjectMapper mapper;

    Envelope(FieldVault vault, Secrets secrets, Geography geography, ObjectMapper mapper) {
        this.vault = vault;
        this.secrets = secrets;
        this.geography = geography;
        this.mapper = mapper;
    }

    byte[] hashAccessCode(String code) {
        return secrets.hash("access-code", Ticket.plain(code));
    }

    boolean isAccessCode(String typed, Request request) {
        return secrets.matches(
                "access-code", Ticket.plain(typed), request.registration().accessCodeHash());
    }

    Contents seal(UUID id, SubmitRequest given, Offering offering) {
        var applicant = normalised(given.applicant());
        var answers = Answers.split(given.answers(), offering);
        return new Contents(
                given.village(),
                Optional.ofNullable(given.village())
                        .flatMap(geography::village)
                        .map(Village::district)
                        .orElse(null),
                answers.open().toString(),
                sealRecord("applicant", id, applicant),
                vault.seal(TABLE, "answers", id, answers.personal().toString()),
                sealRecord("place", id, exact(given.place())),
                sealRecord("representative", id, given.representative()),
                vault.seal(TABLE, "citizen_ref", id, given.citizenRef()),
                applicant == null ? null : vault.blindIndex("nik", applicant.nik()),
                applicant == null ? null : vault.blindIndex("phone", applicant.phone()),
                vault.blindIndex("citizen-ref", given.citizenRef()),
                given.place() == null || given.place().point() == null
                        ? null
                        : Cell.of(given.place().point()).code());
    }

    /** The contents with some answers replaced. */
    Contents reseal(UUID id, Contents contents, JsonNode answers, Offering offering) {
        var split = Answers.split(answers, offering);
        return contents.withAnswers(
                split.open().toString(),
                vault.seal(TABLE, "answers", id, split.personal().toString()));
    }

    SubmitRequest.Applicant applicant(Request request) {
        return applicant(request.id(), request.contents().applicant());
    }

    SubmitRequest.Applicant applicant(UUID request, byte[] sealed) {
        return read(open("applicant", request, sealed), SubmitRequest.Applicant.class);
    }

    SubmitRequest.Place place(Request request) {
        var place = read(open("place", request.id(), request.contents().place()), SubmitRequest.Place.class);
        var exact = place == null ? new SubmitRequest.Place(null, null, null) : place;
        return new SubmitRequest.Place(request.contents().village(), exact.point(), exact.address());
    }

    SubmitRequest.Representative representative(Request request) {
        return read(
                open("representative", request.id(), request.contents().representative()),
                SubmitRequest.Representative.class);
    }

    ObjectNode openAnswers(Request request) {
        return read(request.contents().openAnswers(), ObjectNode.class);
    }

    ObjectNode personalAnswers(Request request) {
        return read(open("answers", request.id(), request.contents().answers()), ObjectNode.class);
    }

    ObjectNode allAnswers(Request request) {
        return openAnswers(request).setAll(personalAnswers(request));
    }

    /** What is answered now; what was answered before a reopening stays with it. */
    byte[] sealClosing(Request request, ClosingWords words) {
        return sealRecord("closing_note", request.id(), words.after(closing(request), request.conclusion()));
    }

    ClosingWords closing(Request request) {
        return read(open("closing_note", request.id(), request.conclusion().closingNote()), ClosingWords.class);
    }

    String extensionReason(Request request) {
        return open("extension_reason", request.id(), request.timetable().extensionReason());
    }

    byte[] sealText(String table, String column, UUID id, String text) {
        return vault.seal(table, column, id, text);
    }

    String openText(String table, String column, UUID id, byte[] sealed) {
        return vault.open(table, column, id, sealed);
    }

    byte[] index(String field, String value) {
        return vault.blindIndex(field, value);
    }

    private static SubmitRequest.Applicant normalised(SubmitRequest.Applicant given) {
        return given == null || given.phone() == null
                ? given
                : new SubmitRequest.Applicant(given.name(), given.nik(), Phone.normalise(given.phone()), given.email());
    }

    private static SubmitRequest.Place exact(SubmitRequest.Place place) {
        return place == null ? null : new SubmitRequest.Place(null, place.point(), place.address());
    }

    private byte[] sealRecord(String column, UUID id, Object value) {
        return value == null ? null : vault.seal(TABLE, column, id, write(value));
    }

    private String open(String column, UUID id, byte[] sealed) {
        return vault.open(TABLE, column, id, sealed);
    }

    String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T read(String json, Class<T> type) {
        try {
            return json == null ? null : mapper.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored document of a request can't be read", e);
        }
    }

    /** Answers apart: those that are personal, and those that may stay readable. */
    record Answers(ObjectNode open, ObjectNode personal) {

        static Answers split(JsonNode answers, Offering offering) {
            var open = JsonNodeFactory.instance.objectNode();
            var personal = open.objectNode();
            if (answers != null) {
                answers.properties().forEach(answer -> (offering.isPersonal(answer.getKey()) ? personal : open)
                        .set(answer.getKey(), answer.getValue()));
            }
            return new Answers(open, personal);
        }
    }
}
