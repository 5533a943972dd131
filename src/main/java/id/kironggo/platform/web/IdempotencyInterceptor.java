package id.kironggo.platform.web;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Opens the transaction of a keyed call, in which the domain's own joins: state, ledger entry and the answer kept for replay have
 * one fate.
 */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class IdempotencyInterceptor {

    private final IdempotentCall call;
    private final IdempotencyStore store;

    IdempotencyInterceptor(IdempotentCall call, IdempotencyStore store) {
        this.call = call;
        this.store = store;
    }

    @AroundInvoke
    Object around(InvocationContext operation) throws Exception {
        if (!call.isKeyed()) {
            return operation.proceed();
        }
        return QuarkusTransaction.requiringNew().call(() -> {
            var before = store.claim(call);
            if (before.isPresent()) {
                before.get().again(call).ifPresent(answer -> {
                    throw new Replay(answer);
                });
                return operation.proceed();
            }
            var answer = operation.proceed();
            store.keep(
                    call,
                    call.isDoneAnew()
                            ? KeptAnswer.NOTHING
                            : KeptAnswer.of(
                                    answer instanceof RestResponse<?> response ? response : RestResponse.ok(answer)));
            return answer;
        });
    }
}
