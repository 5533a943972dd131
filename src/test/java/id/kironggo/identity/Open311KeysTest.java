package id.kironggo.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kironggo.Plain;
import id.kironggo.ledger.RememberedLedger;
import id.kironggo.platform.persistence.MovableClock;
import id.kironggo.platform.privacy.Keyring;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.problem.ProblemType;
import id.kironggo.platform.security.Caller;
import id.kironggo.platform.security.CurrentCaller;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The keys of Open311: who gets one, whom it stands for, and until when the one before counts. */
@Plain
class Open311KeysTest {

    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
    private static final Caller COORDINATOR = Caller.client("coordinator", "DISKOMINFO", Set.of("clients:write"));
    private static final Caller ITSELF = Caller.client("app", null, Set.of("requests:submit", "events"));
    private static final RotateSecret USUAL = new RotateSecret(null);

    private final MovableClock clock = new MovableClock(Clock.fixed(NOW, ZoneOffset.UTC));
    private final RememberedLedger ledger = new RememberedLedger();
    private final StoredClients clients = new StoredClients();
    private final Open311Keys keys = keys("false");

    @AfterEach
    void rollBack() {
        clients.close();
    }

    @Test
    void aKeyStandsForItsAppWhichMaySubmitByItAndNoMore() {
        app("app");
        app("other");
        var issued = keys.issue("app", USUAL, ITSELF);

        assertThat(issued.id()).isEqualTo("app");
        assertThat(issued.etag()).isEqualTo("\"1\"");
        clients.forget();
        assertThat(keys.bearer(issued.key())).isEqualTo(Caller.client("app", null, Set.of("requests:submit")));
        assertThat(clients.reread().findById("app").lastSeenAt()).isEqualTo(NOW);
        assertThat(clients.findById("other").lastSeenAt()).isNull();
    }

    @Test
    void theAnswerOverHttpNamesTheClientsNewVersion() {
        app("app");
        var itself = new CurrentCaller() {
            @Override
            public Caller get() {
                return ITSELF;
            }
        };

        var answer = new Open311KeyResource(keys, itself).issue("app", USUAL);
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeaderString("ETag")).isEqualTo("\"1\"");
        assertThat(keys.bearer(answer.getEntity().key()).id()).isEqualTo("app");
    }

    @Test
    void thatItWasIssuedIsAFactWithoutTheKey() {
        app("app");
        var issued = keys.issue("app", USUAL, COORDINATOR);

        assertThat(ledger.told()).singleElement().satisfies(told -> {
            assertThat(told.by()).isEqualTo(COORDINATOR);
            assertThat(told.fact()).isEqualTo(ClientChanged.of("client.open311-key-issued", clients.findById("app")));
            assertThat(told.fact().toString()).doesNotContain(issued.key());
        });
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "nonsense"})
    void whatIsNoKeyIsRefused(String key) {
        app("app");
        keys.issue("app", USUAL, ITSELF);

        refused(() -> keys.bearer(key));
        assertThat(clients.reread().findById("app").lastSeenAt()).isNull();
    }

    @Test
    void theKeyOfAnAppThatIsSuspendedOrMayNotSubmitIsRefused() {
        var app = app("app");
        var key = keys.issue("app", USUAL, ITSELF).key();

        app.amend(new AmendClient("Uji", List.of("requests:submit"), false, ClientStatus.SUSPENDED));
        refused(() -> keys.bearer(key));
        app.amend(new AmendClient("Uji", List.of("events"), false, ClientStatus.ACTIVE));
        refused(() -> keys.bearer(key));
        app.amend(new AmendClient("Uji", List.of("requests:submit"), false, ClientStatus.ACTIVE));
        assertThat(keys.bearer(key).id()).isEqualTo("app");
    }

    @Test
    void whoReadsWithoutAKeyIsAnybodyAndWithOneItsApp() {
        app("app");
        var key = keys.issue("app", USUAL, ITSELF).key();

        assertThat(keys.reader(null)).isNull();
        assertThat(keys.reader(" ")).isNull();
        assertThat(keys.reader(key).id()).isEqualTo("app");
        refused(() -> keys.reader("nonsense"));
    }

    @Test
    void theKeyBeforeCountsForADayOrAsLongAsWasAsked() {
        app("app");
        var first = keys.issue("app", USUAL, ITSELF).key();
        var second = keys.issue("app", USUAL, ITSELF).key();
        clock.setAhead(Duration.ofHours(24).minusMillis(1));
        assertThat(keys.bearer(first).id()).isEqualTo("app");
        clock.setAhead(Duration.ofHours(24));
        refused(() -> keys.bearer(first));

        var third = keys.issue("app", new RotateSecret(2), ITSELF).key();
        clock.setAhead(Duration.ofHours(26).minusMillis(1));
        assertThat(keys.bearer(second).id()).isEqualTo("app");
        clock.setAhead(Duration.ofHours(26));
        refused(() -> keys.bearer(second));
        assertThat(keys.bearer(third).id()).isEqualTo("app");
        keys.issue("app", new RotateSecret(0), ITSELF);
        refused(() -> keys.bearer(third));
    }

    @Test
    void whatTheCallerMayNotSeeDoesNotExistAndWhatItMayNotKnowIsNotIssued() {
        app("app");
        problem(() -> keys.issue("nobody", USUAL, COORDINATOR), ProblemType.NOT_FOUND);
        problem(() -> keys.issue("app", USUAL, Caller.client("other", null, ITSELF.scopes())), ProblemType.NOT_FOUND);
        problem(
                () -> keys.issue("app", USUAL, Caller.client("app", null, Set.of("events"))),
                ProblemType.ILLEGAL_ACTION);
        assertThat(ledger.told()).isEmpty();
        assertThat(clients.reread().findById("app").version()).isZero();
    }

    @Test
    void onlyAnAppThatMaySubmitGetsAKey() {
        clients.add("dlh", ClientKind.AGENCY, "DLH", NOW, "requests:submit");
        clients.add("listener", ClientKind.APP, null, NOW, "events");
        for (var id : List.of("dlh", "listener")) {
            problem(() -> keys.issue(id, USUAL, COORDINATOR), ProblemType.ILLEGAL_ACTION)
                    .hasMessageContaining("for apps (kind APP) with the scope requests:submit only");
        }
        assertThat(ledger.told()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "force"})
    void theDemosAppHasTheDemosKey(String demo) {
        app("demo-app");
        keys(demo).onStart(null);
        keys(demo).onStart(null);

        assertThat(clients.reread().findById("demo-app").version())
                .as("made once")
                .isEqualTo(1);
        assertThat(keys.bearer("demo-open311").id()).isEqualTo("demo-app");
    }

    @Test
    void outsideADemoNobodyHasTheDemosKey() {
        keys("true").onStart(null);
        app("demo-app");
        keys("false").onStart(null);

        refused(() -> keys.bearer("demo-open311"));
        assertThat(clients.reread().findById("demo-app").version()).isZero();
    }

    private Open311Keys keys(String demo) {
        return new Open311Keys(clients, Keyring.secrets(), ledger, clock, demo);
    }

    private Client app(String id) {
        return clients.add(id, ClientKind.APP, null, NOW, "requests:submit", "events");
    }

    private static void refused(ThrowingCallable call) {
        problem(call, ProblemType.WRONG_API_KEY).hasMessageContaining("missing, wrong or no longer valid");
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> problem(ThrowingCallable call, ProblemType type) {
        return assertThatThrownBy(call).isInstanceOfSatisfying(ProblemException.class, e -> assertThat(e.type())
                .isEqualTo(type));
    }
}
