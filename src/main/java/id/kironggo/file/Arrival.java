package id.kironggo.file;

import java.nio.file.Path;
import java.util.UUID;

/**
 * A file that has come in whole and was found right.
 *
 * @param key under which its content is stored, at random
 * @param sealed its content, encrypted, until the store has it
 * @param sha256 of the content as it is kept
 */
record Arrival(UUID id, String key, Path sealed, String name, Format format, long bytes, byte[] sha256) {}
