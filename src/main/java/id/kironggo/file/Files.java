package id.kironggo.file;

import id.kironggo.ledger.Ledger;
import id.kironggo.platform.problem.Fault;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.problem.ProblemType;
import id.kironggo.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The files that were uploaded: the only door for other features. */
@ApplicationScoped
@Transactional
public class Files {

    private final FileBook book;
    private final FileStore store;
    private final Seals seals;
    private final Clamd clamd;
    private final Ledger ledger;

    Files(FileBook book, FileStore store, Seals seals, Clamd clamd, Ledger ledger) {
        this.book = book;
        this.store = store;
        this.seals = seals;
        this.clamd = clamd;
        this.ledger = ledger;
    }

    /** Enters a file whose content is stored. */
    StoredFile enter(Arrival arrival, Caller by) {
        var status = clamd.isConfigured() ? FileStatus.QUARANTINED : FileStatus.CLEAN;
        var file = book.enter(arrival.id(), status);
        ledger.record(FileFact.of("file.uploaded", file.id(), status, file.uploader()), by);
        return file;
    }

    /** A file to its uploader, while it may still be claimed or after it was. */
    StoredFile read(UUID id, Caller caller) {
        return describe(List.of(id)).stream()
                .filter(file -> file.uploader().equals(caller.id()))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
    }

    /** Those of these files that there are, the oldest first. */
    @Transactional(TxType.SUPPORTS)
    public List<StoredFile> describe(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : book.find(ids);
    }

    /**
     * What keeps this client from handing in this file, told under {@code pointer}; nothing where it may be {@link #claim
     * claimed}.
     */
    @Transactional(TxType.SUPPORTS)
    public Optional<Fault> objection(String pointer, UUID id, String client, Set<String> mimes, long maxBytes) {
        var found = describe(List.of(id)).stream()
                .filter(file -> file.uploader().equals(client))
                .findFirst();
        if (found.isEmpty()) {
            return Optional.of(Fault.at(
                    pointer,
                    "Berkas ini tidak ada. Unggah di /v1/files dengan klien yang sama, lalu pakai dalam 24 jam.",
                    "There is no such file. Upload it at /v1/files by the same client and use it within 24 hours."));
        }
        var file = found.get();
        if (file.expiresAt() == null) {
            return Optional.of(Fault.at(
                    pointer,
                    "Berkas ini sudah dipakai; unggah lagi.",
                    "This file is in use already; upload it again."));
        }
        if (file.status() == FileStatus.INFECTED) {
            return Optional.of(Fault.at(
                    pointer, "Berkas ini bervirus dan sudah dihapus.", "This file bore a virus and was deleted."));
        }
        if (!mimes.contains(file.mime())) {
            var allowed = String.join(", ", mimes.stream().sorted().toList());
            return Optional.of(Fault.at(
                    pointer, "Jenis berkas yang diterima: " + allowed + ".", "Media types taken: " + allowed + "."));
        }
        return file.bytes() <= maxBytes
                ? Optional.empty()
                : Optional.of(Fault.at(
                        pointer,
                        "Berkas paling besar " + maxBytes + " bita.",
                        "A file may have " + maxBytes + " bytes at most."));
    }

    /** Makes the file the claimant's, so that it stays; somebody may have been quicker. */
    public void claim(UUID id, String claimant) {
        if (!book.claim(id, claimant)) {
            throw ProblemType.CONFLICT.because(
                    "Berkas ini baru saja dipakai atau kedaluwarsa; unggah lagi.",
                    "This file has just been used or has expired; upload it again.");
        }
    }

    /** The content of a clean file; the caller closes it. */
    @Transactional(TxType.SUPPORTS)
    public InputStream open(UUID id) {
        var content = book.content(id).orElseThrow(Files::withheld);
        try {
            return seals.opening(content.key(), store.open(content.key()));
        } catch (IOException e) {
            throw Refused.outOfReach(e);
        }
    }

    /** Why a content that is not known to be clean is not given. */
    public static ProblemException withheld() {
        return ProblemType.CONFLICT.because(
                "Berkas ini masih dikarantina sampai selesai diperiksa, atau bervirus dan sudah dihapus.",
                "This file is in quarantine until it has been scanned, or bore a virus and was deleted.");
    }

    /** Settles what the scanner said. */
    void settle(FileBook.Content scanned, FileStatus verdict) {
        if (book.release(scanned.id(), verdict)) {
            var type = verdict == FileStatus.CLEAN ? "file.cleared" : "file.infected";
            ledger.record(FileFact.of(type, scanned.id(), verdict, scanned.uploader()), Caller.system());
        }
    }
}
