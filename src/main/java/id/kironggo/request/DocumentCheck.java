package id.kironggo.request;

import id.kironggo.catalogue.DocumentField;
import id.kironggo.catalogue.Offering;
import id.kironggo.file.Files;
import id.kironggo.platform.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Finds what is wrong with documents that are handed in, each with its pointer. */
@ApplicationScoped
class DocumentCheck {

    /** What any agency may give or keep. */
    private static final Set<String> ANY_MIME = Set.of("application/pdf", "image/jpeg", "image/png");

    private static final long ANY_SIZE = 10 * 1024 * 1024;

    private final Files files;

    DocumentCheck(Files files) {
        this.files = files;
    }

    /** Of documents that the service asks for, uploaded by this client; {@code folder} holds those that are there. */
    void supplied(
            List<SubmitRequest.DocumentRef> given,
            Offering offering,
            Folder folder,
            String client,
            List<Fault> faults) {
        var seen = new HashSet<UUID>();
        Map<String, Long> counts = new HashMap<>();
        for (int i = 0; i < given.size(); i++) {
            var at = "/documents/" + i;
            var one = given.get(i);
            var asked = one == null ? Optional.<DocumentField>empty() : asked(offering, one.field());
            if (asked.isEmpty()) {
                faults.add(unknown(at + "/field"));
                continue;
            }
            var field = asked.get();
            long count = counts.merge(field.field(), 1L, Long::sum) + folder.count(field.field());
            if (count > field.maxItems()) {
                faults.add(tooMany(at + "/field", field));
            }
            var id = id(one.file());
            if (id == null || !seen.add(id)) {
                faults.add(Fault.at(
                        at + "/file",
                        "Id berkas dari /v1/files, tiap berkas sekali.",
                        "The id of a file from /v1/files, each file once."));
            } else {
                files.objection(at + "/file", id, client, Set.copyOf(field.mime()), field.maxBytes())
                        .ifPresent(faults::add);
            }
        }
    }

    /** Of one document of the case or for the citizen. */
    void other(String pointer, UUID file, String client, List<Fault> faults) {
        files.objection(pointer, file, client, ANY_MIME, ANY_SIZE).ifPresent(faults::add);
    }

    static Optional<DocumentField> asked(Offering offering, String field) {
        return field == null ? Optional.empty() : offering.requires().document(field);
    }

    static Fault unknown(String pointer) {
        return Fault.at(
                pointer,
                "Layanan ini tidak meminta dokumen itu; lihat 'requires.documents'.",
                "This service asks for no such document; see 'requires.documents'.");
    }

    private static Fault tooMany(String pointer, DocumentField field) {
        return Fault.at(
                pointer,
                "Paling banyak " + field.maxItems() + " berkas untuk dokumen ini.",
                "At most " + field.maxItems() + " files for this document.");
    }

    private static UUID id(String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
