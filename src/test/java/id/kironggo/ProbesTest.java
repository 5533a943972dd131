package id.kironggo;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.networking.v1.HTTPIngressPath;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the manifests let the cluster and the world ask, asked of the service. */
@QuarkusTest
class ProbesTest {

    /** Started, live, ready. */
    static List<String> paths() {
        return List.of("/q/health/started", "/q/health/live", "/q/health/ready");
    }

    @Test
    void everyProbeIsAnswered() {
        paths().forEach(path -> given().get(path).then().statusCode(200));
    }

    @Test
    void theIngressLetsInTheContractAndNotTheClustersOwnPaths() {
        List<String> open =
                Overlay.read("ha").one(Ingress.class).getSpec().getRules().get(0).getHttp().getPaths().stream()
                        .map(HTTPIngressPath::getPath)
                        .toList();
        JsonNode contract =
                Manifest.documents(Path.of("openapi", "kironggo.yaml")).get(0);
        contract.path("paths")
                .fieldNames()
                .forEachRemaining(path -> assertThat(open).as(path).anyMatch(prefix -> path.startsWith(prefix + "/")));
        for (String inner : List.of("/q/health", "/q/metrics")) {
            given().get(inner).then().statusCode(200);
            assertThat(open).noneMatch(inner::startsWith);
        }
    }
}
