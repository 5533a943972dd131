package id.kironggo.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** In which form events are given, by what the client accepts: the house's own, or those of the CloudEvents JSON format 1.0. */
@ApplicationScoped
class EventForm {

    static final String BATCH = "application/cloudevents-batch+json";
    static final String SINGLE = "application/cloudevents+json";

    private final ObjectMapper mapper;

    EventForm(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    static boolean isBatch(HttpHeaders headers) {
        return prefers(headers, BATCH, MediaType.APPLICATION_JSON);
    }

    /** Whether the client likes {@code one} better than {@code usual}. */
    private static boolean prefers(HttpHeaders headers, String one, String usual) {
        var mayBe = MediaType.valueOf(one);
        var normal = MediaType.valueOf(usual);
        return headers.getAcceptableMediaTypes().stream()
                .filter(type -> type.isCompatible(mayBe) || type.isCompatible(normal))
                .findFirst()
                .map(type -> !type.isCompatible(normal))
                .orElse(false);
    }

    Response answer(CloudEvent.EventPage page, boolean isBatch, String link) {
        return Response.ok(isBatch ? written(page.items()) : page, isBatch ? BATCH : MediaType.APPLICATION_JSON)
                .header(HttpHeaders.LINK, link)
                .build();
    }

    Response answer(CloudEvent event, HttpHeaders headers) {
        boolean isPlain = prefers(headers, MediaType.APPLICATION_JSON, SINGLE);
        return Response.ok(written(event), isPlain ? MediaType.APPLICATION_JSON : SINGLE)
                .build();
    }

    private String written(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Events can't be written", e);
        }
    }
}
