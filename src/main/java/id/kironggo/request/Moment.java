package id.kironggo.request;

import id.kironggo.agency.DayCount;
import id.kironggo.agency.DayUnit;
import id.kironggo.deadline.Ladder;
import id.kironggo.platform.security.Caller;
import id.kironggo.platform.web.JsonSettings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;

/** The circumstances of a move: when, by whom, who coordinates, how days are counted, who is called when late, how ids are made. */
record Moment(Instant at, Caller by, String coordinator, DayCount count, Ladder ladder, Supplier<UUID> nextId) {

    /** PermenPANRB 62/2018, as SP4N-LAPOR! practises it. */
    private static final int WORKING_DAYS_TO_REOPEN = 10;

    /** The day in Asia/Jakarta. */
    LocalDate day() {
        return LocalDate.ofInstant(at, JsonSettings.ZONE);
    }

    /** Until when an answer given now may be reopened. */
    Instant reopenUntil() {
        return count.due(at, WORKING_DAYS_TO_REOPEN, DayUnit.WORKING_DAYS, coordinator)
                .at();
    }
}
