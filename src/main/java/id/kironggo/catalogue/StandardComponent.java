package id.kironggo.catalogue;

import id.kironggo.platform.problem.Fault;
import id.kironggo.platform.text.Text;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** The 14 components of Standar Pelayanan (UU 25/2009 Ps. 21, PermenPANRB 15/2014), in their order. */
@SuppressWarnings("ImmutableEnumChecker") // the functions hold nothing
public enum StandardComponent {
    REQUIREMENTS(1, "Persyaratan", "Requirements", "/requirements", d -> d.requirements()),
    PROCEDURE(
            2,
            "Sistem, mekanisme, dan prosedur",
            "System, mechanism and procedure",
            "/procedure",
            StandardComponent::steps),
    COMPLETION_TIME(
            3,
            "Jangka waktu penyelesaian",
            "Completion time",
            "/processingTime",
            d -> List.of(d.processingTime().spoken())),
    FEE(4, "Biaya/tarif", "Fee", "/fee/text", d -> List.of(d.fee().text().spoken())),
    PRODUCT(5, "Produk pelayanan", "Service product", "/product", d -> text(d.product())),
    COMPLAINT_HANDLING(
            6,
            "Penanganan pengaduan, saran, dan masukan",
            "Handling of complaints, suggestions and input",
            "/complaintHandling",
            d -> text(d.complaintHandling())),
    LEGAL_BASIS(7, "Dasar hukum", "Legal basis", "/legalBasis", d -> d.legalBasis()),
    FACILITIES(
            8,
            "Sarana, prasarana, dan/atau fasilitas",
            "Facilities and infrastructure",
            "/internalStandard/facilities",
            d -> text(d.internal().facilities())),
    STAFF_COMPETENCE(
            9,
            "Kompetensi pelaksana",
            "Staff competence",
            "/internalStandard/staffCompetence",
            d -> text(d.internal().staffCompetence())),
    INTERNAL_SUPERVISION(
            10,
            "Pengawasan internal",
            "Internal supervision",
            "/internalStandard/internalSupervision",
            d -> text(d.internal().internalSupervision())),
    STAFF_COUNT(
            11,
            "Jumlah pelaksana",
            "Number of staff",
            "/internalStandard/staffCount",
            d -> text(d.internal().staffCount())),
    SERVICE_GUARANTEE(
            12,
            "Jaminan pelayanan",
            "Service guarantee",
            "/internalStandard/serviceGuarantee",
            d -> text(d.internal().serviceGuarantee())),
    SAFETY_GUARANTEE(
            13,
            "Jaminan keamanan dan keselamatan pelayanan",
            "Security and safety guarantee",
            "/internalStandard/safetyGuarantee",
            d -> text(d.internal().safetyGuarantee())),
    PERFORMANCE_EVALUATION(
            14,
            "Evaluasi kinerja pelaksana",
            "Staff performance evaluation",
            "/internalStandard/performanceEvaluation",
            d -> text(d.internal().performanceEvaluation()));

    private static final int PUBLISHED = 6;

    private final int number;
    private final Text label;
    private final String pointer;
    private final Function<ServiceDefinition, List<String>> words;

    StandardComponent(
            int number, String id, String en, String pointer, Function<ServiceDefinition, List<String>> words) {
        this.number = number;
        this.label = Text.of(id, en);
        this.pointer = pointer;
        this.words = words;
    }

    public Text label() {
        return label;
    }

    /** Its number in the regulation, from 1. */
    int number() {
        return number;
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
