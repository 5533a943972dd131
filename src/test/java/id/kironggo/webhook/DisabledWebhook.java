package id.kironggo.webhook;

import id.kironggo.Desk;
import id.kironggo.Street;
import id.kironggo.Tokens;
import io.quarkus.arc.Arc;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** A webhook that got nothing through for too long, for the tests of other packages. */
public final class DisabledWebhook {

    private DisabledWebhook() {}

    public static void of(String agency) {
        var client = Map.of("id", agency.toLowerCase(Locale.ROOT), "name", "Uji", "kind", "AGENCY", "agency", agency);
        var made = Desk.of("DISKOMINFO")
                .post("/v1/clients", client)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        var desk = new Desk(Tokens.learn(made.getString("id"), made.getString("secret")));
        var subscriber = Subscriber.of(desk, "http://127.0.0.1:" + Street.port(7) + "/", Map.of());
        Arc.container()
                .instance(SubscriptionDesk.class)
                .get()
                .disable(UUID.fromString(subscriber.id()), DisabledReason.FAILING);
    }
}
