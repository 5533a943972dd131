package id.kironggo.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OutboundWiringTest {

    @Inject
    Outbound outbound;

    @Test
    void theServiceItselfIsKeptFromItsOwnMachine() {
        assertThat(outbound.objection(URI.create("http://127.0.0.1:8081"))).contains(Objection.ADDRESS);
        assertThat(outbound.objection(URI.create("https://169.254.169.254"))).contains(Objection.ADDRESS);
        assertThat(outbound.objection(URI.create("https://[2606:4700:4700::1111]")))
                .isEmpty();
    }
}
