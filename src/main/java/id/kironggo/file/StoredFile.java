package id.kironggo.file;

import java.time.Instant;
import java.util.UUID;

/**
 * A file as other features see it.
 *
 * @param uploader id of the client that brought it
 * @param expiresAt when it dies; null once somebody has claimed it
 */
public record StoredFile(
        UUID id,
        String name,
        String mime,
        long bytes,
        byte[] sha256,
        FileStatus status,
        String uploader,
        Instant expiresAt) {}
