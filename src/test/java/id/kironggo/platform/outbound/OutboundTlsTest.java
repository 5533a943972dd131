package id.kironggo.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kironggo.Plain;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom a TLS server must prove to be: the name of the base URL, whatever address was pinned. */
@Plain
class OutboundTlsTest {

    private static final String NAME = "layanan.example.org";
    private static final String PASSWORD = "changeit";

    @TempDir
    Path scratch;

    private Calls calls;

    @BeforeEach
    void resolve() throws IOException {
        calls = new Calls();
        calls.names.answers(NAME, "127.0.0.1");
    }

    @AfterEach
    void close() throws IOException {
        calls.close();
    }

    @Test
    void aCertificateForTheNameIsTaken() throws Throwable {
        var store = certificate("dns:" + NAME);
        try (var server = server(store)) {
            var out = calls.trusting(trust(store), NAME + ":" + server.port());
            assertThat(Calls.get(out, base(server))).isEqualTo("127.0.0.1");
            assertThat(server.heads().get(0))
                    .containsIgnoringCase("host: " + NAME + ":" + server.port())
                    .contains("value=" + NAME);
        }
    }

    @Test
    void aCertificateForTheAddressAloneIsNot() throws Exception {
        var store = certificate("ip:127.0.0.1");
        try (var server = server(store)) {
            var out = calls.trusting(trust(store), NAME + ":" + server.port());
            assertThatThrownBy(() -> Calls.get(out, base(server))).isInstanceOf(SSLException.class);
            assertThat(server.heads()).isEmpty();
        }
    }

    @Test
    void aCertificateThatNobodyVouchesForIsNot() throws Exception {
        var store = certificate("dns:" + NAME);
        try (var server = server(store)) {
            var out = calls.real(NAME + ":" + server.port());
            assertThatThrownBy(() -> Calls.get(out, base(server))).isInstanceOf(SSLException.class);
            assertThat(server.heads()).isEmpty();
        }
    }

    private static String base(Canary server) {
        return "https://" + NAME + ":" + server.port();
    }

    private static HttpClientOptions trust(Path store) {
        return Pools.options()
                .setTrustOptions(new PfxOptions().setPath(store.toString()).setPassword(PASSWORD));
    }

    private Path certificate(String subject) throws IOException, InterruptedException {
        var store = scratch.resolve("server.p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-keystore",
                        store.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=server",
                        "-ext",
                        "SAN=" + subject)
                .redirectErrorStream(true)
                .start();
        var said = new String(made.getInputStream().readAllBytes(), java.nio.charset.Charset.defaultCharset());
        assertThat(made.waitFor()).as(said).isZero();
        return store;
    }

    private static Canary server(Path store) throws IOException, GeneralSecurityException {
        var keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        var tls = SSLContext.getInstance("TLS");
        tls.init(managers.getKeyManagers(), null, null);
        var socket = tls.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        return new Canary(socket, "");
    }
}
