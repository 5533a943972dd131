package id.kironggo.platform.web;

import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.problem.ProblemMappers;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;

/**
 * Answers to keyed calls: with the JSON that was kept, so that it isn't made twice; and where a body was refused before anybody
 * asked for its key, with what the key has to say.
 */
@Provider
public class KeyedAnswerFilter implements ContainerResponseFilter {

    private final IdempotentCall call;
    private final IdempotencyStore store;

    KeyedAnswerFilter(IdempotentCall call, IdempotencyStore store) {
        this.call = call;
        this.store = store;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
        if (!request.getMethod().equals("POST") || !call.isKeyed()) {
            return;
        }
        if (call.answer() != null && answer.getStatus() < 300) { // it may have failed at the commit
            answer.setEntity(new KeptAnswer.Raw(call.answer()));
        } else if (answer.getStatus() == 400 && !call.isClaimed()) {
            before().ifPresent(before -> {
                answer.setStatus(before.getStatus());
                answer.getHeaders().putAll(before.getHeaders());
                answer.setEntity(before.getEntity(), null, before.getMediaType());
            });
        }
    }

    private Optional<Response> before() {
        try {
            return store.before(call);
        } catch (ProblemException reused) {
            return Optional.of(ProblemMappers.answer(reused));
        }
    }
}
