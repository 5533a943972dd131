package id.kironggo.insight;

import static org.assertj.core.api.Assertions.assertThat;

import id.kironggo.Plain;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whoever knows what is told, and that each withheld cell counts somebody, computes none of them. */
@Plain
class SuppressionTest {

    private static final long SEED = 20261127;

    @Test
    void smallCellsAreWithheldAndAnotherWithThem() {
        var table = list(Map.of("a", 3L, "b", 40L, "c", 7L));
        assertThat(Suppression.of(table)).containsExactlyInAnyOrder(List.of("a"), List.of("c"));
    }

    @Test
    void twoOfOneEachAreNotEnoughToHideEachOther() {
        var table = list(Map.of("a", 1L, "b", 1L, "c", 9L, "d", 30L));
        assertThat(Suppression.of(table)).contains(List.of("c"));
    }

    @Test
    void oneSmallCellAloneHidesTheSum() {
        assertThat(Suppression.of(list(Map.of("a", 3L)))).containsExactlyInAnyOrder(List.of("a"), List.of(Table.ALL));
    }

    @Test
    void whereNothingIsSmallNothingIsWithheld() {
        assertThat(Suppression.of(list(Map.of("a", 5L, "b", 12L)))).isEmpty();
        assertThat(Suppression.of(grid(new long[][] {{5, 9}, {30, 12}}))).isEmpty();
    }

    @Test
    void aSmallCellOfAGridTakesARingWithIt() {
        var withheld = Suppression.of(grid(new long[][] {{3, 20, 30}, {40, 50, 60}, {70, 80, 90}}));
        assertThat(withheld).hasSize(4).contains(List.of("r0", "c0"));
    }

    @Test
    void marginsAreWithheldInAGridAsInTheirOwnList() {
        var random = new Random(SEED);
        for (int run = 0; run < 300; run++) {
            var table = random(random, 2 + random.nextInt(5), 2 + random.nextInt(5), 60);
            var withheld = Suppression.of(table);
            for (var key : Suppression.of(list(table.margin(0)))) {
                assertThat(withheld).contains(List.of(key.get(0), Table.ALL));
            }
            for (var key : Suppression.of(list(table.margin(1)))) {
                assertThat(withheld).contains(List.of(Table.ALL, key.get(0)));
            }
        }
    }

    @Test
    void aTableThatOnlyAWithheldSumCouldProtectIsToldByItsSumsAlone() {
        // who knows from the lists that c1 comes to 11 and r0 to 14 has the 3, whatever else is withheld
        var table = grid(new long[][] {{3, 11, 0}, {40, 0, 60}, {30, 0, 20}});
        assertThat(Suppression.of(table)).contains(List.of("r0", Table.ALL));
        var withheld = Withholding.of(table);
        assertThat(withheld.hides(List.of("r0", Table.ALL))).isFalse();
        assertThat(withheld.hides(List.of(Table.ALL, "c1"))).isFalse();
        assertThat(List.of(List.of("r0", "c0"), List.of("r1", "c0"), List.of("r1", "c1")))
                .allMatch(withheld::hides);
    }

    @Test
    void whatAGridWithholdsOfItsSumsItsListsWithholdToo() {
        var random = new Random(SEED);
        for (int run = 0; run < 1_000; run++) {
            var table = random(random, 1 + random.nextInt(6), 1 + random.nextInt(6), run % 2 == 0 ? 7 : 60);
            var withheld = Withholding.of(table);
            var lists = Suppression.ofMargins(table);
            withheld.keys().stream().filter(key -> key.contains(Table.ALL)).forEach(key -> assertThat(lists)
                    .contains(key));
        }
    }

