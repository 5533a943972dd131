package id.kironggo.platform.outbound;

/** The address may not be called; nothing was sent to it. */
public class OutboundRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Objection objection;

    OutboundRefused(Objection objection) {
        super(objection.en(), null, false, false);
        this.objection = objection;
    }

    public Objection objection() {
        return objection;
    }
}
