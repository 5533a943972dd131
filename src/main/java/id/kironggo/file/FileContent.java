package id.kironggo.file;

import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A file on its way out: to be kept, not shown, under a name that no header and no file system misreads. {@link
 * FileContentWriter} opens and writes it.
 */
@Schema(hidden = true)
public record FileContent(StoredFile file, Supplier<InputStream> content) {

    // https://www.rfc-editor.org/rfc/rfc8187#section-3.2.1
    private static final String PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$&+-.^_`|~";

    /** Not a RestResponse: of several media types, Quarkus would choose the writer for that class instead of its content's. */
    public Response answer() {
        return Response.ok(this)
                .type(file.mime())
                .header("Content-Length", file.bytes())
                .header(
                        "Content-Disposition",
                        "attachment; filename*=UTF-8''" + encoded(named(file.name(), file.mime())))
                .build();
    }

    /** With the ending of what it is, whatever it was called. */
    static String named(String name, String mime) {
        var ending = mime.equals("image/jpeg") ? "jpg" : mime.substring(mime.indexOf('/') + 1);
        var folded = name.toLowerCase(Locale.ROOT);
        boolean isNamedSo = folded.endsWith("." + ending) || (ending.equals("jpg") && folded.endsWith(".jpeg"));
        return isNamedSo ? name : name + "." + ending;
    }

    static String encoded(String name) {
        var encoded = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            if (b > 0 && PLAIN.indexOf(b) >= 0) {
                encoded.append((char) b);
            } else {
                encoded.append('%').append(String.format("%02X", b & 0xFF));
            }
        }
        return encoded.toString();
    }
}
