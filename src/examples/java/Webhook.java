import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.kironggo.client.api.EventsApi;
import id.kironggo.client.model.Subscribe;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A webhook: Kironggo calls it, and it verifies who called (https://www.standardwebhooks.com) before it takes the event. */
final class Webhook {

    private final Set<String> known = ConcurrentHashMap.newKeySet(); // a real one keeps the ids where it keeps its work
    private final CountDownLatch told = new CountDownLatch(1);

    /** CLIENT_ID=dishub CLIENT_SECRET=demo-dishub; the service runs with KIRONGGO_OUTBOUND_ALLOW=127.0.0.1:8098. */
    public static void main(String[] arguments) throws Exception {
        var webhook = new Webhook();
        Kironggo.run(() -> webhook.listen(URI.create("http://" + Kironggo.setting("LISTEN", "127.0.0.1:8098") + "/")));
    }

    /** Subscribes, is pinged, waits a minute for one event, and unsubscribes. */
    private void listen(URI address) throws Exception {
        var events = new EventsApi(Kironggo.client());
        var subscribe = new Subscribe().url(address.toString()).addTypesItem("id.kironggo.request.submitted.v1");
        var subscription = events.subscribe(subscribe, null, null); // its secret is told this once: keep it in your vault
        var verifier = new com.standardwebhooks.Webhook(subscription.getSecret());
        var server = HttpServer.create(new InetSocketAddress(address.getHost(), address.getPort()), 0);
        server.createContext("/", call -> take(call, verifier));
        server.start();
        var id = subscription.getId().toString();
        var ping = events.pingSubscription(id, null, null, null);
        System.out.println("Pinged: " + (ping.getDelivered() ? "delivered" : ping.getFailure()));
        boolean heard = told.await(1, TimeUnit.MINUTES);
        server.stop(1);
        events.unsubscribe(id, events.readSubscription(id).getEtag(), null);
        System.exit(heard ? 0 : 1);
    }

    private void take(HttpExchange call, com.standardwebhooks.Webhook verifier) throws IOException {
        var body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        try {
            verifier.verify(body, HttpHeaders.of(call.getRequestHeaders(), (name, value) -> true));
        } catch (WebhookVerificationException e) {
            call.sendResponseHeaders(401, -1);
            return;
        }
        var event = new ObjectMapper().readTree(body);
        if (known.add(event.path("id").asText())) { // one that was here before is the same event again
            var type = event.path("type").asText();
            System.out.println(event.path("id").asText() + " " + type + " " + event.path("subject").asText());
            if (!type.equals("id.kironggo.subscription.ping.v1")) { // here your system does what is to be done
                told.countDown();
            }
        }
        call.sendResponseHeaders(204, -1); // 2xx: it is delivered; whatever else is tried again, ten times in three days
    }
}
