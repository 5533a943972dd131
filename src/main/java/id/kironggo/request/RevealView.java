package id.kironggo.request;

import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Personal data as they were given. */
@Schema(name = "Revealed", description = "Personal data in clear")
public record RevealView(
        @Schema(
                required = true,
                type = SchemaType.OBJECT,
                implementation = Object.class,
                examples = "{\"/applicant/nik\": \"3511074501909999\"}",
                description =
                        "By the pointer asked for: the value, null where nothing was given; of a document the ids "
                                + "under which it may be fetched")
        Map<String, Object> values,

        @Schema(required = true, description = "Until when this client may fetch the documents")
        Instant documentsUntil) {}
