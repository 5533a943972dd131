package id.kironggo.identity;

import id.kironggo.agency.AgencyRef;
import id.kironggo.agency.AgencyRegistry;
import id.kironggo.platform.privacy.Secrets;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the clients without which nobody could call: those of the demo, or the first coordinator. */
@ApplicationScoped
class FirstClients {

    private static final Map<String, ClientKind> PARTS = Map.of(
            "DISKOMINFO", ClientKind.COORDINATOR,
            "INSPEKTORAT", ClientKind.AUDITOR,
            "SETDA", ClientKind.OVERSEER);
    private static final int SHORTEST_SECRET = 32;

    private final ClientRegistry clients;
    private final AgencyRegistry agencies;
    private final Secrets secrets;
    private final boolean isDemo;
    private final Optional<String> coordinatorSecret;

    FirstClients(
            ClientRegistry clients,
            AgencyRegistry agencies,
            Secrets secrets,
            @ConfigProperty(name = "kironggo.demo", defaultValue = "false") String demo,
            @ConfigProperty(name = "kironggo.coordinator-secret") Optional<String> coordinatorSecret) {
        this.clients = clients;
        this.agencies = agencies;
        this.secrets = secrets;
        this.isDemo = Set.of("true", "force").contains(demo);
        this.coordinatorSecret = coordinatorSecret;
    }

    /** After the agencies are loaded and a key is there. */
    void onStart(@Observes @Priority(30) StartupEvent start) {
        if (isDemo) {
            makeDemo();
        } else {
            // told after the commit only: a secret that was printed must be one that works
            QuarkusTransaction.requiringNew().call(this::makeCoordinator).ifPresent(FirstClients::tell);
        }
    }

    private void makeDemo() {
        var wanted = demo();
        if (!clients.hold(wanted.stream().map(NewClient::id).toList())) {
            QuarkusTransaction.requiringNew().run(() -> {
                clients.lock();
                wanted.forEach(clients::ensure);
            });
        }
    }

    /** The clients of the demo: an app, and one of each agency. */
    List<NewClient> demo() {
        var app = ClientKind.APP;
        var wanted = new ArrayList<NewClient>();
        wanted.add(new NewClient("demo-app", "Aplikasi demo", app, null, app.scopes(), "demo-demo-app"));
        agencies.active().forEach(agency -> wanted.add(demo(agency)));
        return wanted;
    }

    private static NewClient demo(AgencyRef agency) {
        var id = agency.code().toLowerCase(Locale.ROOT);
        var kind = PARTS.getOrDefault(agency.code(), ClientKind.AGENCY);
        var scopes = new ArrayList<>(ClientKind.AGENCY.scopes());
        if (kind != ClientKind.AGENCY) {
            scopes.addAll(kind.scopes());
        }
        return new NewClient(id, agency.name(), kind, agency.code(), scopes, "demo-" + id);
    }

    /** The secret that was made up; empty where a coordinator exists or the secret was given. */
    Optional<String> makeCoordinator() {
        clients.lock();
        if (clients.hasCoordinator()) {
            return Optional.empty();
        }
        var secret = coordinatorSecret.map(FirstClients::longEnough).orElseGet(secrets::random);
        var agency = agencies.coordinator();
        var kind = ClientKind.COORDINATOR;
        clients.ensure(new NewClient("coordinator", agency.name(), kind, agency.code(), kind.scopes(), secret));
        return coordinatorSecret.isPresent() ? Optional.empty() : Optional.of(secret);
    }

    private static String longEnough(String secret) {
        if (secret.length() < SHORTEST_SECRET) {
            throw new IllegalStateException("KIRONGGO_COORDINATOR_SECRET must have at least " + SHORTEST_SECRET
                    + " characters; make one with: openssl rand -base64 32");
        }
        return secret;
    }

    // To the console itself and once: a log is kept and copied about
    private static void tell(String secret) {
        System.out.println("""

                Klien koordinator pertama telah dibuat. Rahasianya hanya ditampilkan sekali ini; simpanlah.
                The first coordinator client was made. Its secret is shown this once; keep it.
                  client_id:     coordinator
                  client_secret: %s
                """.formatted(secret));
    }
}
