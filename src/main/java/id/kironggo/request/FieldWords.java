package id.kironggo.request;

import id.kironggo.catalogue.DocumentField;
import id.kironggo.catalogue.Offering;
import id.kironggo.platform.text.Text;
import java.util.Map;

/** How a citizen calls the fields of a submission. */
final class FieldWords {

    private static final Map<String, Text> KNOWN = Map.of(
            "/applicant/name", Text.of("nama", "name"),
            "/applicant/nik", Text.of("NIK", "NIK (population number)"),
            "/applicant/phone", Text.of("nomor telepon", "telephone number"),
            "/applicant/email", Text.of("alamat surel", "e-mail address"),
            "/place/village", Text.of("desa/kelurahan", "village"),
            "/place/point", Text.of("titik lokasi", "exact location"),
            "/place/address", Text.of("alamat", "address"),
            "/representative/name", Text.of("nama wakil", "representative's name"),
            "/representative/relation", Text.of("hubungan wakil", "representative's relation"));

    private FieldWords() {}

    /** By its pointer; what the service doesn't know is called as it stands. */
    static Text of(String pointer, Offering offering) {
        var parts = pointer.split("/");
        if (pointer.startsWith("/answers/") && parts.length > 2) {
            var property = offering.form().path("properties").path(parts[2]);
            var title = property.path("title").asText(parts[2]);
            return Text.of(title, property.path("x-title-en").asText(title));
        }
        if (pointer.startsWith("/documents/") && parts.length > 2) {
            return offering.requires()
                    .document(parts[2])
                    .map(DocumentField::title)
                    .orElse(Text.same(parts[2]));
        }
        return KNOWN.getOrDefault(pointer, Text.same(pointer.replaceFirst("^/", "")));
    }
}
