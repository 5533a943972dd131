package id.kironggo.open311;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kironggo.catalogue.DocumentField;
import id.kironggo.catalogue.Offering;
import id.kironggo.file.ReceivedForm;
import id.kironggo.platform.problem.Fault;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.request.Channel;
import id.kironggo.request.ExternalId;
import id.kironggo.request.SubmitRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a report as the submission of a request; what a request has no room for becomes remarks about it. */
@ApplicationScoped
class ReportReader {

    private static final String UNKNOWN_PLACE = "#NOTPINPOINTED#";
    private static final int LONGEST_ADDRESS = 250;
    private static final int LONGEST_REMARK = 4_000;
    private static final int MOST_PICTURES = 5;
    private static final int LONGEST_URL = 2_000;
    private static final int SHORTEST_NAME = 3;

    /** By what a fault of a submission points to: the field of the report. */
    private static final Map<String, String> FIELDS = Map.of(
            "/applicant/name", "first_name",
            "/applicant/nik", Form.named("nik"),
            "/applicant/phone", "phone",
            "/applicant/email", "email",
            "/place/village", "address_id",
            "/place/address", "address_string",
            "/citizenRef", "account_id",
            "/service", "service_code");

    /** A submission, and what is to be said about it besides. */
    record Reading(SubmitRequest submission, List<String> remarks, List<String> media) {}

    Reading read(Form form, List<ReceivedForm.Received> files, Offering offering) {
        var faults = new ArrayList<Fault>();
        var place = place(form, offering, faults);
        var media = media(form, faults);
        var answered = new Answered(form, offering, faults);
        var answers = answered.answers();
        var text = Stream.concat(
                        Stream.ofNullable(form.first("description")),
                        media.stream().map(url -> "Foto: " + url))
                .collect(Collectors.joining("\n\n"));
        var rest = told(text, offering.form().path("properties"), answers);
        var documents = documents(files, offering.requires().documents(), faults);
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        var submission = new SubmitRequest(
                offering.code(),
                applicant(form, offering),
                answers,
                place,
                documents,
                null,
                "true".equals(form.attribute(Questions.CONFIDENTIAL)) ? true : null,
                Channel.OPEN311,
                null,
                form.first("account_id"),
                externalIds(form));
        return new Reading(submission, remarks(rest, answered.beside()), media);
    }

    /** Answers by the description what the form asks in words; gives what it has no room for. */
    private static String told(String text, JsonNode properties, ObjectNode answers) {
        if (text.isEmpty()) {
            return text;
        }
        if (properties.has(Questions.TITLE) && !answers.has(Questions.TITLE)) {
            int most = properties.path(Questions.TITLE).path("maxLength").asInt(150);
            answers.put(Questions.TITLE, cut(text.split("\n", 2)[0].strip(), most));
        }
        if (!properties.has(Questions.DESCRIPTION)) {
            return text;
        }
        var kept = cut(
                text, properties.path(Questions.DESCRIPTION).path("maxLength").asInt(LONGEST_REMARK));
        answers.put(Questions.DESCRIPTION, kept);
        return text.substring(kept.length()).strip();
    }

    static List<String> remarks(String text, List<String> beside) {
        var all = beside.isEmpty() ? text : (text + "\n\n" + String.join("\n", beside)).strip();
        var remarks = new ArrayList<String>();
        while (!all.isBlank()) {
            var remark = cut(all, LONGEST_REMARK);
            remarks.add(remark);
            all = all.substring(remark.length()).strip();
        }
        return remarks;
    }

