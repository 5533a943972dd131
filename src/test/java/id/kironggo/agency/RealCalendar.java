package id.kironggo.agency;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/** The calendar of Bondowoso from 2025 to 2027 as it is shipped, with closures that a test says. */
public final class RealCalendar {

    private RealCalendar() {}

    public static DayCount with(Map<String, List<Closure>> closures) {
        return new WorkingDays(WorkingCalendarTest.holidays(), closures, LocalTime.of(15, 30));
    }
}
