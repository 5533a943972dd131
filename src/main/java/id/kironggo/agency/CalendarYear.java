package id.kironggo.agency;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A year that is loaded, with its free days. */
@Entity
class CalendarYear {

    @Id
    private int year;

    @Version
    private long version;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "holiday", joinColumns = @JoinColumn(name = "year"))
    private Set<Holiday> holidays = new HashSet<>();

    protected CalendarYear() {}

    CalendarYear(int year, List<Holiday> holidays) {
        this.year = year;
        this.holidays.addAll(holidays);
    }

    void replace(List<Holiday> given) {
        var wanted = Set.copyOf(given);
        holidays.retainAll(wanted);
        holidays.addAll(wanted);
    }

    int year() {
        return year;
    }

    long version() {
        return version;
    }

    List<Holiday> holidays() {
        return holidays.stream()
                .sorted(Comparator.comparing(Holiday::date).thenComparing(Holiday::nameId))
                .toList();
    }

    Set<LocalDate> freeDays() {
        return holidays.stream().map(Holiday::date).collect(Collectors.toUnmodifiableSet());
    }
}
