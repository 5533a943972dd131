package id.kironggo;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kironggo.file.ScannerDouble;
import io.restassured.response.Response;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service with its contents in a bucket and a scanner beside it. */
class FilesIT {

    private static final String BUCKET = "kironggo";

    @TempDir
    private Path scratch;

    private final BlobStore bucket = new TransientNio2BlobStore();

    @Test
    void contentsLieInTheBucketAndInQuarantineUntilTheyAreFoundClean() throws Exception {
        var s3 = S3Proxy.builder()
                .blobStore(bucket)
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V4, "akses-uji", "rahasia-uji")
                .build();
        s3.start();
        try (var scanner = new ScannerDouble();
                var service = PackagedService.launch(scratch.resolve("data"), settings(s3, scanner))
                        .awaitReady()) {
            var token = PackagedExchange.token(service, "demo-app");
            assertThat(upload(service, token, Pictures.pdf()).statusCode())
                    .as("no bucket yet")
                    .isEqualTo(503);
            bucket.createContainer(BUCKET);

            var clean = upload(service, token, Pictures.pdf("/Title(bersih)"));
            var infected = upload(service, token, Pictures.pdf("/Title(VIRUS)"));

            assertThat(clean.statusCode()).isEqualTo(201);
            assertThat(clean.<String>path("status")).isEqualTo("QUARANTINED");
            awaitStatus(service, token, clean, "CLEAN");
            awaitStatus(service, token, infected, "INFECTED");
            assertThat(bucket.list(BUCKET).contents())
                    .as("the infected one is gone")
                    .hasSize(1);
            assertThat(scanner.scanned()).contains(Pictures.pdf("/Title(bersih)"));
        } finally {
            s3.stop();
        }
    }

    private static Map<String, String> settings(S3Proxy s3, ScannerDouble scanner) {
        return Map.of(
                "KIRONGGO_DEMO",
                "true",
                "KIRONGGO_FILES_CLAMD",
                scanner.address(),
                "KIRONGGO_FILES_S3_ENDPOINT",
                "http://127.0.0.1:" + s3.getPort(),
                "KIRONGGO_FILES_S3_BUCKET",
                BUCKET,
                "KIRONGGO_FILES_S3_ACCESS_KEY",
                "akses-uji",
                "KIRONGGO_FILES_S3_SECRET_KEY",
                "rahasia-uji");
    }

    private static Response upload(PackagedService service, String token, byte[] content) {
        return given().port(service.port())
                .header("Authorization", "Bearer " + token)
                .multiPart("file", "surat.pdf", content)
                .post("/v1/files");
    }

    private static void awaitStatus(PackagedService service, String token, Response uploaded, String wanted) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(given().port(service.port())
                        .header("Authorization", "Bearer " + token)
                        .get(uploaded.header("Location"))
                        .<String>path("status"))
                .isEqualTo(wanted));
    }
}
