package id.kironggo.file;

import java.io.IOException;
import java.io.InputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** Knows by its first bytes what something is, whatever it is called. */
final class ContentTypes {

    private ContentTypes() {}

    /** The media type of what follows in {@code content}, which stays where it is. */
    static String of(InputStream content) throws IOException {
        return Known.TYPES.detect(content, new Metadata()).toString();
    }

    /**
     * What follows the end of a picture. Phones append more pictures (MPF), films and tables of their own, which are left out;
     * what is known as something else, such as an archive or a page, makes the file two things at once.
     */
    static void requireNothingForeign(InputStream rest) throws IOException {
        rest.mark(1);
        if (rest.read() < 0) {
            return;
        }
        rest.reset();
        var type = of(rest);
        if (!type.equals("application/octet-stream") && !type.equals("image/jpeg") && !type.startsWith("video/")) {
            throw Refused.foreign();
        }
    }

    /** Some 1,500 types, read when the first file comes. */
    private static final class Known {
        private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();
    }
}
