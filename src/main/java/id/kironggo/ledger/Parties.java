package id.kironggo.ledger;

/** Names of those who may read a fact. */
public final class Parties {

    private Parties() {}

    public static String agency(String code) {
        return "agency:" + code;
    }

    public static String client(String id) {
        return "client:" + id;
    }
}
