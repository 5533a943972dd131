package id.kironggo.routing;

import static org.assertj.core.api.Assertions.assertThat;

import id.kironggo.Plain;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Boxes are compared without trying cases; here all cases of a small world are tried, for boxes at random. */
@Plain
class FootprintTest {

    private static final int PAIRS = 20_000;
    private static final int PLACES = 3;
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    /** A day before and a day after all that boxes name. */
    private static final int DAYS = 7;

    private static final List<Case> WORLD = world();

    private final Random random = new Random(20261127);

    private record Case(int service, int village, Map<String, String> answers, LocalDate day) {}

    private record Pair(Footprint one, Footprint other) {}

    @Test
    void oneCoversAnotherIfItHasEachOfItsCases() {
        assertThat(IntStream.range(0, PAIRS)
                        .mapToObj(i -> pair())
                        .filter(pair -> pair.one.covers(pair.other)
                                != (pair.one.step() == pair.other.step()
                                        && WORLD.stream()
                                                .filter(it -> has(pair.other, it))
                                                .allMatch(it -> has(pair.one, it))))
                        .limit(3))
                .isEmpty();
    }

    @Test
    void twoMeetIfTheyHaveACaseInCommon() {
        assertThat(IntStream.range(0, PAIRS)
                        .mapToObj(i -> pair())
                        .filter(pair -> pair.one.meets(pair.other)
                                != (pair.one.step() == pair.other.step()
                                        && WORLD.stream().anyMatch(it -> has(pair.one, it) && has(pair.other, it))))
                        .limit(3))
                .isEmpty();
    }

    @Test
    void withoutAServiceOrAVillageThereIsNoCase() {
        var all = new BitSet();
        all.set(1);
        assertThat(new Footprint(1, new BitSet(), all, Map.of(), null, null).isEmpty())
                .isTrue();
        assertThat(new Footprint(1, all, new BitSet(), Map.of(), null, null).isEmpty())
                .isTrue();
        assertThat(new Footprint(1, all, all, Map.of(), null, null).isEmpty()).isFalse();
    }

    private static boolean has(Footprint box, Case it) {
        return box.services().get(it.service)
                && box.villages().get(it.village)
                && box.answers().entrySet().stream().allMatch(wanted -> wanted.getValue()
                        .contains(it.answers.getOrDefault(wanted.getKey(), "none")))
                && (box.from() == null || !it.day.isBefore(box.from()))
                && (box.until() == null || !it.day.isAfter(box.until()));
    }

    /** The other is often drawn from the first, or boxes of a pair would hardly ever cover one another. */
    private Pair pair() {
        var one = box(random.nextInt(8) == 0 ? 2 : 1);
        return new Pair(one, random.nextBoolean() ? box(1) : within(one));
    }

    private Footprint box(int step) {
        int from = 1 + random.nextInt(DAYS - 2);
        int until = from + random.nextInt(DAYS - 1 - from);
        return new Footprint(
                step,
                some(),
                some(),
                answers(),
                random.nextBoolean() ? FIRST.plusDays(from) : null,
                random.nextBoolean() ? FIRST.plusDays(until) : null);
    }

    private Footprint within(Footprint box) {
        var narrower = new HashMap<>(answers());
        narrower.putAll(box.answers());
        return new Footprint(
                box.step(),
                random.nextBoolean() ? box.services() : some(),
                random.nextBoolean() ? box.villages() : some(),
                narrower,
                random.nextInt(4) > 0 ? box.from() : null,
                random.nextInt(4) > 0 ? box.until() : null);
    }

    private BitSet some() {
        var some = BitSet.valueOf(new long[] {random.nextInt(1 << PLACES)});
        some.set(random.nextInt(PLACES));
        return some;
    }

    private Map<String, List<String>> answers() {
        var answers = new HashMap<String, List<String>>();
        for (var field : List.of("a", "b")) {
            if (random.nextInt(3) == 0) {
                answers.put(
                        field, random.nextInt(3) == 0 ? List.of("x", "y") : List.of(random.nextBoolean() ? "x" : "y"));
            }
        }
        return answers;
    }

    private static List<Case> world() {
        var world = new ArrayList<Case>();
        var values = List.of("x", "y", "none");
        for (int i = 0; i < PLACES * PLACES * DAYS * values.size() * values.size(); i++) {
            int rest = i;
            int service = rest % PLACES;
            int village = (rest /= PLACES) % PLACES;
            int day = (rest /= PLACES) % DAYS;
            var a = values.get((rest /= DAYS) % values.size());
            var b = values.get(rest / values.size());
            world.add(new Case(service, village, Map.of("a", a, "b", b), FIRST.plusDays(day)));
        }
        return world;
    }
}
