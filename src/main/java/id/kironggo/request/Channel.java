package id.kironggo.request;

/** By which way a request came in. */
public enum Channel {
    APP,
    COUNTER,
    MPP,
    PHONE,
    WHATSAPP,
    LETTER,
    IMPORT,
    OPEN311
}
