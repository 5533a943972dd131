package id.kironggo.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A directory, which all replicas share. Contents lie in 256 directories below it. */
final class DirectoryStore implements FileStore {

    private final Path root;

    DirectoryStore(Path root) {
        this.root = root;
    }

    @Override
    public void put(String key, Path sealed) throws IOException {
        var file = file(key);
        Files.createDirectories(file.getParent());
        Files.move(sealed, file, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public InputStream open(String key) throws IOException {
        return Files.newInputStream(file(key));
    }

    @Override
    public void delete(String key) throws IOException {
        Files.deleteIfExists(file(key));
    }

    private Path file(String key) {
        return root.resolve(key.substring(0, 2)).resolve(key);
    }
}
