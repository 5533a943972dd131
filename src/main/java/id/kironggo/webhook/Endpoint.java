package id.kironggo.webhook;

import java.util.UUID;

/**
 * A receiver as this replica serves it: how many attempts are under way, and how many may be. More and more where they get
 * through, fewer and fewer where they fail, so that who can't take anything is not flooded and holds next to nothing.
 */
final class Endpoint {

    private static final int AT_FIRST = 8;

    private final int most;
    private int window;
    private int underWay;
    private Terms terms;
    private Interest interest;
    private boolean hungry = true;

    Endpoint(int most) {
        this.most = most;
        this.window = Math.min(AT_FIRST, most);
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
