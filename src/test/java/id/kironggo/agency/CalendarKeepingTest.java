package id.kironggo.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kironggo.KeptSynchronizations;
import id.kironggo.Plain;
import id.kironggo.PlainDatabase;
import id.kironggo.PlainHibernate;
import id.kironggo.ledger.RememberedLedger;
import id.kironggo.platform.problem.Fault;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.problem.ProblemType;
import id.kironggo.platform.security.Caller;
import id.kironggo.platform.text.Text;
import jakarta.enterprise.inject.Vetoed;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** How the free days of a year are set, kept, and read back for the deadlines. */
@Plain
class CalendarKeepingTest {

    private static final Caller COORDINATOR = Caller.client("diskominfo", "DISKOMINFO", Set.of());

    private final Years years = new Years();
    private final RememberedLedger ledger = new RememberedLedger();
    private final KeptSynchronizations transaction = new KeptSynchronizations();
    private final AtomicInteger reads = new AtomicInteger();
    private final WorkingCalendar calendar = new WorkingCalendar(years, ledger, transaction, this::read);

    @Test
    void aNewYearIsKeptToldAndCountedAfterItsTransaction() {
        calendar.due(at("2026-11-23T09:00+07:00"), 1, DayUnit.WORKING_DAYS, null);
        var set = calendar.set(2027, List.of(day("2027-01-01", "Tahun baru")), null, COORDINATOR);

        assertThat(calendar.get(2027)).isSameAs(set);
        assertThat(set.year()).isEqualTo(2027);
        assertThat(set.version()).isZero();
        assertThat(set.freeDays()).containsExactly(LocalDate.of(2027, 1, 1));
        assertThat(years.flushed).isEqualTo(1);
        assertThat(ledger.told()).containsExactly(new RememberedLedger.Told(new CalendarSet(2027, 1, 0), COORDINATOR));
        calendar.due(at("2026-11-23T09:00+07:00"), 1, DayUnit.WORKING_DAYS, null);
        assertThat(reads).hasValue(1);
        transaction.complete();
        calendar.due(at("2026-11-23T09:00+07:00"), 1, DayUnit.WORKING_DAYS, null);
        assertThat(reads).hasValue(2);
    }

