package id.kironggo.platform.outbound;

import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpVersion;

/** How connections are kept, and how little of a call is held in memory: 64 KiB, of both directions together. */
final class Pools {

    private static final int MOST_CONNECTIONS = 64;
    private static final int MOST_WAITING = 256;
    private static final int IDLE_SECONDS = 30;
    private static final int LONGEST_CONNECT_MILLIS = 10_000;
    private static final int LONGEST_LINE = 8 * 1024;
    private static final int MOST_HEADERS = 32 * 1024;

    /** One reading; before it, Vert.x holds four chunks at most of a call that is paused. */
    private static final int READ = 32 * 1024;

    private static final int CHUNK = 4 * 1024;
    private static final int WRITTEN = 16 * 1024;

    private Pools() {}

    static HttpClientOptions options() {
        return new HttpClientOptions()
                .setProtocolVersion(HttpVersion.HTTP_1_1)
                .setUseAlpn(false)
                .setVerifyHost(true)
                .setTrustAll(false)
                .setDecompressionSupported(false)
                .setMaxPoolSize(MOST_CONNECTIONS)
                .setMaxWaitQueueSize(MOST_WAITING)
                .setKeepAliveTimeout(IDLE_SECONDS)
                // the caller's own is shorter, and counts from its wait in the queue on
                .setConnectTimeout(LONGEST_CONNECT_MILLIS)
                .setMaxInitialLineLength(LONGEST_LINE)
                .setMaxHeaderSize(MOST_HEADERS)
                .setMaxChunkSize(CHUNK)
                .setReceiveBufferSize(READ);
    }

    static HttpClientRequest bounded(HttpClientRequest request) {
        return request.setWriteQueueMaxSize(WRITTEN);
    }
}
