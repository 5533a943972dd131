package id.kironggo.platform.security;

/** The caller of the current request; null inside where no token came with it. Open for the container's proxy. */
public class CurrentCaller {

    private final Caller caller;

    protected CurrentCaller() {
        this(null);
    }

    CurrentCaller(Caller caller) {
        this.caller = caller;
    }

    /** The caller, or null for the public. */
    public Caller get() {
        return caller;
    }
}