    private static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most));
    }

    private static List<ExternalId> externalIds(Form form) {
        var number = form.attribute(Questions.NUMBER_THERE);
        return number == null ? null : List.of(new ExternalId("fixmystreet", number));
    }

    private static SubmitRequest.Applicant applicant(Form form, Offering offering) {
        var name = Stream.of("first_name", "last_name")
                .map(form::first)
                .filter(part -> part != null && !part.equals("-"))
                .collect(Collectors.joining(" "));
        boolean isAskedFor = offering.requires()
                .applicant("name")
                .filter(field -> field.required())
                .isPresent();
        // a report is worth more than a name of two letters
        boolean isNamed = !name.isEmpty() && (isAskedFor || name.length() >= SHORTEST_NAME);
        var phone = form.first("phone") == null ? form.attribute("phone") : form.first("phone");
        var nik = form.attribute("nik");
        var email = form.first("email");
        return !isNamed && phone == null && nik == null && email == null
                ? null
                : new SubmitRequest.Applicant(isNamed ? name : null, nik, phone, email);
    }

    private static SubmitRequest.Place place(Form form, Offering offering, List<Fault> faults) {
        var lat = number(form, "lat", faults);
        var lon = number(form, "long", faults);
        var id = form.first("address_id");
        boolean isSaid = form.first("lat") != null
                || form.first("long") != null
                || form.first("address_string") != null
                || id != null;
        if (!isSaid) {
            faults.add(Fault.at(
                    "lat",
                    "Sebut letaknya: lat dan long, address_string, atau address_id.",
                    "Say where: lat and long, address_string or address_id."));
        }
        boolean isHalf = (form.first("lat") == null) != (form.first("long") == null);
        boolean isPointAsked = offering.requires()
                .place("point")
                .filter(field -> field.required())
                .isPresent();
        if (isHalf || (isSaid && isPointAsked && form.first("lat") == null)) {
            faults.add(Fault.at(
                    form.first("lat") == null ? "lat" : "long",
                    "Layanan ini memerlukan titik: isi lat dan long.",
                    "This service needs a point: give lat and long."));
        }
        var village = id == null || id.equals(UNKNOWN_PLACE) ? form.attribute(Questions.VILLAGE) : id;
        var address =
                form.first("address_string") == null ? form.attribute("closest_address") : form.first("address_string");
        var point = lat == null || lon == null ? null : new SubmitRequest.Point(lat, lon);
        return village == null && address == null && point == null
                ? null
                : new SubmitRequest.Place(village, point, address == null ? null : cut(address, LONGEST_ADDRESS));
    }

    private static Double number(Form form, String name, List<Fault> faults) {
        var text = form.first(name);
        if (text == null) {
            return null;
        }
        if (!text.matches("[+-]?[0-9]{1,3}(\\.[0-9]{1,20})?")) {
            faults.add(Fault.at(name, "Derajat desimal, misalnya -7.91.", "Decimal degrees, such as -7.91."));
            return null;
        }
        return Double.valueOf(text);
    }

    /** Where pictures lie: told to the agency, never fetched. */
    static List<String> media(Form form, List<Fault> faults) {
        var urls = form.all("media_url");
        boolean areFit = urls.size() <= MOST_PICTURES && urls.stream().allMatch(ReportReader::isUrl);
        if (!areFit) {
            faults.add(Fault.at(
                    "media_url",
                    "Paling banyak 5 alamat http atau https, masing-masing sampai 2.000 karakter.",
                    "At most 5 addresses by http or https, each of up to 2,000 characters."));
        }
        return areFit ? urls : List.of();
    }

    private static boolean isUrl(String text) {
        try {
            var uri = URI.create(text);
            return text.length() <= LONGEST_URL
                    && uri.getHost() != null
                    && uri.getScheme().matches("(?i)https?");
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    /** Each picture for the first document that takes its type and has room. */
    static List<SubmitRequest.DocumentRef> documents(
            List<ReceivedForm.Received> files, List<DocumentField> asked, List<Fault> faults) {
        var counts = new HashMap<String, Integer>();
        var documents = new ArrayList<SubmitRequest.DocumentRef>();
        for (var file : files) {
            var field = asked.stream()
                    .filter(one -> one.mime().contains(file.mime()))
                    .filter(one -> counts.getOrDefault(one.field(), 0) < one.maxItems())
                    .findFirst();
            if (field.isEmpty()) {
                faults.add(Fault.at(
                        "media",
                        "Layanan ini tidak menerima berkas jenis itu, atau tidak sebanyak itu.",
                        "This service takes no file of that type, or not as many."));
                return documents;
            }
            counts.merge(field.get().field(), 1, Integer::sum);
            documents.add(
                    new SubmitRequest.DocumentRef(field.get().field(), file.id().toString()));
        }
        return documents;
    }

    /** The same faults, naming the fields of a report. */
    static ProblemException translated(ProblemException e) {
        return e.faults().isEmpty()
                ? e
                : e.naming(e.faults().stream()
                        .map(fault -> new Fault(field(fault.pointer()), fault.detail()))
                        .toList());
    }

    private static String field(String pointer) {
        if (pointer.startsWith("/answers/")) {
            var code = pointer.substring("/answers/".length());
            return code.equals(Questions.DESCRIPTION) ? code : Form.named(code);
        }
        if (pointer.startsWith("/place/point")) {
            return pointer.endsWith("/lon") ? "long" : "lat";
        }
        return pointer.startsWith("/documents") || pointer.equals("/file")
                ? "media"
                : pointer.startsWith("/externalIds")
                        ? Form.named(Questions.NUMBER_THERE)
                        : FIELDS.getOrDefault(pointer, pointer);
    }
}
