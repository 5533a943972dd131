package id.kironggo.platform.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestResponse;

/** An answer as it is kept for replay: status, the headers that matter, body. */
record KeptAnswer(int status, String location, String etag, String body) {

    /** Of what is done anew: only that the key was used, and for which body. */
    static final KeptAnswer NOTHING = new KeptAnswer(200, null, null, null);

    static KeptAnswer of(RestResponse<?> answer) {
        try {
            var mapper = Arc.container().instance(ObjectMapper.class).get();
            var body = answer.getEntity() == null ? null : mapper.writeValueAsString(answer.getEntity());
            return new KeptAnswer(
                    answer.getStatus(),
                    answer.getHeaderString(HttpHeaders.LOCATION),
                    answer.getHeaderString(HttpHeaders.ETAG),
                    body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    Response toResponse() {
        var response = Response.status(status).header("Idempotency-Replayed", "true");
        if (location != null) {
            response.header(HttpHeaders.LOCATION, location);
        }
        if (etag != null) {
            response.header(HttpHeaders.ETAG, etag);
        }
        return body == null
                ? response.build()
                : response.type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
                        .entity(new Raw(body))
                        .build();
    }

    /** A body that is JSON already. */
    record Raw(
            @JsonRawValue @com.fasterxml.jackson.annotation.JsonValue
            String json) {}
}
