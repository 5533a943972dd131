package id.kironggo.fuzz;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What was sent and what came of it. */
final class Tally {

    private final Map<String, Map<Integer, Integer>> statuses = new TreeMap<>();
    private final Map<Integer, Integer> all = new TreeMap<>();
    private final Map<String, Integer> mutations = new TreeMap<>();
    private final List<Duration> times = new ArrayList<>();
    private String slowest = "";
    private Duration most = Duration.ZERO;

    void count(int number, Draft draft, RawHttp.Answer answer) {
        statuses.computeIfAbsent(draft.operation.id(), id -> new TreeMap<>()).merge(answer.status(), 1, Integer::sum);
        all.merge(answer.status(), 1, Integer::sum);
        draft.story.forEach(name -> mutations.merge(name, 1, Integer::sum));
        times.add(answer.took());
        if (answer.took().compareTo(most) > 0) {
            most = answer.took();
            slowest = "number " + number + ", " + draft.operation.id() + ", " + draft.story;
        }
    }

    int sent(String operation) {
        return statuses.getOrDefault(operation, Map.of()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** How many requests got past all checks of form and right: done, or refused for the state of things. */
    int deep(String operation) {
        return statuses.getOrDefault(operation, Map.of()).entrySet().stream()
                .filter(s -> s.getKey() / 100 == 2 || List.of(409, 412, 428).contains(s.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    Map<String, Integer> mutations() {
        return mutations;
    }

    String report() {
        var sorted = times.stream().sorted().toList();
        var lines = statuses.entrySet().stream()
                .map(s -> "  %-30s %s".formatted(s.getKey(), s.getValue()))
                .collect(Collectors.joining("\n"));
        return "%s%n  %-30s %s (0: closed without an answer)%n  median %d ms, 99%% %d ms, slowest %d ms: %s"
                .formatted(
                        lines,
                        "all " + sorted.size(),
                        all,
                        sorted.get(sorted.size() / 2).toMillis(),
                        sorted.get(sorted.size() * 99 / 100).toMillis(),
                        most.toMillis(),
                        slowest);
    }
}
