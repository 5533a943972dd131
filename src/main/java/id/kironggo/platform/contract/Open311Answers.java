package id.kironggo.platform.contract;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** What any operation of Open311 may answer beside its own answer: the errors of GeoReport v2, in both formats. */
final class Open311Answers {

    static final String PREFIX = "Open311";

    /** By status, when it is answered; in this order, or the document would be another one after each build. */
    static final Map<String, String> STATUSES = new TreeMap<>(Map.of(
            "400", "The call can't be carried out as it is; every field at fault is named",
            "401", "A bearer token came with the call, which needs none, and is not valid",
            "403", "The api_key is missing or wrong",
            "404", "No such service, request or token, or it is not the caller's to see",
            "413", "The form is larger than 256 KiB, with files than 20 MiB, or a file than 10 MiB",
            "415", "The body is no form, or a file no PDF, JPEG or PNG",
            "429", "Too many; Retry-After says when to come back",
            "500", "Unexpected",
            "503", "Temporarily unavailable; nothing was stored; Retry-After says when to try again"));

    private Open311Answers() {}

    static APIResponse error(String status, String description) {
        var lines = OASFactory.createSchema()
                .addType(Schema.SchemaType.ARRAY)
                .maxItems(1_000)
                .items(OASFactory.createSchema().ref(ContractFilter.ref("schemas", "Open311Error")));
        var xml = OASFactory.createSchema().addType(Schema.SchemaType.STRING).maxLength(100_000);
        var response = OASFactory.createAPIResponse()
                .description(description)
                .content(
                        OASFactory.createContent()
                                .addMediaType(
                                        "application/json",
                                        OASFactory.createMediaType()
                                                .schema(lines)
                                                .example(List.of(new TreeMap<>(
                                                        Map.of("code", status, "description", "Says what to do.")))))
                                .addMediaType(
                                        "text/xml",
                                        OASFactory.createMediaType()
                                                .schema(xml)
                                                .example(
                                                        "<?xml version=\"1.0\" encoding=\"utf-8\"?><errors><error><code>"
                                                                + status
                                                                + "</code><description>Says what to do.</description></error></errors>")));
        CommonHeaders.dress(status, response);
        return response;
    }
}
