package id.kironggo.file;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * What happens to files by themselves: scanned, and deleted when nobody claimed them. Any number of replicas go round: each takes
 * some and commits, works without a transaction, and settles in another.
 */
@ApplicationScoped
public class FileRounds {

    private static final Duration NEXT_TRY = Duration.ofMinutes(1);

    private final Reception reception;
    private final FileBook book;
    private final Files files;
    private final FileStore store;
    private final Seals seals;
    private final Clamd clamd;

    FileRounds(Reception reception, FileBook book, Files files, FileStore store, Seals seals, Clamd clamd) {
        this.reception = reception;
        this.book = book;
        this.files = files;
        this.store = store;
        this.seals = seals;
        this.clamd = clamd;
    }

    /** Scans what is in quarantine; what has no verdict stays there and is tried again. */
    @Scheduled(every = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    public void scan() {
        if (clamd.isConfigured()) {
            book.takeUnscanned(NEXT_TRY).forEach(this::scan);
        }
    }

    private void scan(FileBook.Content file) {
        try (var content = seals.opening(file.key(), store.open(file.key()))) {
            boolean isClean = clamd.isClean(content);
            if (!isClean) {
                store.delete(file.key());
            }
            files.settle(file, isClean ? FileStatus.CLEAN : FileStatus.INFECTED);
        } catch (IOException e) {
            Log.warnf("File %s stays in quarantine: %s", file.id(), e.getMessage());
        }
    }

    /** Deletes what nobody claimed in time, the content first. */
    @Scheduled(every = "10m", delayed = "3m", concurrentExecution = ConcurrentExecution.SKIP)
    public void purge() throws IOException {
        reception.tidy();
        List<FileBook.Content> expired = book.takeExpired();
        while (!expired.isEmpty()) {
            expired.forEach(this::delete);
            expired = book.takeExpired();
        }
    }

    private void delete(FileBook.Content file) {
        try {
            store.delete(file.key());
            book.forget(file.id());
        } catch (IOException e) {
            Log.warnf("The content of file %s could not be deleted yet: %s", file.id(), e.getMessage());
        }
    }
}
