package id.kironggo.catalogue;

import id.kironggo.platform.problem.Fault;
import id.kironggo.platform.text.Text;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** The 14 components of Standar Pelayanan (UU 25/2009 Ps. 21, PermenPANRB 15/2014), in their order. */
@SuppressWarnings("ImmutableEnumChecker") // the functions hold nothing
public enum StandardComponent {
    REQUIREMENTS("Persyaratan", "Requirements", "/requirements", d -> d.requirements()),
    PROCEDURE("Sistem, mekanisme, dan prosedur", "System, mechanism and procedure", "/procedure", StandardComponent::steps),
    COMPLETION_TIME("Jangka waktu penyelesaian", "Completion time", "/processingTime", d -> List.of(d.processingTime().spoken())),
    FEE("Biaya/tarif", "Fee", "/fee/text", d -> List.of(d.fee().text().spoken())),
    PRODUCT("Produk pelayanan", "Service product", "/product", d -> text(d.product())),
    COMPLAINT_HANDLING("Penanganan pengaduan, saran, dan masukan", "Handling of complaints, suggestions and input", "/complaintHandling", d -> text(d.complaintHandling())),
    LEGAL_BASIS("Dasar hukum", "Legal basis", "/legalBasis", d -> d.legalBasis()),
    FACILITIES("Sarana, prasarana, dan/atau fasilitas", "Facilities and infrastructure", "/internalStandard/facilities", d -> text(d.internal().facilities())),
    STAFF_COMPETENCE("Kompetensi pelaksana", "Staff competence", "/internalStandard/staffCompetence", d -> text(d.internal().staffCompetence())),
    INTERNAL_SUPERVISION("Pengawasan internal", "Internal supervision", "/internalStandard/internalSupervision", d -> text(d.internal().internalSupervision())),
    STAFF_COUNT("Jumlah pelaksana", "Number of staff", "/internalStandard/staffCount", d -> text(d.internal().staffCount())),
    SERVICE_GUARANTEE("Jaminan pelayanan", "Service guarantee", "/internalStandard/serviceGuarantee", d -> text(d.internal().serviceGuarantee())),
    SAFETY_GUARANTEE("Jaminan keamanan dan keselamatan pelayanan", "Security and safety guarantee", "/internalStandard/safetyGuarantee", d -> text(d.internal().safetyGuarantee())),
    PERFORMANCE_EVALUATION("Evaluasi kinerja pelaksana", "Staff performance evaluation", "/internalStandard/performanceEvaluation", d -> text(d.internal().performanceEvaluation()));

    private static final int PUBLISHED = 6;

    private final Text label;
    private final String pointer;
    private final Function<ServiceDefinition, List<String>> words;

    StandardComponent(String id, String en, String pointer, Function<ServiceDefinition, List<String>> words) {
        this.label = Text.of(id, en);
        this.pointer = pointer;
        this.words = words;
    }

    public Text label() {
        return label;
    }

    /** Its number in the regulation, from 1. */
    int number() {
        return ordinal() + 1;
    }

    StandardGroup group() {
        return number() <= PUBLISHED ? StandardGroup.SERVICE_DELIVERY : StandardGroup.MANUFACTURING;
    }

    /** What a definition says of it, in the language of the request where that has two; nothing if it is missing. */
    List<String> of(ServiceDefinition definition) {
        return words.apply(definition);
    }

    /** What keeps a definition from being a whole standard: each missing component at its place. */
    static List<Fault> missing(ServiceDefinition definition) {
        return Arrays.stream(values())
                .filter(component -> component.of(definition).isEmpty())
                .map(component -> Fault.at(
                        component.pointer,
                        "Lengkapi komponen " + component.number() + " Standar Pelayanan: " + component.label.id() + ".",
                        "Add component " + component.number() + " of Standar Pelayanan: " + component.label.en() + "."))
                .toList();
    }

    private static List<String> steps(ServiceDefinition definition) {
        return definition.procedure().stream().map(Step::action).toList();
    }

    private static List<String> text(String text) {
        return text == null || text.isBlank() ? List.of() : List.of(text);
    }
}
