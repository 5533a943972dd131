package id.kironggo.file;

import id.kironggo.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Takes in forms of fields and files together; what is a file is checked, stripped and encrypted as any other upload. */
@ApplicationScoped
public class FormIntake {

    private static final int MOST_BYTES = 20 * 1024 * 1024;
    private static final int MOST_PARTS = 200;
    private static final int MOST_FILES = 10;
    /** Of all fields together. */
    private static final int MOST_TEXT = 256 * 1024;

    private final Reception reception;
    private final FileBook book;
    private final FileStore store;
    private final Files files;

    FormIntake(Reception reception, FileBook book, FileStore store, Files files) {
        this.reception = reception;
        this.book = book;
        this.store = store;
        this.files = files;
    }

    /** The form of a multipart/form-data body; whoever gets it closes it. */
    public ReceivedForm receive(InputStream body, MediaType type) throws IOException {
        var form = new ReceivedForm(book, store, files);
        try {
            var parts = FilePart.before(new Limited(body), type);
            for (int i = 0; parts.advance(); i++) {
                if (i >= MOST_PARTS) {
                    throw tooMuch();
                }
                take(parts, form);
            }
            return form;
        } catch (EOFException cutOff) {
            form.close();
            throw Refused.broken();
        } catch (IOException | RuntimeException notTaken) {
            form.close();
            throw notTaken;
        } finally {
            UploadFilter.letFinish(body);
        }
    }

    private void take(FilePart part, ReceivedForm form) throws IOException {
        if (part.fileName() == null) {
            form.add(String.valueOf(part.name()), text(part, MOST_TEXT - form.length()));
        } else if (!part.fileName().isEmpty()) {
            // a browser sends an empty name where nothing was chosen
            if (form.files().size() >= MOST_FILES) {
                throw Refused.because("Paling banyak 10 berkas.", "At most 10 files.");
            }
            form.add(reception.receiveOneOf(part));
        }
    }

    private static String text(FilePart part, int most) throws IOException {
        byte[] bytes = part.readNBytes(most + 1);
        if (bytes.length > most) {
            throw tooMuch();
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException noText) {
            throw ProblemType.INVALID_INPUT.because("Isian harus teks UTF-8.", "Fields must be text in UTF-8.");
        }
    }

    private static RuntimeException tooMuch() {
        return ProblemType.BODY_TOO_LARGE.because(
                "Formulir paling besar 20 MiB, isiannya bersama 256 KiB.",
                "A form may have 20 MiB at most, its fields together 256 KiB.");
    }

    private static final class Limited extends FilterInputStream {

        private long left = MOST_BYTES;

        Limited(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            left -= Math.max(0, read);
            if (left < 0) {
                throw tooMuch();
            }
            return read;
        }
    }
}