    @Test
    void aYearThatIsLoadedIsChangedOnlyByWhoHasSeenIt() {
        calendar.set(2027, List.of(day("2027-01-01", "Tahun baru"), day("2027-03-01", "Satu")), null, COORDINATOR);
        var next = List.of(day("2027-03-01", "Satu"), day("2027-02-01", "Dua"), day("2027-02-01", "Angka"));
        assertThatThrownBy(() -> calendar.set(2027, next, null, COORDINATOR))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.type())
                        .isEqualTo(ProblemType.IF_MATCH_REQUIRED));
        assertThatThrownBy(() -> calendar.set(2027, next, "\"1\"", COORDINATOR))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.type())
                        .isEqualTo(ProblemType.STALE));
        assertThat(ledger.told()).hasSize(1);

        var changed = calendar.set(2027, next, "\"0\"", COORDINATOR);
        assertThat(changed.holidays()).extracting(Holiday::nameId).containsExactly("Angka", "Dua", "Satu");
        assertThat(years.all).hasSize(1);
        assertThat(ledger.told()).hasSize(2);
    }

    @Test
    void aYearThatIsNotLoadedIsNotFound() {
        assertThatThrownBy(() -> calendar.get(2027))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.type())
                        .isEqualTo(ProblemType.NOT_FOUND));
    }

    @Test
    void aYearIsStoredWithItsDaysAndItsVersionTellsOfChanges() {
        forget(2034);
        try (var database = PlainHibernate.of(CalendarYear.class).createEntityManager()) {
            PlainHibernate.committed(database, held -> {
                held.persist(new CalendarYear(2034, List.of(day("2034-01-02", "Dua"), day("2034-01-03", "Tiga"))));
                return 2034;
            });
            PlainHibernate.committed(database, held -> {
                var stored = held.find(CalendarYear.class, 2034);
                assertThat(stored.version()).isZero();
                stored.replace(List.of(day("2034-01-03", "Tiga"), day("2034-01-01", "Satu")));
                return stored;
            });

            var changed = database.find(CalendarYear.class, 2034);
            assertThat(changed.version()).isEqualTo(1);
            assertThat(changed.holidays()).extracting(Holiday::nameId).containsExactly("Satu", "Tiga");
        }
    }

    @Test
    void everyFaultOfACalendarIsNamed() {
        assertThat(faults(2027, day("2026-12-31", "Lain"), day("2027-01-01", "Baru"), day("2027-01-01", "Baru")))
                .containsExactly("/holidays/0/date", "/holidays/2");
        assertThat(faults(1999)).containsExactly("/path/year");
        assertThat(faults(2101)).containsExactly("/path/year");
        assertThat(calendar.set(2000, List.of(), null, COORDINATOR).holidays()).isEmpty();
        assertThat(calendar.set(2100, List.of(), null, COORDINATOR).holidays()).isEmpty();
    }

    @Test
    void deadlinesAreCountedByTheFreeDaysInTheDatabase() {
        store(
                2031,
                "(2031, '2031-01-07', 'Satu', 'One', 'NATIONAL', true)",
                "(2031, '2031-01-08', 'Dua', 'Two', 'NATIONAL', true)");
        store(2032);
        var stored = new WorkingCalendar(years, ledger, transaction, PlainDatabase.serving(), LocalTime.of(14, 0));

        assertThat(stored.due(at("2031-01-06T09:00+07:00"), 1, DayUnit.WORKING_DAYS, null)
                        .at())
                .isEqualTo(at("2031-01-09T14:00+07:00"));
        assertThat(stored.due(at("2032-01-05T09:00+07:00"), 1, DayUnit.WORKING_DAYS, null)
                        .at())
                .as("a year without any free day is loaded all the same")
                .isEqualTo(at("2032-01-06T14:00+07:00"));
    }

    @Test
    void daysOffTogetherAreOneDayThatNamesBothAndDaysLostAreCountedAlike() {
        store(
                2033,
                "(2033, '2033-01-11', 'Satu', 'One', 'NATIONAL', true)",
                "(2033, '2033-01-11', 'Dua', 'Two', 'JOINT_LEAVE', true)");
        var stored = new WorkingCalendar(years, ledger, transaction, PlainDatabase.serving(), LocalTime.of(14, 0));

        assertThat(stored.due(at("2033-01-10T09:00+07:00"), 1, DayUnit.WORKING_DAYS, null)
                        .skipped())
                .containsExactly(new FreeDay(LocalDate.of(2033, 1, 11), Text.of("Dua; Satu", "Two; One")));
        assertThat(stored.workingDays(at("2033-01-10T09:00+07:00"), at("2033-01-13T08:00+07:00"), null))
                .isEqualTo(2);
    }

    @Test
    void closuresThatAreChangedCountAfterTheirTransaction() {
        calendar.due(at("2026-11-23T09:00+07:00"), 1, DayUnit.WORKING_DAYS, null);
        calendar.forgetAfterTransaction();
        calendar.due(at("2026-11-23T09:00+07:00"), 1, DayUnit.WORKING_DAYS, null);
        assertThat(reads).hasValue(1);

        transaction.complete();
        calendar.due(at("2026-11-23T09:00+07:00"), 1, DayUnit.WORKING_DAYS, null);
        assertThat(reads).hasValue(2);
    }

    private List<String> faults(int year, Holiday... holidays) {
        try {
            calendar.set(year, List.of(holidays), null, COORDINATOR);
            return List.of();
        } catch (ProblemException refused) {
            return refused.faults().stream().map(Fault::pointer).toList();
        }
    }

    /** A year with these free days and no others, as often as the test is run. */
    private static void store(int year, String... holidays) {
        forget(year);
        PlainDatabase.run("insert into calendar_year values (" + year + ", 0)");
        for (var holiday : holidays) {
            PlainDatabase.run("insert into holiday values " + holiday);
        }
    }

    private static void forget(int year) {
        PlainDatabase.run("delete from holiday where year = " + year);
        PlainDatabase.run("delete from calendar_year where year = " + year);
    }

    private WorkingDays read() {
        reads.incrementAndGet();
        return new WorkingDays(Map.of(2026, Map.of()), Map.of(), LocalTime.NOON);
    }

    private static Holiday day(String date, String name) {
        return new Holiday(LocalDate.parse(date), name, name, HolidayType.NATIONAL, true);
    }

    private static java.time.Instant at(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }

    @Vetoed // a scope is inherited, and Quarkus would take it for a bean
    private static final class Years extends CalendarYears {

        private final Map<Integer, CalendarYear> all = new HashMap<>();
        private int flushed;

        @Override
        public CalendarYear findById(Integer year) {
            return all.get(year);
        }

        @Override
        public Optional<CalendarYear> findByIdOptional(Integer year) {
            return Optional.ofNullable(all.get(year));
        }

        @Override
        public void persist(CalendarYear year) {
            all.put(year.year(), year);
        }

        @Override
        public void flush() {
            flushed++;
        }
    }
}
