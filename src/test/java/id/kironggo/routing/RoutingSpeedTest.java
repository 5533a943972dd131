package id.kironggo.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import id.kironggo.CoreTime;
import id.kironggo.Plain;
import id.kironggo.agency.Dimension;
import id.kironggo.agency.SmallRegency;
import id.kironggo.catalogue.ServiceKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** With a thousand rules in force a decision takes a millisecond of a core at most, 99 times of 100: it waits for nothing else. */
@Plain
class RoutingSpeedTest {

    private static final int RULES = 1_000;
    private static final int DECISIONS = 20_000;

    @Test
    void aThousandRulesDecideWithinAMillisecond() {
        var planner = new Planner(SmallRegency.registry(), SmallRegency.geography());
        var router = new Router(planner, SmallRegency.geography(), Rulebook.of(RuleSet.of(rules())));
        var offering = RouterTest.service("DINSOS-P3AKB", "KEC-*", "DISPENDUKCAPIL", "DINSOS-P3AKB", "OWNER", "*");
        var answers = JsonNodeFactory.instance.objectNode().put("program", "PKH");
        var p99 = IntStream.range(0, 3)
                .mapToLong(round -> {
                    long[] took = new long[DECISIONS];
                    for (int i = 0; i < DECISIONS; i++) {
                        long start = CoreTime.nanos();
                        var route = router.plan(offering, SmallRegency.VILLAGE, answers, LocalDate.of(2026, 11, 24));
                        took[i] = CoreTime.nanos() - start;
                        assertThat(route.steps().get(4).rule()).isNotNull();
                    }
                    Arrays.sort(took);
                    return took[DECISIONS * 99 / 100];
                })
                .sorted()
                .toArray()[1];
        System.out.println("Routing with " + RULES + " rules: p99 " + p99 / 1_000 + " µs");
        assertThat(p99).isLessThan(1_000_000);
    }

    /** Most are about other services, places or answers, as in life; the last is the one that decides. */
    private static List<Rule> rules() {
        var rules = new ArrayList<Rule>();
        for (int i = 0; i < RULES; i++) {
            boolean isAboutThis = i % 4 == 0;
            var match = i == RULES - 1
                    ? new Match(null, null, null, null, null, null)
                    : new Match(
                            isAboutThis ? List.of("LAYANAN") : List.of("LAIN-" + i),
                            List.of(ServiceKind.APPLICATION),
                            List.of(Dimension.SOCIETY, Dimension.GOVERNANCE),
                            List.of("35.11.07", "35.11.19"),
                            i % 8 == 0 ? List.of("35.11.19.2001") : null,
                            Map.of("program", List.of("TIDAK-" + i)));
            int step = i == RULES - 1 ? 5 : 1 + i % 5;
            rules.add(new Rule(
                    new UUID(0, i), "Aturan " + i, i % 1000, step, null, null, match, "KEC-07", List.of(), List.of()));
        }
        return rules;
    }
}
