package id.kironggo.request;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import id.kironggo.agency.Geography;
import id.kironggo.catalogue.Offering;
import id.kironggo.catalogue.ServiceCatalogue;
import id.kironggo.platform.privacy.Nik;
import id.kironggo.platform.privacy.Phone;
import id.kironggo.platform.problem.Fault;
import id.kironggo.platform.security.Caller;
import id.kironggo.platform.web.Characters;
import id.kironggo.platform.web.JsonSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/** Finds every fault of a submission, each with its pointer from the body's root. */
@ApplicationScoped
public class SubmissionCheck {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@.]+(\\.[^\\s@.]+)+");
    private static final int MAX_EXTERNAL_IDS = 20;
    private static final Pattern REFERENCE = Pattern.compile("[\\x21-\\x7E]{1,64}");

    private final ServiceCatalogue catalogue;
    private final Geography geography;
    private final DocumentCheck documents;
    private final Clock clock;

    SubmissionCheck(ServiceCatalogue catalogue, Geography geography, DocumentCheck documents, Clock clock) {
        this.catalogue = catalogue;
        this.documents = documents;
        this.geography = geography;
        this.clock = clock;
    }

    List<Fault> faults(SubmitRequest given, Offering offering, Caller caller) {
        var faults = new ArrayList<Fault>();
        var answers = given.answers() == null ? JsonNodeFactory.instance.objectNode() : given.answers();
        catalogue.check(offering, answers).forEach(fault -> faults.add(fault.under("/answers")));
        applicant(given, offering, faults);
        place(given.place(), offering, faults);
        if (given.documents() != null) {
            documents.supplied(given.documents(), offering, Folder.EMPTY, caller.id(), faults);
        }
        if (offering.confidentialByDefault() && Boolean.FALSE.equals(given.confidential())) {
            faults.add(Fault.at(
                    "/confidential",
                    "Layanan ini selalu rahasia; hapus isian ini.",
                    "This service is always confidential; leave this out."));
        }
        others(given, faults);
        return faults;
    }

    private void applicant(SubmitRequest given, Offering offering, List<Fault> faults) {
        var required = offering.requires().applicant().stream()
                .filter(field -> field.required())
                .toList();
        if (given.isAnonymous()) {
            anonymous(given, required.isEmpty(), faults);
            return;
        }
        var applicant =
                given.applicant() == null ? new SubmitRequest.Applicant(null, null, null, null) : given.applicant();
        for (var field : required) {
            if (value(applicant, field.field()) == null) {
                faults.add(missing("/applicant/" + field.field()));
            }
        }
        line("/applicant/name", applicant.name(), 3, 100, faults);
        nik(applicant, offering, faults);
        reachable(applicant, faults);
    }

    private static void anonymous(SubmitRequest given, boolean isAllowed, List<Fault> faults) {
        if (given.applicant() != null) {
            faults.add(Fault.at(
                    "/applicant", "Permohonan anonim tidak memuat pemohon.", "An anonymous request has no applicant."));
        }
        if (given.representative() != null) {
            faults.add(Fault.at(
                    "/representative",
                    "Permohonan anonim tidak menyebut wakil pemohon.",
                    "An anonymous request names no representative."));
        }
        if (!isAllowed) {
            faults.add(Fault.at(
                    "/anonymous",
                    "Layanan ini memerlukan identitas pemohon.",
                    "This service requires the applicant's identity."));
        }
    }

    private void nik(SubmitRequest.Applicant applicant, Offering offering, List<Fault> faults) {
        boolean asksNik = offering.requires().applicant().stream()
                .anyMatch(field -> field.field().equals("nik"));
        if (applicant.nik() != null && !asksNik) {
            faults.add(Fault.at(
                    "/applicant/nik",
                    "Layanan ini tidak meminta NIK; jangan dikirim.",
                    "This service doesn't ask for the NIK; don't send it."));
        } else if (applicant.nik() != null && !Nik.isStructured(applicant.nik(), today())) {
            faults.add(Fault.at(
                    "/applicant/nik",
                    "NIK harus 16 angka dengan kode wilayah dan tanggal lahir yang mungkin.",
                    "A NIK has 16 digits with a possible region code and date of birth."));
        }
    }

    private static void reachable(SubmitRequest.Applicant applicant, List<Fault> faults) {
        if (applicant.phone() != null && !Phone.isStructured(Phone.normalise(applicant.phone()))) {
            faults.add(Fault.at(
                    "/applicant/phone",
                    "Nomor telepon Indonesia dalam bentuk +628…, 08…, atau 628….",
                    "An Indonesian telephone number as +628…, 08… or 628…."));
        }
        var email = applicant.email();
        if (email != null && (email.length() > 254 || !EMAIL.matcher(email).matches())) {
            faults.add(Fault.at("/applicant/email", "Alamat surel tidak sah.", "Not an e-mail address."));
        }
    }

    private static String value(SubmitRequest.Applicant applicant, String field) {
        return switch (field) {
            case "name" -> applicant.name();
            case "nik" -> applicant.nik();
            case "phone" -> applicant.phone();
            default -> applicant.email();
        };
    }

    private void place(SubmitRequest.Place given, Offering offering, List<Fault> faults) {
        var place = given == null ? new SubmitRequest.Place(null, null, null) : given;
        for (var field : offering.requires().place()) {
            Object value =
                    switch (field.field()) {
                        case "village" -> place.village();
                        case "point" -> place.point();
                        default -> place.address();
                    };
            if (field.required() && value == null) {
                faults.add(missing("/place/" + field.field()));
            }
        }
        if (place.village() != null && geography.village(place.village()).isEmpty()) {
            faults.add(Fault.at(
                    "/place/village",
                    "Kode desa/kelurahan ini tidak ada; lihat /v1/districts.",
                    "There is no such village; see /v1/districts."));
        }
        line("/place/address", place.address(), 1, 250, true, faults);
        if (place.point() != null) {
            point(place.point(), faults);
        }
    }

    private static void point(SubmitRequest.Point point, List<Fault> faults) {
        if (point.lat() == null) {
            faults.add(missing("/place/point/lat"));
        }
        if (point.lon() == null) {
            faults.add(missing("/place/point/lon"));
        }
        if (point.lat() != null && point.lon() != null && !Geography.covers(point.lat(), point.lon())) {
            faults.add(Fault.at(
                    "/place/point",
                    "Titik harus di wilayah Bondowoso: lintang -8.2 sampai -7.7, bujur 113.7 sampai 114.3.",
                    "The point must lie in Bondowoso: latitude -8.2 to -7.7, longitude 113.7 to 114.3."));
        }
    }

    private static void others(SubmitRequest given, List<Fault> faults) {
        var representative = given.representative();
        if (representative != null) {
            required("/representative/name", representative.name(), 3, faults);
            required("/representative/relation", representative.relation(), 1, faults);
        }
        var reference = given.citizenRef();
        if (reference != null && (!REFERENCE.matcher(reference).matches() || looksLikeNik(reference))) {
            faults.add(Fault.at(
                    "/citizenRef",
                    "1 sampai 64 karakter ASCII yang tampak, jangan NIK.",
                    "1 to 64 visible ASCII characters, never a NIK."));
        }
        var ids = given.externalIds() == null ? List.<ExternalId>of() : given.externalIds();
        if (ids.size() > MAX_EXTERNAL_IDS) {
            faults.add(Fault.at("/externalIds", "Paling banyak 20.", "At most 20."));
            return;
        }
        var systems = new HashSet<String>();
        for (int i = 0; i < ids.size(); i++) {
            var id = ids.get(i);
            boolean isFormed = id != null
                    && id.system() != null
                    && id.id() != null
                    && id.system().matches("[A-Za-z0-9._-]{1,40}")
                    && id.id().matches("[\\x21-\\x7E]{1,128}")
                    && !looksLikeNik(id.id());
            if (!isFormed || !systems.add(id.system())) {
                faults.add(
                        Fault.at(
                                "/externalIds/" + i,
                                "Satu nomor per sistem: system (huruf, angka, . _ -) dan id (1 sampai 128 karakter tampak, jangan NIK).",
                                "One number a system: system (letters, digits, . _ -) and id (1 to 128 visible characters, never a NIK)."));
            }
        }
    }

    private static void required(String pointer, String text, int min, List<Fault> faults) {
        if (text == null) {
            faults.add(missing(pointer));
        }
        line(pointer, text, min, 100, faults);
    }

    private static void line(String pointer, String text, int min, int max, List<Fault> faults) {
        line(pointer, text, min, max, false, faults);
    }

    private static void line(String pointer, String text, int min, int max, boolean multi, List<Fault> faults) {
        if (text == null) {
            return;
        }
        int length = text.codePointCount(0, text.length());
        if (length < min || length > max || text.isBlank() || (!multi && !Characters.areOneLine(text))) {
            faults.add(Fault.at(
                    pointer,
                    "Teks %d sampai %d karakter%s.".formatted(min, max, multi ? "" : " dalam satu baris"),
                    "Text of %d to %d characters%s.".formatted(min, max, multi ? "" : " on one line")));
        }
    }

    private static Fault missing(String pointer) {
        return Fault.at(pointer, "Wajib diisi.", "Required.");
    }

    private static boolean looksLikeNik(String text) {
        return text.matches("[0-9]{16}");
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(JsonSettings.ZONE));
    }
}
