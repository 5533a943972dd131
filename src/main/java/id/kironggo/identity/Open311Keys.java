package id.kironggo.identity;

import id.kironggo.ledger.Ledger;
import id.kironggo.platform.privacy.Secrets;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.problem.ProblemType;
import id.kironggo.platform.security.Caller;
import id.kironggo.platform.security.Scopes;
import id.kironggo.platform.web.EntityTags;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The keys by which apps call over Open311 ({@code api_key}): that protocol knows no tokens. */
@ApplicationScoped
@Transactional
public class Open311Keys {

    static final String DEMO_APP = "demo-app";
    private static final String DEMO_KEY = "demo-open311";
    private static final String PURPOSE = "open311-key";

    private final Clients clients;
    private final Secrets secrets;
    private final Ledger ledger;
    private final Clock clock;
    private final boolean isDemo;

    Open311Keys(
            Clients clients,
            Secrets secrets,
            Ledger ledger,
            Clock clock,
            @ConfigProperty(name = "kironggo.demo", defaultValue = "false") String demo) {
        this.clients = clients;
        this.secrets = secrets;
        this.ledger = ledger;
        this.clock = clock;
        this.isDemo = Set.of("true", "force").contains(demo);
    }

    /** After the demo's clients are made. */
    void onStart(@Observes @Priority(31) StartupEvent start) {
        byte[] hash = secrets.hash(PURPOSE, DEMO_KEY);
        var now = clock.instant();
        if (isDemo && clients.withKey(hash, now).isEmpty()) {
            clients.take(DEMO_APP).ifPresent(app -> app.takeKey(hash, now, now));
        }
    }

    /** The app that this key is of, as far as it may submit. */
    public Caller bearer(String key) {
        var client = clients.withKey(secrets.hash(PURPOSE, key == null ? "" : key), clock.instant())
                .filter(app ->
                        app.status() == ClientStatus.ACTIVE && app.scopes().contains(Scopes.REQUESTS_SUBMIT))
                .orElseThrow(Open311Keys::wrong);
        clients.seen(client.id(), clock.instant());
        return Caller.client(client.id(), null, Set.of(Scopes.REQUESTS_SUBMIT));
    }

    /** Who reads: the app of this key, or anybody where there is none (null). */
    public Caller reader(String key) {
        return key == null || key.isBlank() ? null : bearer(key);
    }

    private static ProblemException wrong() {
        return ProblemType.WRONG_API_KEY.because(
                "api_key tidak ada, salah, atau tidak berlaku lagi. Minta kunci kepada koordinator.",
                "The api_key is missing, wrong or no longer valid. Ask the coordinator for one.");
    }

    Open311KeyView issue(String id, RotateSecret command, Caller caller) {
        var client =
                clients.take(id).filter(app -> ClientRules.sees(app, caller)).orElseThrow(ProblemException::notFound);
        ClientRules.require(ClientRules.ROTATE, client, caller);
        if (client.kind() != ClientKind.APP || !client.scopes().contains(Scopes.REQUESTS_SUBMIT)) {
            throw ProblemException.illegal(
                    "Kunci Open311 hanya untuk aplikasi (jenis APP) dengan cakupan requests:submit.",
                    "An Open311 key is for apps (kind APP) with the scope requests:submit only.",
                    List.of());
        }
        var key = secrets.random();
        var now = clock.instant();
        client.takeKey(secrets.hash(PURPOSE, key), now.plus(Duration.ofHours(command.hours())), now);
        clients.flush();
        ledger.record(ClientChanged.of("client.open311-key-issued", client), caller);
        return new Open311KeyView(id, key, EntityTags.of(client.version()));
    }
}
