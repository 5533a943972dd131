package id.kironggo.request;

/** Whether what a disposition asked for was done. */
public enum CompletionResult {
    DONE,
    NOT_DONE
}
