package id.kironggo.openapi;

import id.kironggo.platform.text.Text;
import java.util.Locale;

/** What of an operation breaks whoever was built against the document before. */
public record BreakingChange(String method, String path, Text what) {

    /** Whether it is of this operation of the document before. */
    public boolean hits(ApiOperation operation) {
        return operation.method().equals(method) && operation.shape().equals(ApiOperation.shape(path));
    }

    /** Where it stands: JSON Pointer in the body that brought the document. */
    public String pointer() {
        return "/openapi/paths/" + References.escaped(path) + "/" + method.toLowerCase(Locale.ROOT);
    }
}
