package id.kironggo.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Where contents lie, encrypted, each under its key. */
interface FileStore {

    /** Stores what {@code sealed} holds; the file itself may be gone afterwards. */
    void put(String key, Path sealed) throws IOException;

    InputStream open(String key) throws IOException;

    /** Deletes it, if it is there. */
    void delete(String key) throws IOException;
}
