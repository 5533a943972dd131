package id.kironggo.insight;

import static org.assertj.core.api.Assertions.assertThat;

import id.kironggo.Plain;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Periods, and what is computed of counts. */
@Plain
class PeriodTest {

    @Test
    void wholeMonthsAreReadFromSumsAndTheRestFromCases() {
        var period = period("2026-09-12", "2026-12-05");
        assertThat(period.months()).contains(period("2026-10-01", "2026-12-01"));
        assertThat(period.rest())
                .containsExactly(period("2026-09-12", "2026-10-01"), period("2026-12-01", "2026-12-05"));
    }

    @Test
    void withinAMonthThereIsNoWholeOne() {
        var period = period("2026-09-02", "2026-09-20");
        assertThat(period.months()).isEmpty();
        assertThat(period.rest()).containsExactly(period);
        var overTheEnd = period("2026-09-20", "2026-10-10");
        assertThat(overTheEnd.months()).isEmpty();
        assertThat(overTheEnd.rest()).containsExactly(overTheEnd);
    }

    @Test
    void alwaysIsOfWholeMonths() {
        assertThat(Period.ALWAYS.isOfWholeMonths()).isTrue();
        assertThat(Period.ALWAYS.rest()).isEmpty();
        assertThat(Period.ALWAYS.previous()).isEmpty();
    }

    @Test
    void beforeThreeMonthsCameThreeAndBeforeTenDaysTen() {
        assertThat(period("2026-09-01", "2026-12-01").previous()).contains(period("2026-06-01", "2026-09-01"));
        assertThat(period("2026-09-11", "2026-09-21").previous()).contains(period("2026-09-01", "2026-09-11"));
    }

    @Test
    void theIndexIsThatOfTheRegulation() {
        assertThat(Contentment.index(new long[] {1, 4, 4, 4, 4, 4, 4, 4, 4, 4})).isEqualTo("100.00");
        assertThat(Contentment.index(new long[] {2, 2, 2, 2, 2, 2, 2, 2, 2, 2})).isEqualTo("25.00");
        // 7 of 9 at 3, the others at 4, of one person: 29 / 9 * 25
        assertThat(Contentment.index(new long[] {1, 3, 3, 3, 3, 3, 3, 3, 4, 4})).isEqualTo("80.56");
        assertThat(Contentment.index(new long[10])).isNull();
    }

    @Test
    void gradesFollowTheRoundedIndex() {
        assertThat(List.of("88.31", "88.30", "76.61", "76.60", "65.00", "64.99").stream()
                        .map(index -> Contentment.grade(new BigDecimal(index)))
                        .toList())
                .containsExactly("A", "B", "B", "C", "C", "D");
    }

    private static Period period(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }
}