    @Test
    void theSameIsWithheldWhicheverAxisComesFirst() {
        var random = new Random(SEED);
        for (int run = 0; run < 300; run++) {
            var table = random(random, 2 + random.nextInt(5), 2 + random.nextInt(5), 40);
            var turned = new HashMap<List<String>, Long>();
            table.cells().forEach((key, n) -> turned.put(List.of(key.get(1), key.get(0)), n));
            var there = Withholding.of(Table.of(List.of(Axis.DISTRICT, Axis.SERVICE), turned));
            var here = Withholding.of(table);
            table.cells().keySet().forEach(key -> assertThat(there.hides(List.of(key.get(1), key.get(0))))
                    .as("%s of %s", key, table.cells())
                    .isEqualTo(here.hides(key)));
        }
    }

    @Test
    void nobodyRecomputesAWithheldCellOfAList() {
        var random = new Random(SEED);
        for (int run = 0; run < 2_000; run++) {
            var counts = new HashMap<String, Long>();
            for (int i = 0; i < 1 + random.nextInt(8); i++) {
                counts.put("k" + i, (long) random.nextInt(run % 2 == 0 ? 6 : 40));
            }
            var table = list(counts);
            var withheld = Suppression.of(table);
            var attacker =
                    new Recomputation(List.of(table.cells()), keys(withheld), withheld.contains(List.of(Table.ALL)));
            assertThat(attacker.computed()).as("%s %s", table.cells(), withheld).isEmpty();
            assertNoneIsSmall(table, withheld);
        }
    }

    @Test
    void nobodyRecomputesAWithheldCellOfAGrid() {
        var random = new Random(SEED);
        for (int run = 0; run < 1_500; run++) {
            var table = random(random, 1 + random.nextInt(5), 1 + random.nextInt(5), run % 3 == 0 ? 7 : 40);
            var withheld = Suppression.of(table);
            assertThat(new Recomputation(table, withheld).computed())
                    .as("run %d: %s, withheld %s", run, table.cells(), withheld)
                    .isEmpty();
            assertNoneIsSmall(table, withheld);
        }
    }

    @Test
    void whoeverTriesComputesWhatIsWithheldAlone() {
        var table = grid(new long[][] {{3, 20, 30}, {40, 50, 60}, {70, 80, 90}});
        assertThat(new Recomputation(table, Set.of(List.of("r0", "c0"))).computed())
                .containsExactly(List.of("r0", "c0"));
        var two = Set.of(List.of("r0", "c0"), List.of("r0", "c1"));
        assertThat(new Recomputation(table, two).computed()).hasSize(2);
    }

    @Test
    void aTableOfTheWholeRegencyTakesLittleTime() {
        var random = new Random(SEED);
        var table = random(random, 36, 24, 30);
        long before = System.nanoTime();
        Suppression.of(table);
        assertThat(System.nanoTime() - before).isLessThan(2_000_000_000L);
    }

    private static void assertNoneIsSmall(Table table, Set<List<String>> withheld) {
        table.cells().forEach((key, n) -> assertThat(withheld.contains(key) || n >= Suppression.LEAST)
                .isTrue());
    }

    private static Set<List<String>> keys(Set<List<String>> withheld) {
        var keys = new HashSet<>(withheld);
        keys.remove(List.of(Table.ALL));
        return keys;
    }

    private static Table random(Random random, int rows, int columns, int most) {
        var counts = new long[rows][columns];
        for (var row : counts) {
            for (int i = 0; i < columns; i++) {
                row[i] = random.nextInt(4) == 0 ? 0 : random.nextInt(4) == 0 ? random.nextInt(6) : random.nextInt(most);
            }
        }
        return grid(counts);
    }

    private static Table list(Map<String, Long> counts) {
        var cells = new HashMap<List<String>, Long>();
        counts.forEach((code, n) -> cells.put(List.of(code), n));
        return Table.of(List.of(Axis.SERVICE), cells);
    }

    private static Table grid(long[][] counts) {
        var cells = new HashMap<List<String>, Long>();
        for (int row = 0; row < counts.length; row++) {
            for (int column = 0; column < counts[row].length; column++) {
                cells.put(List.of("r" + row, "c" + column), counts[row][column]);
            }
        }
        return Table.of(List.of(Axis.SERVICE, Axis.DISTRICT), cells);
    }
}
