package id.kironggo.request;

/** Where a disposition stands. */
public enum DispositionStatus {
    PENDING,
    ACCEPTED,
    RETURNED,
    FORWARDED,
    COMPLETED,
    CANCELLED;

    boolean isOpen() {
        return this == PENDING || this == ACCEPTED;
    }
}
