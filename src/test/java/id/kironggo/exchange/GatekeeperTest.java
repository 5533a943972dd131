package id.kironggo.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import id.kironggo.CoreTime;
import id.kironggo.Plain;
import id.kironggo.openapi.ApiOperation;
import id.kironggo.openapi.PathTemplates;
import id.kironggo.platform.security.Caller;
import id.kironggo.platform.security.Scopes;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What calls get, by what was granted; and how fast they get it. */
@Plain
class GatekeeperTest {

    private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");
    private static final Caller CONSUMER = Caller.client("dlh", "DLH", Set.of(Scopes.APIS));
    private static final int CALLS = 30_000;
    private static final long BEARABLE_NANOS = 50_000;
    private static final int ROUNDS = 5;

    private static Gate.Offer offer(String api, ApiVisibility visibility, boolean isActive, int operations) {
        var listed = IntStream.range(0, operations)
                .mapToObj(i -> new ApiOperation("op" + i, false, "GET", "/r" + i + "/{id}/bagian/{b}", null, null))
                .toList();
        var route = new ApiRoute(
                "DPMD",
                api,
                1,
                ApiMode.PUSH,
                URI.create("https://example.org"),
                Duration.ofSeconds(10),
                1,
                null,
                visibility == ApiVisibility.PUBLIC);
        return new Gate.Offer(route, isActive, "", PathTemplates.of(listed));
    }

    private static Gate.Held held(String operation, GrantStatus status, boolean wasApproved, int daysLeft) {
        var terms = new GrantTerms(
                new UUID(0, 1), "DLH", "Uji", "Uji", List.of(), NOW.plus(Duration.ofDays(daysLeft)), null);
        return new Gate.Held(terms, Set.of(operation), status, wasApproved);
    }

    private static Gate gate(Gate.Offer offer, List<Gate.Held> held) {
        return new Gate(
                1,
                Map.of(new Gate.Name("DPMD", offer.route().api()), offer),
                Map.of(new Gate.Access("DLH", "DPMD", offer.route().api()), held));
    }

    private static String judge(Gate gate, String path) {
        var verdict = Gatekeeper.judge(gate, NOW, CONSUMER, "DPMD", "data", "GET", path);
        return verdict instanceof Passage
                ? "ALLOWED"
                : ((Refusal) verdict).reason().name();
    }

    @ParameterizedTest
    @CsvSource({
        "PUBLIC, , NO_GRANT",
        "GRANTED, , UNKNOWN_API",
        "PUBLIC, op0 PENDING 1, GRANT_PENDING",
        "GRANTED, op0 PENDING 1, UNKNOWN_API",
        "GRANTED, op0 DENIED 1, UNKNOWN_API",
        "PUBLIC, op0 DENIED 1, GRANT_DENIED",
        "PUBLIC, op0 PENDING -1, GRANT_EXPIRED",
        "GRANTED, op0 APPROVED 1, ALLOWED",
        "GRANTED, op0 APPROVED 0, GRANT_EXPIRED",
        "GRANTED, op0 APPROVED -1, GRANT_EXPIRED",
        "GRANTED, op1 APPROVED 1, OPERATION_NOT_GRANTED",
        "PUBLIC, op1 DENIED 1, GRANT_DENIED",
        "GRANTED, op0 DENIED 1;op0 APPROVED 1, ALLOWED",
        "GRANTED, op0 PENDING 1;op1 APPROVED 1, GRANT_PENDING",
        "GRANTED, op0 DENIED 1;op1 APPROVED 1, OPERATION_NOT_GRANTED",
        "GRANTED, op0 DENIED 1;op0 APPROVED -1, GRANT_DENIED",
        "GRANTED, op1 DENIED 1;op0 APPROVED -1, GRANT_EXPIRED"
    })
    void theNearestGrantSaysWhy(ApiVisibility visibility, String grants, String reason) {
        var held = Stream.of(grants == null ? new String[0] : grants.split(";"))
                .map(text -> text.split(" "))
                .map(part -> held(
                        part[0], GrantStatus.valueOf(part[1]), part[1].equals("APPROVED"), Integer.parseInt(part[2])))
                .toList();
        assertThat(judge(gate(offer("data", visibility, true, 2), held), "/r0/7/bagian/8"))
                .isEqualTo(reason);
    }

    @Test
    void beforeAnyGrantStandTheApiItsPathAndItsOperation() {
        var granted = List.of(held("op0", GrantStatus.APPROVED, true, 1));
        assertThat(judge(gate(offer("data", ApiVisibility.GRANTED, false, 1), granted), "/r0/7/bagian/8"))
                .isEqualTo("API_RETIRED");
        assertThat(judge(gate(offer("data", ApiVisibility.PUBLIC, false, 1), List.of()), "/r0/7/bagian/8"))
                .isEqualTo("UNKNOWN_API");
        var gate = gate(offer("data", ApiVisibility.GRANTED, true, 1), granted);
        assertThat(judge(gate, "/r0/../bagian/8")).isEqualTo("BAD_PATH");
        assertThat(judge(gate, "/r0/7")).isEqualTo("UNKNOWN_OPERATION");
        assertThat(judge(gate, "/r0/7%2f8/bagian/8")).isEqualTo("BAD_PATH");
        assertThat(judge(gate(offer("lain", ApiVisibility.PUBLIC, true, 1), List.of()), "/"))
                .isEqualTo("UNKNOWN_API");
    }

    @Test
    void itIsJudgedWithinMicroseconds() {
        var apis = new HashMap<Gate.Name, Gate.Offer>();
        var grants = new HashMap<Gate.Access, List<Gate.Held>>();
        for (int i = 0; i < 300; i++) {
            apis.put(new Gate.Name("DPMD", "api-" + i), offer("api-" + i, ApiVisibility.GRANTED, true, 100));
            for (int consumer = 0; consumer < 40; consumer++) {
                grants.put(
                        new Gate.Access(consumer == 7 ? "DLH" : "AGENCY-" + consumer, "DPMD", "api-" + i),
                        List.of(
                                held("op5", GrantStatus.DENIED, false, 1),
                                held("op99", GrantStatus.APPROVED, true, 1)));
            }
        }
        var gate = new Gate(1, Map.copyOf(apis), Map.copyOf(grants));
        long[] took = undisturbed(gate);
        long p99 = took[CALLS * 99 / 100];
        System.out.printf(
                "Gatekeeper with 300 APIs of 100 operations and 24,000 grants: median %.1f µs, p99 %.1f µs%n",
                took[CALLS / 2] / 1e3, p99 / 1e3);
        assertThat(p99).isLessThan(BEARABLE_NANOS);
    }

    /** How long each call took in the round that disturbed it least, the quickest first: what is slow is slow in all. */
    private static long[] undisturbed(Gate gate) {
        long[] took = new long[CALLS];
        Arrays.fill(took, Long.MAX_VALUE);
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < CALLS; i++) {
                var api = "api-" + i % 300;
                long begun = CoreTime.nanos();
                var verdict = Gatekeeper.judge(
                        gate, NOW, CONSUMER, "DPMD", api, "GET", "/r99/3511%2D074501/bagian/caf%C3%A9");
                took[i] = Math.min(took[i], CoreTime.nanos() - begun);
                assertThat(verdict instanceof Passage).isTrue();
            }
        }
        Arrays.sort(took);
        return took;
    }
}
