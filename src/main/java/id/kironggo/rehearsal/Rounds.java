package id.kironggo.rehearsal;

import id.kironggo.letter.LetterRounds;
import id.kironggo.request.Watch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** All that time does by itself: late clocks call, silence and unopposed answers end requests, answers to letters are late. */
@ApplicationScoped
class Rounds {

    /** A case has some calls of a late clock and an end before it; whatever is still due then can't be done. */
    private static final int MOST = 10;

    private final Watch requests;
    private final LetterRounds letters;

    Rounds(Watch requests, LetterRounds letters) {
        this.requests = requests;
        this.letters = letters;
    }

    /** Does all that is due now. */
    void go() {
        for (int i = 0; i < MOST && requests.isDue(); i++) {
            requests.sweep();
        }
        letters.sweep();
    }

    /** When something is due next after this moment. */
    @Transactional
    Optional<Instant> nextAfter(Instant moment) {
        return Stream.of(requests.nextAfter(moment), letters.nextAfter(moment))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }
}
