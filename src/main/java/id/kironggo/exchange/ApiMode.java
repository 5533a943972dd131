package id.kironggo.exchange;

/** How calls reach a provider. */
public enum ApiMode {
    PUSH,
    PULL
}
