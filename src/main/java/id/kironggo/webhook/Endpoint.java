package id.kironggo.webhook;

import java.util.UUID;

/**
 * A receiver as this replica serves it: how many attempts are under way, and how many may be. Where they fail there may be
 * fewer and fewer, so that who can't take anything is not flooded.
 */
final class Endpoint {

    private final int most;
    private int window;
    private int underWay;
    private Terms terms;
    private Interest interest;
    private boolean hungry = true;

    Endpoint(int most) {
        this.most = most;
        this.window = most;
    }

    void follow(Terms present, Interest wanted) {
        terms = present;
        interest = wanted;
    }

    UUID id() {
        return terms.subscription();
    }

    Terms terms() {
        return terms;
    }

    Interest interest() {
        return interest;
    }

    int room() {
        return Math.max(0, window - underWay);
    }

    void take() {
        underWay++;
    }

    void giveBack() {
        underWay--;
    }

    void returned(boolean isDelivered) {
        underWay--;
        window = isDelivered ? Math.min(most, window + 2) : Math.max(1, window / 2);
    }

    /** Whether something may be due that nobody took. */
    boolean isHungry() {
        return hungry;
    }

    void hungry(boolean isHungry) {
        hungry = isHungry;
    }
}
