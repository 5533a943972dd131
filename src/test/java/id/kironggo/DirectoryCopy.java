package id.kironggo;

import java.io.IOException;
import java.nio.file.CopyOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;

/** A whole directory into another one, as {@code cp -a} does it. */
final class DirectoryCopy extends SimpleFileVisitor<Path> {

    private static final CopyOption[] AS_IT_IS = {StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS};

    private final Path from;
    private final Path to;

    private DirectoryCopy(Path from, Path to) {
        this.from = from;
        this.to = to;
    }

    static void of(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new DirectoryCopy(from, to));
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes any) throws IOException {
        if (Files.notExists(copy(directory))) {
            Files.copy(directory, copy(directory), AS_IT_IS);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes any) throws IOException {
        Files.copy(file, copy(file), AS_IT_IS);
        return FileVisitResult.CONTINUE;
    }

    private Path copy(Path path) {
        return to.resolve(from.relativize(path));
    }
}
