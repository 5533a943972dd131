package id.kironggo.file;

import id.kironggo.platform.problem.ProblemType;
import id.kironggo.platform.security.CurrentCaller;
import id.kironggo.platform.web.BodyFilter;
import id.kironggo.platform.web.IdempotencyStore;
import id.kironggo.platform.web.IdempotentCall;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HexFormat;

/**
 * Takes in the body of an upload and stores it, before the operation and its transaction: whoever sends slowly, or a store that
 * is slow, holds no connection to the database.
 */
@Provider
@TakesFile
@Priority(Priorities.ENTITY_CODER - 10)
public class UploadFilter implements ContainerRequestFilter {

    private final Reception reception;
    private final FileBook book;
    private final FileStore store;
    private final IdempotencyStore answers;
    private final IdempotentCall call;
    private final CurrentUpload upload;

    @jakarta.inject.Inject
    CurrentCaller caller;

    UploadFilter(
            Reception reception,
            FileBook book,
            FileStore store,
            IdempotencyStore answers,
            IdempotentCall call,
            CurrentUpload upload) {
        this.reception = reception;
        this.book = book;
        this.store = store;
        this.answers = answers;
        this.call = call;
        this.upload = upload;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        request.setProperty(BodyFilter.TAKEN, true);
        var arrival = received(request);
        try {
            var before = answers.before(call, request, standsFor(arrival));
            if (before.isPresent()) {
                request.abortWith(before.get());
                return;
            }
            book.announce(arrival, caller.get().id());
            store(arrival);
            upload.arrived(arrival);
        } finally {
            Files.deleteIfExists(arrival.sealed());
        }
    }

    private Arrival received(ContainerRequestContext request) throws IOException {
        var body = request.getEntityStream();
        try {
            var type = request.getMediaType();
            if (type == null || !type.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE)) {
                throw ProblemType.UNSUPPORTED_MEDIA_TYPE.because(
                        "Kirim isi sebagai multipart/form-data.", "Send the body as multipart/form-data.");
            }
            return reception.receive(FilePart.of(body, type));
        } catch (EOFException cutOff) {
            throw Refused.broken();
        } finally {
            letFinish(body);
        }
    }

    private void store(Arrival arrival) {
        try {
            store.put(arrival.key(), arrival.sealed());
        } catch (IOException e) {
            throw Refused.outOfReach(e);
        }
    }

    /** A client that is still sending reads no answer. */
    static void letFinish(InputStream body) {
        byte[] rest = new byte[16 * 1024];
        try {
            while (body.read(rest) >= 0) {
                // nobody keeps it
            }
        } catch (IOException beyondTheWall) {
            // so much that the answer may not be read
        }
    }

    /** The same name and content are the same body, whatever boundary lies around them. */
    private static byte[] standsFor(Arrival arrival) {
        var words = HexFormat.of().formatHex(arrival.sha256()) + " " + arrival.name();
        return words.getBytes(StandardCharsets.UTF_8);
    }
}
