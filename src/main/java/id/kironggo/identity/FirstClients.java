package id.kironggo.identity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the clients without which nobody could call: those of the demo, or the first coordinator. */
@ApplicationScoped
class FirstClients {

    private static final Map<String, ClientKind> PARTS = Map.of(
            "DISKOMINFO", ClientKind.COORDINATOR,
            "INSPEKTORAT", ClientKind.AUDITOR,
            "SETDA", ClientKind.OVERSEER);

    private final ClientRegistry clients;
    private final String demo;

    FirstClients(ClientRegistry clients, @ConfigProperty(name = "kironggo.demo", defaultValue = "false") String demo) {
        this.clients = clients;
        this.demo = demo;
    }

    void onStart(@Observes @Priority(30) StartupEvent start) {
        if (Set.of("true", "force").contains(demo)) {
            QuarkusTransaction.requiringNew().run(this::demo);
        }
    }

    private void demo() {
        clients.ensure(new NewClient("demo-app", "Aplikasi demo", ClientKind.APP, null, ClientKind.APP.scopes(), "demo-demo-app"));
        List.of("SETDA", "SETWAN", "INSPEKTORAT", "DISPENDIK", "DINKES", "RSUD-KOESNADI", "DBSBK", "DISPERKIM", "SATPOLPP",
                "BPBD", "DINSOS-P3AKB", "DPKP", "DISNAKKAN", "DLH", "DISHUB", "DISPENDUKCAPIL", "DPMD", "DISKOMINFO",
                "DISKOPERINDAG", "DPMPTSP-NAKER", "DISPERPUSIP", "DISPARBUDPORA", "BP4D", "BPKAD", "BAPENDA", "BKPSDM",
                "BAKESBANGPOL", "PERUMDA-IJEN-TIRTA").forEach(code -> clients.ensure(demo(code, code)));
        for (int i = 1; i <= 23; i++) {
            var code = String.format("KEC-%02d", i);
            clients.ensure(demo(code, code));
        }
    }

    private static NewClient demo(String code, String name) {
        var id = code.toLowerCase(Locale.ROOT);
        var kind = PARTS.getOrDefault(code, ClientKind.AGENCY);
        var scopes = new ArrayList<>(ClientKind.AGENCY.scopes());
        if (kind != ClientKind.AGENCY) {
            scopes.addAll(kind.scopes());
        }
        return new NewClient(id, name, kind, code, scopes, "demo-" + id);
    }
}
