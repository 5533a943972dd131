package id.kironggo.platform.persistence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/** Random secrets, and the files that nobody but the service's own user may read. */
public final class SecretFiles {

    private static final SecureRandom RANDOM = new SecureRandom();

    private SecretFiles() {}

    /** {@code bytes} random bytes. */
    public static byte[] random(int bytes) {
        byte[] secret = new byte[bytes];
        RANDOM.nextBytes(secret);
        return secret;
    }

    /** A random password of 192 bits without a character that a URL, a property or a shell would take amiss. */
    static String password() {
        return Base64.getUrlEncoder().encodeToString(random(24));
    }

    /** The content of {@code file}; where it doesn't exist yet it is written once, whole, readable by its owner only. */
    public static String readOrCreate(Path file, String fresh) throws IOException {
        if (Files.notExists(file)) {
            Path unfinished = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(unfinished);
            Files.createFile(unfinished, onlyFor("rw-------", file.getParent()));
            Files.writeString(unfinished, fresh, StandardCharsets.UTF_8);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return Files.readString(file, StandardCharsets.UTF_8).strip();
    }

    /** Creates {@code directory} with its parents, closed to everybody else. */
    static void createDirectory(Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            return;
        }
        Files.createDirectories(directory.getParent());
        Files.createDirectory(directory, onlyFor("rwx------", directory.getParent()));
    }

    private static FileAttribute<?>[] onlyFor(String permissions, Path place) throws IOException {
        if (!Files.getFileStore(place).supportsFileAttributeView("posix")) {
            return new FileAttribute<?>[0];
        }
        Set<PosixFilePermission> set = PosixFilePermissions.fromString(permissions);
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(set)};
    }
}
