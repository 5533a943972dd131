package id.kironggo.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kironggo.Pictures;
import id.kironggo.Plain;
import id.kironggo.platform.persistence.StartRefused;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contents in a bucket, on a real S3 API server. */
@Plain
class S3StoreTest {

    private static final String BUCKET = "kironggo";
    private static final String ACCESS_KEY = "akses-uji";
    private static final String SECRET_KEY = "rahasia-uji";
    private static final String KEY = "0123456789abcdef0123456789abcdef";

    @TempDir
    Path scratch;

    private S3Proxy server;
    private URI endpoint;
    private FileStore store;

    @BeforeEach
    void begin() throws Exception {
        var buckets = new TransientNio2BlobStore();
        buckets.createContainer(BUCKET);
        server = S3Proxy.builder()
                .blobStore(buckets)
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V4, ACCESS_KEY, SECRET_KEY)
                .build();
        server.start();
        endpoint = URI.create("http://127.0.0.1:" + server.getPort());
        store = configured(endpoint, SECRET_KEY);
    }

    @AfterEach
    void end() throws Exception {
        server.stop();
    }

    @Test
    void whatWasPutIsGivenUntilItIsDeleted() throws IOException {
        byte[] content = Pictures.pdfOf(10 * 1024 * 1024);
        store.put(KEY, Files.write(scratch.resolve("sealed"), content));

        try (var stored = store.open(KEY)) {
            assertThat(stored.readAllBytes()).isEqualTo(content);
        }
        store.delete(KEY);
        store.delete(KEY);

        assertThatThrownBy(() -> store.open(KEY)).isInstanceOf(IOException.class);
    }

    @Test
    void aStoreThatRefusesOrDoesNotAnswerIsAFailureOfInputAndOutput() throws Exception {
        var sealed = Files.write(scratch.resolve("sealed"), new byte[] {1});

        assertThatThrownBy(() -> configured(endpoint, "salah").put(KEY, sealed)).isInstanceOf(IOException.class);
        server.stop();
        assertThatThrownBy(() -> store.put(KEY, sealed)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> store.delete(KEY)).isInstanceOf(IOException.class);
    }

    @Test
    void withoutAnEndpointItIsADirectoryAndHalfAConfigurationIsRefused() throws Exception {
        var none = Optional.<String>empty();

        assertThat(new FileStores().store(scratch, Optional.empty(), "", none, none, none))
                .isInstanceOf(DirectoryStore.class);
        assertThatThrownBy(() -> new FileStores()
                        .store(scratch, Optional.of(endpoint), "us-east-1", Optional.of(BUCKET), none, none))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("KIRONGGO_FILES_S3_BUCKET");
    }

    private FileStore configured(URI at, String secret) {
        return new FileStores()
                .store(
                        scratch,
                        Optional.of(at),
                        "us-east-1",
                        Optional.of(BUCKET),
                        Optional.of(ACCESS_KEY),
                        Optional.of(secret));
    }
}
