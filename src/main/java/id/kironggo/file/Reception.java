package id.kironggo.file;

import id.kironggo.platform.persistence.Ids;
import id.kironggo.platform.web.Characters;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Takes a file in: checked, stripped and encrypted while it streams by, so that no more than some KiB are ever in memory. */
@ApplicationScoped
class Reception {

    static final int MAX_BYTES = 10 * 1024 * 1024;

    private static final int MAX_NAME = 200;
    /** As much as a content type is told by. */
    private static final int BEGINNING = 64 * 1024;

    /** Longer than any upload takes. */
    private static final Duration LEFT_BEHIND = Duration.ofHours(1);

    private final Path arriving;
    private final Seals seals;
    private final Clock clock;

    Reception(@ConfigProperty(name = "kironggo.data-dir", defaultValue = "data") Path data, Seals seals, Clock clock)
            throws IOException {
        this.seals = seals;
        this.clock = clock;
        this.arriving = Files.createDirectories(data.resolve("files").resolve("arriving"));
    }

    /** The file with its content beside the store; whoever takes it deletes that. */
    Arrival receive(FilePart part) throws IOException {
        return receive(part, true);
    }

    /** One of several files of a form. */
    Arrival receiveOneOf(FilePart parts) throws IOException {
        return receive(parts, false);
    }

    private Arrival receive(FilePart part, boolean isLast) throws IOException {
        var name = name(part.fileName());
        var key = Seals.nextKey();
        var sealed = Files.createFile(arriving.resolve(key));
        try {
            return copied(part, name, key, sealed, isLast);
        } catch (IOException | RuntimeException notTaken) {
            Files.delete(sealed);
            throw notTaken;
        }
    }

    /** Deletes what a process that died left behind. */
    void tidy() throws IOException {
        var since = clock.instant().minus(LEFT_BEHIND);
        try (var files = Files.list(arriving)) {
            for (var file : files.toList()) {
                // 0 of one that has gone meanwhile
                if (file.toFile().lastModified() < since.toEpochMilli()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private Arrival copied(FilePart part, String name, String key, Path sealed, boolean isLast) throws IOException {
        var content = new BufferedInputStream(new MalwareGuard(new Limited(part)), BEGINNING);
        var format = format(content);
        var digest = sha256();
        long bytes;
        try (var sealing = seals.sealing(key, new BufferedOutputStream(Files.newOutputStream(sealed)));
                var counted = new Counted(new DigestOutputStream(sealing, digest));
                var out = new BufferedOutputStream(counted)) {
            format.copy(content, out);
            content.transferTo(OutputStream.nullOutputStream());
            if (isLast) {
                part.requireLast();
            }
            out.flush();
            bytes = counted.bytes;
        }
        return new Arrival(Ids.next(), key, sealed, name, format, bytes, digest.digest());
    }

    private static Format format(InputStream content) throws IOException {
        content.mark(1);
        if (content.read() < 0) {
            throw Refused.because("Berkas kosong.", "The file is empty.");
        }
        content.reset();
        return Format.of(ContentTypes.of(content)).orElseThrow(Refused::wrongType);
    }

    private static String name(String given) {
        var name = Normalizer.normalize(given, Normalizer.Form.NFC).strip();
        boolean isFit = !name.isEmpty()
                && name.codePointCount(0, name.length()) <= MAX_NAME
                && Characters.areOneLine(name)
                && name.codePoints()
                        .noneMatch(c -> "/\\:*?\"<>|".indexOf(c) >= 0 || Character.getType(c) == Character.FORMAT)
                && !name.startsWith(".");
        if (!isFit) {
            throw Refused.because(
                    "Nama berkas 1 sampai 200 karakter, tanpa folder dan tanpa / \\ : * ? \" < > |, tidak diawali titik.",
                    "A file name of 1 to 200 characters, without a folder and / \\ : * ? \" < > |, not beginning with a dot.");
        }
        return name;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Refuses what goes beyond the limit. */
    private static final class Limited extends FilterInputStream {

        private long left = MAX_BYTES;

        Limited(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            left -= Math.max(0, read);
            if (left < 0) {
                throw Refused.tooLarge();
            }
            return read;
        }
    }

    private static final class Counted extends FilterOutputStream {

        private long bytes;

        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            bytes++;
        }

        @Override
        public void write(byte[] buffer, int offset, int length) throws IOException {
            out.write(buffer, offset, length);
            bytes += length;
        }
    }
}
