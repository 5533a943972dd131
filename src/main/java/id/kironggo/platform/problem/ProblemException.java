package id.kironggo.platform.problem;

import id.kironggo.platform.text.Text;
import java.time.Duration;
import java.util.List;

/** The one exception of the domain: it knows its problem type, and what the caller should do. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient Text detail;
    private final transient List<Fault> faults;
    private final transient List<String> actions;
    private final Duration retryAfter;

    ProblemException(ProblemType type, Text detail) {
        this(type, detail, List.of(), null);
    }

    private ProblemException(ProblemType type, Text detail, List<Fault> faults, List<String> actions) {
        this(type, detail, faults, actions, null);
    }

    private ProblemException(
            ProblemType type, Text detail, List<Fault> faults, List<String> actions, Duration retryAfter) {
        super(type.code() + ": " + detail.en());
        this.type = type;
        this.detail = detail;
        this.faults = faults;
        this.actions = actions;
        this.retryAfter = retryAfter;
    }

    /** Invalid input, every fault named. */
    public static ProblemException invalid(List<Fault> faults) {
        var detail = Text.of(
                "Perbaiki bagian yang ditunjuk lalu kirim ulang; tidak ada yang disimpan.",
                "Correct the places named and send again; nothing was stored.");
        return new ProblemException(ProblemType.INVALID_INPUT, detail, List.copyOf(faults), null);
    }

    public static ProblemException invalid(Fault fault) {
        return invalid(List.of(fault));
    }

    public static ProblemException invalid(String pointer, String id, String en) {
        return invalid(List.of(Fault.at(pointer, id, en)));
    }

    public static ProblemException notFound() {
        return ProblemType.NOT_FOUND.because(
                "Tidak ada sumber daya di alamat ini, atau Anda tidak berhak melihatnya.",
                "There is no such resource, or it is not yours to see.");
    }

    /** An action that the state or the caller's part does not allow, with those that are. */
    public static ProblemException illegal(String id, String en, List<String> actions) {
        return new ProblemException(ProblemType.ILLEGAL_ACTION, Text.of(id, en), List.of(), List.copyOf(actions));
    }

    /** The same, naming each place that it is about. */
    public ProblemException naming(List<Fault> places) {
        return new ProblemException(type, detail, List.copyOf(places), actions, retryAfter);
    }

    /** The same, with the time to wait before it is worth another try. */
    public ProblemException retryAfter(Duration wait) {
        return new ProblemException(type, detail, faults, actions, wait);
    }

    public ProblemType type() {
        return type;
    }

    public Text detail() {
        return detail;
    }

    public List<Fault> faults() {
        return faults;
    }

    /** The actions that the caller may take instead; null where that says nothing. */
    public List<String> actions() {
        return actions;
    }

    Duration retryAfterOr(Duration usual) {
        return retryAfter == null ? usual : retryAfter;
    }
}
