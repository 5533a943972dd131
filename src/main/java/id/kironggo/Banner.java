package id.kironggo;

import io.quarkus.vertx.http.HttpServer;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import org.jboss.logging.Logger;

/** Says, as soon as the service answers, where its documentation is and what to try first. */
@ApplicationScoped
public class Banner {

    private static final Logger LOG = Logger.getLogger("id.kironggo");

    private final HttpServer server;

    public Banner(HttpServer server) {
        this.server = server;
    }

    void greet(@ObservesAsync HttpServerStart started) {
        String base = "http://localhost:" + server.getPort();
        LOG.infof("Kironggo answers. Documentation: %s/docs", base);
        LOG.infof("Try: curl -s %s/v1/services/BANSOS-USUL", base);
    }
}
