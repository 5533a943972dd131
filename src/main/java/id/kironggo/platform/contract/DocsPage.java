package id.kironggo.platform.contract;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The contract in a browser: Swagger UI in a page of ours, which loads from this service alone. */
@ApplicationScoped
public class DocsPage {

    /** Before Quarkus' own page, which bears scripts that no policy could tell from an attacker's. */
    private static final int FIRST = -1;

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final boolean isDemo;

    DocsPage(@ConfigProperty(name = "kironggo.demo") Optional<String> demo) {
        this.isDemo = demo.filter(Set.of("true", "force")::contains).isPresent();
    }

    void register(@Observes Router router) throws IOException {
        var given = read("index.html");
        var page = isDemo
                ? given.replace("<!--demo", "").replace("demo-->", "")
                : given.replaceFirst("(?s)<!--demo.*demo-->", "");
        router.get("/docs/*").order(FIRST).handler(DocsPage::guard);
        serve(router, "", "text/html", page);
        serve(router, "index.html", "text/html", page);
        serve(router, "start.js", "text/javascript", read("start.js"));
        serve(router, "page.css", "text/css", read("page.css"));
    }

    private static void guard(RoutingContext routing) {
        routing.response().putHeader("Content-Security-Policy", POLICY).putHeader("Referrer-Policy", "no-referrer");
        routing.next();
    }

    private static void serve(Router router, String path, String type, String content) {
        var body = Buffer.buffer(content);
        router.get("/docs/" + path).order(FIRST).handler(routing -> routing.response()
                .putHeader("Content-Type", type + ";charset=utf-8")
                .putHeader("Cache-Control", "no-cache")
                .end(body));
    }

    private static String read(String file) throws IOException {
        try (var content = Thread.currentThread().getContextClassLoader().getResourceAsStream("docs/" + file)) {
            if (content == null) {
                throw new FileNotFoundException(file);
            }
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
