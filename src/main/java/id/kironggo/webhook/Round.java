package id.kironggo.webhook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What one turn of the dispatcher comes to: what is to be sent once it is durable. */
final class Round {

    private final List<Due> due = new ArrayList<>();
    private final Map<UUID, byte[]> payloads = new HashMap<>();

    void send(Due one, Supplier<byte[]> payload) {
        payloads.computeIfAbsent(one.event(), any -> payload.get());
        due.add(one);
    }

    /** What was taken, its payload being still to be read. */
    List<Due> taken() {
        return due;
    }

    Set<UUID> withoutPayload() {
        return due.stream()
                .map(Due::event)
                .filter(event -> !payloads.containsKey(event))
                .collect(Collectors.toSet());
    }

    void payload(UUID event, byte[] payload) {
        payloads.put(event, payload);
    }

    byte[] payload(UUID event) {
        return payloads.get(event);
    }

    /** It came to nothing. */
    void giveBack() {
        due.forEach(one -> {
            one.endpoint().giveBack();
            one.endpoint().hungry(true);
        });
    }

    /** An event that this replica is to send now, after so many attempts. */
    record Due(Endpoint endpoint, UUID event, int attempts) {}
}
