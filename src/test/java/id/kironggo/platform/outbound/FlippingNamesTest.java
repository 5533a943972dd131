package id.kironggo.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kironggo.Plain;
import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Names whose answer changes between check and use. The canary on 127.0.0.1 must hear nothing; 127.0.0.2, on the same port,
 * plays the internet where something must be heard.
 */
@Plain
class FlippingNamesTest {

    private static final String NAME = "flip.example.org";

    /** Globally reachable, but nobody serves there: the sink of RFC 7535. */
    private static final String SINK = "192.31.196.1";

    private Calls calls;
    private Canary canary;
    private Canary internet;

    @BeforeEach
    void listen() throws IOException {
        calls = new Calls();
        canary = new Canary("127.0.0.1", 0);
        internet = new Canary("127.0.0.2", canary.port());
    }

    @AfterEach
    void close() throws IOException {
        canary.close();
        internet.close();
        calls.close();
    }

    @Test
    void whatWasCheckedIsWhatIsCalled() throws Throwable {
        calls.names.answers(NAME, "127.0.0.2", "127.0.0.1");
        var out = calls.pretending();
        assertThat(out.objection(URI.create(base()))).isEmpty();
        assertThat(Calls.get(out, base())).isEqualTo("127.0.0.2");
        assertThat(Calls.get(out, base())).isEqualTo("127.0.0.2");
        assertThat(calls.names.asked(NAME)).as("questions").isEqualTo(1);
        assertThat(canary.connections()).isZero();

        // whoever asks anew sees what it has become
        var later = calls.pretending();
        assertThatThrownBy(() -> Calls.get(later, base())).isInstanceOf(OutboundRefused.class);
        assertThat(canary.connections()).isZero();
        assertThat(internet.heads()).hasSize(2).allSatisfy(head -> assertThat(head)
                .containsIgnoringCase("host: " + NAME + ":" + canary.port()));
    }

    @Test
    void aNameThatIsAboutToBecomePublicIsRefused() {
        calls.names.answers(NAME, "127.0.0.1", "127.0.0.2");
        var out = calls.pretending();
        assertThatThrownBy(() -> Calls.get(out, base())).isInstanceOf(OutboundRefused.class);
        assertThatThrownBy(() -> Calls.get(out, base())).isInstanceOf(OutboundRefused.class);
        assertThat(canary.connections() + internet.connections()).isZero();
    }

    @Test
    void inServiceToo() {
        calls.names.answers(NAME, SINK, "127.0.0.1");
        calls.names.answers("back." + NAME, "127.0.0.1", SINK);
        var out = calls.real();
        assertThatThrownBy(() -> Calls.get(out, base())).isInstanceOfAny(TimeoutException.class, IOException.class);
        assertThatThrownBy(() -> Calls.get(out, base().replace(NAME, "back." + NAME)))
                .isInstanceOf(OutboundRefused.class);
        assertThat(canary.connections()).isZero();
    }

    @Test
    void oneAddressOfOursAmongOthersIsEnough() {
        for (var answer : new String[] {SINK + " 127.0.0.1", "127.0.0.1 " + SINK, SINK + " 8.8.8.8 10.0.0.1"}) {
            calls.names.answers(NAME, answer);
            var out = calls.real();
            assertThatThrownBy(() -> Calls.get(out, base())).as(answer).isInstanceOf(OutboundRefused.class);
            assertThat(out.objection(URI.create(base()))).contains(Objection.ADDRESS);
        }
        assertThat(canary.connections()).isZero();
    }

    @Test
    void anAddressWithoutAWayGivesWayToTheNext() throws Throwable {
        internet.close();
        calls.names.answers(NAME, "127.0.0.2 127.0.0.1");
        var out = calls.real(NAME + ":" + canary.port());
        assertThat(Calls.get(out, base())).isEqualTo("127.0.0.1");
    }

    @Test
    void anUnknownNameIsAskedForAgain() throws Throwable {
        var out = calls.pretending();
        assertThatThrownBy(() -> Calls.get(out, base())).isInstanceOf(UnknownHostException.class);
        calls.names.answers(NAME, "127.0.0.2");
        assertThat(Calls.get(out, base())).isEqualTo("127.0.0.2");
    }

    private String base() {
        return "http://" + NAME + ":" + canary.port();
    }
}
