package id.kironggo.request;

/** What of a request is long and changes seldom, so that it is written only when it did. */
enum Rewritten {
    ROUTE,
    REGISTRATION,
    CONTENTS
}
