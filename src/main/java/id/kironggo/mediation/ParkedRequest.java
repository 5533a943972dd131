package id.kironggo.mediation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;

/** A call as it is parked for a provider without an address; sealed while it waits. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ParkedRequest(
        String method,
        String path,
        String query,
        Map<String, String> headers,
        byte[] body,
        String assertion,
        String salt) {}
