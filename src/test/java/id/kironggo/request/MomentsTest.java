package id.kironggo.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kironggo.Plain;
import id.kironggo.agency.DayUnit;
import id.kironggo.agency.SmallRegency;
import id.kironggo.platform.problem.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The circumstances of a move as the service makes them: its clock, its calendar, its coordinator. */
@Plain
class MomentsTest {

    private final Instant tuesday = at("2026-11-24T09:00+07:00");
    private final Moments moments =
            new Moments(Clock.fixed(tuesday, ZoneOffset.UTC), SmallRegency.registry(), SmallRegency.calendar(), 2);

    @Test
    void aMomentIsNowByTheCallerUnderTheCoordinator() {
        var moment = moments.now(Story.APP);

        assertThat(moment.at()).isEqualTo(tuesday);
        assertThat(moment.by()).isEqualTo(Story.APP);
        assertThat(moment.coordinator()).isEqualTo("DISKOMINFO");
        assertThat(moment.nextId().get())
                .isNotNull()
                .isNotEqualTo(moment.nextId().get());
    }

    @Test
    void theDayIsThatOfTheRegency() {
        var late = Clock.fixed(at("2026-11-25T00:30+07:00"), ZoneOffset.UTC);
        var moment = new Moments(late, SmallRegency.registry(), SmallRegency.calendar(), 2).now(Story.APP);

        assertThat(moment.day()).isEqualTo(LocalDate.of(2026, 11, 25));
    }

    @Test
    void daysAreCountedFromTheMomentByTheCalendar() {
        var moment = moments.now(Story.APP);

        assertThat(moment.count().due(tuesday, 1, DayUnit.WORKING_DAYS, null).at())
                .isEqualTo(at("2026-11-26T15:30+07:00"));
        assertThat(moment.count().due(tuesday, 1, DayUnit.CALENDAR_DAYS, null).at())
                .isEqualTo(at("2026-11-25T09:00+07:00"));
        assertThat(moment.reopenUntil())
                .as("ten working days, Wednesday is free")
                .isEqualTo(at("2026-12-09T15:30+07:00"));
    }

    @Test
    void whoIsLateIsCalledThenWhoStandsAboveThenTheCoordinator() {
        var ladder = moments.now(Story.APP).ladder();

        assertThat(ladder.workingDays()).isEqualTo(2);
        assertThat(ladder.above().apply("KEC-07")).containsExactly("KEC-07", "DINSOS-P3AKB", "DISKOMINFO");
        assertThat(ladder.above().apply("DINSOS-P3AKB")).containsExactly("DINSOS-P3AKB", "DISKOMINFO");
        assertThat(ladder.above().apply("DISKOMINFO")).containsExactly("DISKOMINFO");
    }

    @Test
    void onlyAnActiveAgencyMayBeNamed() {
        assertThat(moments.active("/to", "KEC-07")).isEqualTo("KEC-07");
        assertThatThrownBy(() -> moments.active("/to", "NIHIL"))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.faults())
                        .extracting("pointer")
                        .containsExactly("/to"));
    }

    @Test
    void ofSeveralAgenciesTheOneThatIsNotActiveIsNamedByItsPlace() {
        assertThat(moments.active("/carbonCopies", List.of("KEC-07", "DISKOMINFO")))
                .containsExactly("KEC-07", "DISKOMINFO");
        assertThat(moments.active("/carbonCopies", (List<String>) null)).isEmpty();
        assertThatThrownBy(() -> moments.active("/carbonCopies", List.of("KEC-07", "NIHIL")))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.faults())
                        .extracting("pointer")
                        .containsExactly("/carbonCopies/1"));
    }

    @Test
    void theDayIsThatOfJakarta() {
        assertThat(moments.now(Story.APP).day()).isEqualTo(LocalDate.of(2026, 11, 24));
        var late = new Moments(
                Clock.fixed(at("2026-11-24T17:00Z"), ZoneOffset.UTC),
                SmallRegency.registry(),
                SmallRegency.calendar(),
                2);
        assertThat(late.now(Story.APP).day()).as("midnight has passed there").isEqualTo(LocalDate.of(2026, 11, 25));
    }

    private static Instant at(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }
}
