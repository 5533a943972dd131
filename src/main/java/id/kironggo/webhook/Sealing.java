package id.kironggo.webhook;

import id.kironggo.platform.privacy.FieldVault;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;

/** What of subscriptions and deliveries is at rest only encrypted. */
@ApplicationScoped
class Sealing {

    private static final String SUBSCRIPTION = "webhook_subscription";
    private static final String DELIVERY = "webhook_delivery";
    private static final String PREFIX = "whsec_";
    /** Standard Webhooks wants 24 to 64 bytes. */
    private static final int KEY = 32;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final FieldVault vault;

    Sealing(FieldVault vault) {
        this.vault = vault;
    }

    static byte[] newKey() {
        byte[] key = new byte[KEY];
        RANDOM.nextBytes(key);
        return key;
    }

    /** As its owner gets it. */
    static String secret(byte[] key) {
        return PREFIX + Base64.getEncoder().encodeToString(key);
    }

    byte[] sealUrl(UUID subscription, String url) {
        return vault.seal(SUBSCRIPTION, "url", subscription, url);
    }

    URI url(UUID subscription, byte[] sealed) {
        return URI.create(vault.open(SUBSCRIPTION, "url", subscription, sealed));
    }

    byte[] sealKey(UUID subscription, byte[] key) {
        return vault.sealBytes(SUBSCRIPTION, "secret", subscription, key);
    }

    byte[] key(UUID subscription, byte[] sealed) {
        return sealed == null ? null : vault.openBytes(SUBSCRIPTION, "secret", subscription, sealed);
    }

    byte[] sealExcerpt(UUID subscription, UUID event, String excerpt) {
        return vault.seal(DELIVERY, "excerpt", subscription + "|" + event, excerpt);
    }

    String excerpt(UUID subscription, UUID event, byte[] sealed) {
        return vault.open(DELIVERY, "excerpt", subscription + "|" + event, sealed);
    }
}
