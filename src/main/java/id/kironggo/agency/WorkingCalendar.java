package id.kironggo.agency;

import id.kironggo.ledger.Ledger;
import id.kironggo.platform.persistence.Snapshot;
import id.kironggo.platform.problem.Fault;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.security.Caller;
import id.kironggo.platform.text.Text;
import id.kironggo.platform.web.EntityTags;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The working calendar: when something is due. Answered from memory, like {@link AgencyRegistry}. */
@ApplicationScoped
public class WorkingCalendar implements DayCount {

    private final CalendarYears years;
    private final Ledger ledger;
    private final TransactionSynchronizationRegistry transaction;
    private final Snapshot<WorkingDays> days;

    @Inject
    WorkingCalendar(
            CalendarYears years,
            Ledger ledger,
            TransactionSynchronizationRegistry transaction,
            AgroalDataSource database,
            @ConfigProperty(name = "kironggo.calendar.day-ends", defaultValue = "15:30") LocalTime dayEnds) {
        this(years, ledger, transaction, () -> read(database, dayEnds));
    }

    WorkingCalendar(
            CalendarYears years,
            Ledger ledger,
            TransactionSynchronizationRegistry transaction,
            Supplier<WorkingDays> days) {
        this.years = years;
        this.ledger = ledger;
        this.transaction = transaction;
        this.days = new Snapshot<>(days);
    }

    @Override
    public Due due(Instant from, int amount, DayUnit unit, String agency) {
        return days.get().due(from, amount, unit, agency);
    }

    @Override
    public int workingDays(Instant from, Instant to, String agency) {
        return days.get().workingDays(from, to, agency);
    }

    private static WorkingDays read(AgroalDataSource database, LocalTime dayEnds) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            return new WorkingDays(freeDays(statement), AgencyClosures.all(statement), dayEnds);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<Integer, Map<LocalDate, Text>> freeDays(Statement statement) throws SQLException {
        try (var rows = statement.executeQuery("select y.year, h.date, h.name_id, h.name_en"
                + " from calendar_year y left join holiday h on h.year = y.year order by h.date, h.name_id")) {
            var free = new HashMap<Integer, Map<LocalDate, Text>>();
            while (rows.next()) {
                var year = free.computeIfAbsent(rows.getInt(1), loaded -> new HashMap<>());
                var name = Text.of(rows.getString(3), rows.getString(4));
                year.merge(
                        rows.getObject(2, LocalDate.class),
                        name,
                        (one, other) -> Text.of(one.id() + "; " + other.id(), one.en() + "; " + other.en()));
            }
            return free;
        }
    }

    /** Makes the next count see what the current transaction changes in an agency's closures. */
    void forgetAfterTransaction() {
        days.forgetAfter(transaction);
    }

    @Transactional
    CalendarYear get(int year) {
        return years.findByIdOptional(year).orElseThrow(ProblemException::notFound);
    }

    /** Sets the free days of a year; one that is loaded is changed only by who has seen it. */
    @Transactional
    CalendarYear set(int year, List<Holiday> holidays, String ifMatch, Caller caller) {
        check(year, holidays);
        var calendar = years.findById(year);
        if (calendar != null) {
            EntityTags.require(ifMatch, calendar.version());
            calendar.replace(holidays);
        } else {
            calendar = new CalendarYear(year, holidays);
            years.persist(calendar);
        }
        years.flush();
        ledger.record(new CalendarSet(year, holidays.size(), calendar.version()), caller);
        days.forgetAfter(transaction);
        return calendar;
    }

    private static void check(int year, List<Holiday> holidays) {
        var faults = new ArrayList<Fault>();
        if (year < 2000 || year > 2100) {
            faults.add(Fault.at("/path/year", "Harus antara 2000 dan 2100.", "Must be between 2000 and 2100."));
        }
        var seen = new HashSet<List<Object>>();
        for (int i = 0; i < holidays.size(); i++) {
            var holiday = holidays.get(i);
            if (holiday.date().getYear() != year) {
                faults.add(Fault.at(
                        "/holidays/" + i + "/date",
                        "Harus tanggal dalam tahun " + year + ".",
                        "Must be a date in " + year + "."));
            }
            if (!seen.add(List.of(holiday.date(), holiday.nameId()))) {
                faults.add(Fault.at(
                        "/holidays/" + i, "Hari libur ini tertulis dua kali.", "This holiday is there twice."));
            }
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }
}
