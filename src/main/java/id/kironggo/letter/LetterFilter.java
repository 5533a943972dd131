package id.kironggo.letter;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of letters may be narrowed to. */
public class LetterFilter {

    @QueryParam("box")
    @Parameter(description = "Only those that the agency sent, or received; absent: both", example = "received")
    @Pattern(regexp = "sent|received", message = "{kironggo.letter.box}")
    String box;

    @QueryParam("thread")
    @Parameter(
            description = "Only those of this thread: the `thread` of any of its letters",
            example = "01935c9e-8f3a-7c41-9d52-6f1f0d9b2a16")
    UUID thread;

    @QueryParam("type")
    @Size(max = 40)
    @Parameter(description = "Only those of this letter type", example = "PERMINTAAN-DATA")
    String type;

    @QueryParam("request")
    @Parameter(
            description = "Only those about the request of this id",
            example = "01935c9e-8f3a-7c41-9d52-6f1f0d9b2a10")
    UUID request;

    @QueryParam("overdue")
    @Parameter(
            description =
                    "true: only those whose answer is late, the own one or, of what was sent, anybody's; false: only the "
                            + "others")
    @Pattern(regexp = "true|false", message = "{kironggo.overdue}")
    String overdue;
}
