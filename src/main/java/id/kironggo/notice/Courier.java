package id.kironggo.notice;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Sends what is in the outbox, one after the other, holding no transaction. */
@ApplicationScoped
class Courier {

    private static final Logger LOG = Logger.getLogger(Courier.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Outbox outbox;
    private final ReactiveMailer mailer;
    private final Context loop;
    private final Optional<String> from;

    Courier(
            Outbox outbox,
            ReactiveMailer mailer,
            Vertx vertx,
            @ConfigProperty(name = "kironggo.notice.from") Optional<String> from) {
        this.outbox = outbox;
        this.mailer = mailer;
        this.loop = VertxContext.getRootContext(vertx.getOrCreateContext());
        this.from = from;
    }

    void deliver() {
        for (var mail = outbox.claim(); mail.isPresent(); mail = outbox.claim()) {
            deliver(mail.get());
        }
    }

    private void deliver(Outbox.Claimed mail) {
        try {
            // all on one event loop: called from another thread, the client may miss the greeting and wait for ever
            mailer.send(written(outbox.open(mail), mail.id()))
                    .runSubscriptionOn(task -> loop.runOnContext(now -> task.run()))
                    .await()
                    .atMost(PATIENCE);
        } catch (RuntimeException e) {
            var error = (e.getCause() == null ? e : e.getCause()).getClass().getName();
            // its message may name the recipient
            LOG.warnf(
                    "Mail %s could not be sent%s: %s",
                    mail.id(), mail.isLastAttempt() ? " and is given up" : ", it will be tried again", error);
            outbox.failed(mail, error);
            return;
        }
        outbox.sent(mail);
    }

    private Mail written(Message message, UUID id) {
        var sender = from.orElseThrow();
        // the same at every attempt, so that whoever gets it twice can tell
        var messageId = "<" + id + "@" + sender.replaceAll(".*@|>$", "") + ">";
        return Mail.withText(message.recipient(), message.subject(), message.body())
                .setFrom(sender)
                .addHeader("Message-ID", messageId)
                .addHeader("Auto-Submitted", "auto-generated");
    }
}
