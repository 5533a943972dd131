package id.kironggo.file;

import com.google.errorprone.annotations.Immutable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/** The formats that are taken, each with the way its content is checked while it is copied. */
enum Format {
    PDF("application/pdf", "pdf", PdfCopy::copy),
    JPEG("image/jpeg", "jpg", JpegCopy::copy),
    PNG("image/png", "png", PngCopy::copy);

    /** More than any camera or scanner of a citizen makes; whoever decodes it needs four bytes each. */
    static final long MAX_PIXELS = 50_000_000;

    private final String mime;
    private final String extension;
    private final Copying copying;

    Format(String mime, String extension, Copying copying) {
        this.mime = mime;
        this.extension = extension;
        this.copying = copying;
    }

    static Optional<Format> of(String mime) {
        for (var format : values()) {
            if (format.mime.equals(mime)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    String mime() {
        return mime;
    }

    String extension() {
        return extension;
    }

    /** Copies what belongs to the document or picture, and refuses what is none. */
    void copy(InputStream from, OutputStream to) throws IOException {
        copying.copy(from, to);
    }

    static void requireSensible(long width, long height) {
        if (width <= 0 || height <= 0 || width * height > MAX_PIXELS) {
            throw Refused.because("Gambar paling besar 50 megapiksel.", "A picture may have 50 megapixels at most.");
        }
    }

    @Immutable
    private interface Copying {
        void copy(InputStream from, OutputStream to) throws IOException;
    }
}
