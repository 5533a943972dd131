package id.kironggo.file;

import id.kironggo.platform.security.Caller;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A form that has come in whole: its fields, and its files, which are nobody's yet. */
public final class ReceivedForm implements AutoCloseable {

    /** A file of it. */
    public record Received(UUID id, String mime) {}

    private final FileBook book;
    private final FileStore store;
    private final Files entries;
    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private final List<Arrival> arrivals = new ArrayList<>();
    private int length;

    ReceivedForm(FileBook book, FileStore store, Files entries) {
        this.book = book;
        this.store = store;
        this.entries = entries;
    }

    void add(String name, String value) {
        fields.computeIfAbsent(name, first -> new ArrayList<>()).add(value);
        length += name.length() + value.length();
    }

    void add(Arrival file) {
        arrivals.add(file);
    }

    int length() {
        return Math.min(length, 256 * 1024);
    }

    public Map<String, List<String>> fields() {
        return fields;
    }

    public List<Received> files() {
        return arrivals.stream()
                .map(file -> new Received(file.id(), file.format().mime()))
                .toList();
    }

    /** Stores the files as this client's, outside of any transaction; {@link #enter} makes them be there. */
    public void store(String client) {
        for (var file : arrivals) {
            book.announce(file, client);
            try {
                store.put(file.key(), file.sealed());
            } catch (IOException e) {
                throw Refused.outOfReach(e);
            }
        }
    }

    /** Enters the files that were stored, as uploaded by this client. */
    public void enter(Caller client) {
        arrivals.forEach(file -> entries.enter(file, client));
    }

    @Override
    public void close() throws IOException {
        for (var file : arrivals) {
            java.nio.file.Files.deleteIfExists(file.sealed());
        }
    }
}
