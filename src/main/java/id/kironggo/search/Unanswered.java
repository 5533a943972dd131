package id.kironggo.search;

import id.kironggo.platform.privacy.MasterKey;
import id.kironggo.platform.web.JsonSettings;
import io.agroal.api.AgroalDataSource;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Counts what was looked for in vain. People type names and numbers into any field: a word with a digit is dropped, and a
 * phrase is kept as a keyed digest until it was typed five times on three days of a month; from then on it is what many look
 * for, and its text is kept. Searches wait for no write: what was typed is gathered here and written every few seconds.
 */
@ApplicationScoped
public class Unanswered {

    private static final int MOST_WORDS = 6;
    private static final int MOST_GATHERED = 5_000;
    private static final int MONTHS_KEPT = 13;

    private static final String COUNT = """
            insert into search_unanswered as kept (month, digest, searches, days, last_day) values (?, ?, ?, 1, ?)
            on conflict (month, digest) do update set
                searches = kept.searches + excluded.searches,
                days = kept.days + (kept.last_day < excluded.last_day)::int,
                last_day = greatest(kept.last_day, excluded.last_day),
                phrase = coalesce(kept.phrase, case
                    when kept.searches + excluded.searches >= 5 and kept.days + (kept.last_day < excluded.last_day)::int >= 3
                    then ?::text end)""";
    private static final String READ = """
            select month, phrase, sum(searches) from search_unanswered
            where month >= date_trunc('month', ?::date) and month < ?
            group by month, phrase order by month, sum(searches) desc, phrase""";

    private final AgroalDataSource database;
    private final MasterKey key;
    private final Clock clock;
    private final Map<Search, Long> gathered = new ConcurrentHashMap<>();

    Unanswered(AgroalDataSource database, MasterKey key, Clock clock) {
        this.database = database;
        this.key = key;
        this.clock = clock;
    }

    /** A phrase on a day. */
    private record Search(LocalDate day, String phrase) {}

    /** Counts a search that nothing fitted. */
    void count(String typed) {
        var phrase = Words.all(typed).stream()
                .filter(word -> word.chars().noneMatch(Character::isDigit))
                .limit(MOST_WORDS)
                .collect(Collectors.joining(" "));
        var search = new Search(LocalDate.now(clock.withZone(JsonSettings.ZONE)), phrase);
        if (!phrase.isEmpty() && (gathered.size() < MOST_GATHERED || gathered.containsKey(search))) {
            gathered.merge(search, 1L, Long::sum);
        }
    }

    /** Writes what was gathered; what can't be written now is tried again. */
    @Scheduled(every = "5s", delayed = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    public void flush() {
        for (var search : List.copyOf(gathered.keySet())) {
            var times = gathered.remove(search);
            if (times == null) {
                continue;
            }
            try {
                write(search, times);
            } catch (SQLException e) {
                gathered.merge(search, times, Long::sum);
                Log.warn("Searches that found nothing could not be counted; tried again", e);
                return;
            }
        }
    }

    void flushAtLast(@Observes ShutdownEvent end) {
        flush();
    }

    private void write(Search search, long times) throws SQLException {
        var month = search.day().withDayOfMonth(1);
        try (var connection = database.getConnection();
                var count = connection.prepareStatement(COUNT);
                var forget = connection.prepareStatement("delete from search_unanswered where month < ?")) {
            count.setObject(1, month);
            count.setBytes(2, key.hmac("search", search.phrase()));
            count.setLong(3, times);
            count.setObject(4, search.day());
            count.setString(5, search.phrase());
            count.executeUpdate();
            forget.setObject(1, month.minusMonths(MONTHS_KEPT));
            forget.executeUpdate();
        }
    }

    List<UnansweredSearch> read(LocalDate from, LocalDate to) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(READ)) {
            query.setObject(1, from);
            query.setObject(2, to);
            try (var rows = query.executeQuery()) {
                var searches = new ArrayList<UnansweredSearch>();
                while (rows.next()) {
                    var month = YearMonth.from(rows.getObject(1, LocalDate.class));
                    searches.add(new UnansweredSearch(rows.getString(2), month, rows.getLong(3)));
                }
                return searches;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
