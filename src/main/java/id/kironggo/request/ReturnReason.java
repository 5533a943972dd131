package id.kironggo.request;

/** Why an agency gives a disposition back. */
public enum ReturnReason {
    NOT_OUR_MANDATE,
    INCOMPLETE,
    WRONG_PLACE,
    DUPLICATE,
    OTHER
}
