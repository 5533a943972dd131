package id.kironggo.audit;

import id.kironggo.platform.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** In which way personal data were read in clear. */
@Schema(name = "AccessKind")
public enum AccessKind {
    /** Fields of a request were revealed. */
    REVEAL(Text.of("Data pribadi dibuka", "Personal data were revealed")),
    /** An identity document was fetched. */
    DOCUMENT(Text.of("Dokumen identitas diambil", "An identity document was fetched")),
    /** Somebody's requests were searched for by NIK or phone. */
    SEARCH(Text.of("Permohonan dicari menurut NIK atau telepon", "Requests were searched for by NIK or phone")),
    /** Another agency's API was called under a grant for personal data. */
    CALL(Text.of(
            "Data pribadi dipertukarkan dengan perangkat daerah lain", "Personal data were exchanged with an agency"));

    private final Text label;

    AccessKind(Text label) {
        this.label = label;
    }

    public Text label() {
        return label;
    }
}
