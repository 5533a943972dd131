package id.kironggo.request;

/** What a disposition sheet (lembar disposisi) orders. */
public enum Instruction {
    FOLLOW_UP,
    COORDINATE,
    FORWARD,
    FOR_INFORMATION,
    REVIEW_AND_ADVISE,
    ATTEND,
    PREPARE_REPLY,
    REPORT_BACK,
    DISCUSS,
    MONITOR,
    ARCHIVE,
    PROCESS
}
