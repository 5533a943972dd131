package id.kironggo.request;

import java.util.Locale;

/** What can be done to a request or a disposition; the code is the last part of its path. */
enum Action {
    ACCEPT,
    RETURN,
    FORWARD,
    COMPLETE,
    ADD_TASK,
    RULE,
    EXTEND,
    RECLASSIFY,
    MARK_DUPLICATE,
    AWAIT_CITIZEN,
    RESUME,
    RESOLVE,
    REJECT,
    REPLY,
    COMMENT,
    WITHDRAW,
    REOPEN,
    FEEDBACK;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
