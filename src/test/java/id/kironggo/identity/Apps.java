package id.kironggo.identity;

import io.quarkus.arc.Arc;

/** Apps beside the demo's one, for the tests of other packages. */
public final class Apps {

    private Apps() {}

    /** Makes the app where there is none of this id; its secret is as the demo clients' ones. */
    public static void ensure(String id) {
        var clients = Arc.container().instance(ClientRegistry.class).get();
        clients.ensure(new NewClient(id, "Aplikasi uji", ClientKind.APP, null, ClientKind.APP.scopes(), "demo-" + id));
    }
}
