package id.kironggo.platform.persistence;

/**
 * The service mustn't start like this; the message tells whoever runs it in one line what to mend, so that no stack is
 * shown. Quarkus' PreventFurtherStepsException isn't this: thrown while starting, it is swallowed and the JVM hangs.
 */
public class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StartRefused(String whatToMend) {
        super(whatToMend);
    }
}
