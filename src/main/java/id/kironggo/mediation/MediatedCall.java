package id.kironggo.mediation;

import id.kironggo.exchange.ApiRoute;
import id.kironggo.exchange.Passage;
import id.kironggo.platform.persistence.Ids;
import id.kironggo.platform.security.Caller;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;

/** A call in hand: who calls what by which grant, and what has passed of it. */
final class MediatedCall {

    private static final int SALT = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final UUID id = Ids.next();
    private final byte[] salt = new byte[SALT];
    private final Caller consumer;
    private final Passage passage;
    private final UUID about;
    private final long begun = System.nanoTime();
    private final Commitment request;
    private final Commitment answer;
    private int status;

    MediatedCall(Caller consumer, Passage passage, UUID about) {
        RANDOM.nextBytes(salt);
        this.consumer = consumer;
        this.passage = passage;
        this.about = about;
        this.request = new Commitment(salt);
        this.answer = new Commitment(salt);
    }

    UUID id() {
        return id;
    }

    /** Base64, told to both sides with the answer and the request, and to nobody else. */
    String salt() {
        return Base64.getEncoder().encodeToString(salt);
    }

    Caller consumer() {
        return consumer;
    }

    Passage passage() {
        return passage;
    }

    /** For which citizen's request it is; null where the consumer doesn't say. */
    UUID about() {
        return about;
    }

    ApiRoute route() {
        return passage.route();
    }

    Commitment request() {
        return request;
    }

    Commitment answer() {
        return answer;
    }

    /** What the provider answered; 0 until then. */
    int status() {
        return status;
    }

    void answered(int code) {
        status = code;
    }

    long milliseconds() {
        return (System.nanoTime() - begun) / 1_000_000;
    }
}
