package id.kironggo;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.callback.QuarkusTestBeforeTestExecutionCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.config.RestAssuredConfig;
import org.apache.http.client.HttpClient;
import org.apache.http.client.params.ClientPNames;
import org.apache.http.params.HttpParams;

/**
 * Spares the requests of a test, which are sent by the ten thousand, what REST Assured does anew for each: to build a client with
 * its own connections, to look for what a mapper of JSON might need, and to lay out an answer that nobody will see; {@link
 * KnownPaths} spares them one thing more. Registered in {@code META-INF/services}.
 *
 * <p>For tests of Quarkus alone: an answer whose body nobody reads keeps its connection, and there {@code ContractWatch} reads
 * each.
 */
@SuppressWarnings("deprecation") // REST Assured takes no client but this one
public class LightRequests implements QuarkusTestBeforeTestExecutionCallback {

    private static final int MOST = 2_000;
    private static final long PATIENCE_MILLIS = 60_000;
    private static final org.apache.http.impl.conn.PoolingClientConnectionManager CONNECTIONS = connections();
    private static final HttpParams USUAL = new org.apache.http.impl.client.DefaultHttpClient().getParams();
    private static final ObjectMapper MAPPER = new ObjectMapper().findAndRegisterModules();

    @Override
    public void beforeTestExecution(QuarkusTestMethodContext context) {
        KnownPaths.keep();
        RestAssuredConfig config = RestAssured.config();
        RestAssured.config = config.httpClient(config.getHttpClientConfig().httpClientFactory(LightRequests::client))
                .objectMapperConfig(
                        config.getObjectMapperConfig().jackson2ObjectMapperFactory((type, charset) -> MAPPER))
                .logConfig(config.getLogConfig().enablePrettyPrinting(false));
    }

    private static HttpClient client() {
        return new org.apache.http.impl.client.DefaultHttpClient(
                CONNECTIONS, USUAL.copy().setLongParameter(ClientPNames.CONN_MANAGER_TIMEOUT, PATIENCE_MILLIS));
    }

    private static org.apache.http.impl.conn.PoolingClientConnectionManager connections() {
        var connections = new org.apache.http.impl.conn.PoolingClientConnectionManager();
        connections.setMaxTotal(MOST);
        connections.setDefaultMaxPerRoute(MOST);
        return connections;
    }
}
