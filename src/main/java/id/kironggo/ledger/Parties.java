package id.kironggo.ledger;

import id.kironggo.platform.security.Caller;
import java.util.Set;

/** Names of those who may read a fact. */
public final class Parties {

    private Parties() {}

    public static String agency(String code) {
        return "agency:" + code;
    }

    public static String client(String id) {
        return "client:" + id;
    }

    /** All that a client is: itself, and one of its agency. */
    public static Set<String> of(Caller caller) {
        return caller.agency() == null
                ? Set.of(client(caller.id()))
                : Set.of(client(caller.id()), agency(caller.agency()));
    }
}
