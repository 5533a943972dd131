package id.kironggo.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import id.kironggo.Plain;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever is told to come back is told when, as the contract says of these statuses. */
@Plain
class RetryAfterTest {

    static Stream<ProblemType> passing() {
        return Arrays.stream(ProblemType.values()).filter(type -> type.status() == 429 || type.status() == 503);
    }

    @ParameterizedTest
    @MethodSource("passing")
    void whatPassesSaysWhenToComeBack(ProblemType type) {
        assertThat(ProblemMappers.headers(type.because("Nanti.", "Later."))).containsKey(HttpHeaders.RETRY_AFTER);
    }
}
