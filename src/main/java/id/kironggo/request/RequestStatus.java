package id.kironggo.request;

import id.kironggo.platform.text.Text;
import java.util.EnumSet;
import java.util.Set;

/** Where a request stands. */
public enum RequestStatus {
    RECEIVED("Diterima, menunggu penunjukan perangkat daerah", "Received, waiting for an agency to be chosen"),
    ROUTED("Diteruskan ke perangkat daerah", "Forwarded to an agency"),
    IN_PROGRESS("Sedang diproses", "In progress"),
    AWAITING_CITIZEN("Menunggu jawaban pemohon", "Waiting for the applicant"),
    REOPENED("Dibuka kembali", "Reopened"),
    RESOLVED("Selesai", "Resolved"),
    REJECTED("Ditolak", "Rejected"),
    CLOSED("Ditutup", "Closed"),
    WITHDRAWN("Ditarik oleh pemohon", "Withdrawn by the applicant"),
    DUPLICATE("Duplikat", "Duplicate");

    static final Set<RequestStatus> OPEN = EnumSet.of(RECEIVED, ROUTED, IN_PROGRESS, AWAITING_CITIZEN, REOPENED);

    /** The citizen has an answer, and has not had it reopened. */
    static final Set<RequestStatus> ANSWERED = EnumSet.of(RESOLVED, REJECTED, CLOSED);

    private final Text label;

    RequestStatus(String id, String en) {
        label = Text.of(id, en);
    }

    public boolean isOpen() {
        return OPEN.contains(this);
    }

    boolean mayBeReopened() {
        return this == RESOLVED || this == REJECTED;
    }

    /** Nothing happens to it any more but feedback. */
    boolean isFinal() {
        return !isOpen() && !mayBeReopened();
    }

    public Text label() {
        return label;
    }
}
