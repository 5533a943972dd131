package id.kironggo.platform.contract;

import io.quarkus.runtime.configuration.ConfigUtils;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension;
import jakarta.enterprise.inject.build.compatible.spi.Enhancement;
import jakarta.enterprise.inject.build.compatible.spi.MethodConfig;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InterceptorBinding;
import jakarta.interceptor.InvocationContext;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/**
 * Answers with the OpenAPI documents as the build wrote them. Quarkus reads the one at every start, to write both anew,
 * which is a quarter of the start; nothing of ours changes them after the build.
 */
public class BuiltContract implements BuildCompatibleExtension {

    /** What {@link Answers} does instead. */
    @InterceptorBinding
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Built {}

    @Enhancement(types = OpenApiDocumentService.class)
    public void replace(MethodConfig method) {
        String name = method.info().name();
        // in tests and in dev mode, Quarkus' own classes can't see ours
        if (ConfigUtils.isProfileActive("prod") && (name.equals("prepareDocument") || name.equals("getDocument"))) {
            method.addAnnotation(Built.class);
        }
    }

    /** Prepares nothing, and reads a document when it is asked for. */
    @Built
    @Interceptor
    @Priority(Interceptor.Priority.APPLICATION)
    public static class Answers {

        @AroundInvoke
        Object answer(InvocationContext call) throws IOException {
            return call.getMethod().getName().equals("getDocument")
                    ? document(call.getParameters()[1].toString())
                    : null;
        }

        private static byte[] document(String format) throws IOException {
            String file = "META-INF/quarkus-generated-openapi-doc." + format;
            try (var document = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
                if (document == null) {
                    throw new FileNotFoundException(file);
                }
                return document.readAllBytes();
            }
        }
    }
}
