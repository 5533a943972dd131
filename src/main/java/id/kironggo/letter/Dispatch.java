package id.kironggo.letter;

import id.kironggo.platform.persistence.OneTrip;
import id.kironggo.platform.persistence.Signals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Comparator;
import java.util.List;

/**
 * Puts copies into inboxes. Each inbox counts its letters in a row that is held until the commit, so that whoever reads on from a
 * position misses none that commits late; the rows are taken by agency, so that two who send to the same never wait for each other
 * in a ring, and last of all, so that they are held for a moment only.
 */
@ApplicationScoped
class Dispatch {

    static final String TOPIC = "inbox";

    private static final String POST = """
            with counted as (
                insert into letter_inbox(agency, last) values (?, 1)
                on conflict (agency) do update set last = letter_inbox.last + 1 returning last)
            insert into letter_copy(id, letter, agency, part, position, state, type, thread, request, sent_at, answer_due)
            select ?::uuid, ?::uuid, ?, ?, last, ?, ?, ?::uuid, ?::uuid, ?::timestamptz, ?::timestamptz from counted""";

    private static final String KEEP = """
            insert into letter_copy(id, letter, agency, part, type, thread, request, sent_at, answer_due)
            values (?, ?, ?, ?, ?, ?, ?::uuid, ?, ?::timestamptz)""";

    private final OneTrip trip;
    private final Signals signals;
    private final TransactionSynchronizationRegistry transaction;

    Dispatch(OneTrip trip, Signals signals, TransactionSynchronizationRegistry transaction) {
        this.trip = trip;
        this.signals = signals;
        this.transaction = transaction;
    }

    void send(List<LetterCopy> copies) {
        copies.stream().sorted(Comparator.comparing(LetterCopy::agency)).forEach(copy -> {
            if (copy.isReceived()) {
                post(copy);
            } else {
                keep(copy);
            }
        });
        var agencies = copies.stream()
                .filter(LetterCopy::isReceived)
                .map(LetterCopy::agency)
                .toList();
        transaction.registerInterposedSynchronization(new Bell(agencies));
    }

    private void post(LetterCopy copy) {
        trip.write(
                POST,
                copy.agency(),
                copy.id(),
                copy.letter(),
                copy.agency(),
                copy.part(),
                copy.state(),
                copy.type(),
                copy.thread(),
                copy.request(),
                copy.sentAt(),
                copy.answerDue());
    }

    private void keep(LetterCopy copy) {
        trip.write(
                KEEP,
                copy.id(),
                copy.letter(),
                copy.agency(),
                copy.part(),
                copy.type(),
                copy.thread(),
                copy.request(),
                copy.sentAt(),
                copy.answerDue());
    }

    /** Wakes those who wait at an inbox. */
    private final class Bell implements Synchronization {

        private final List<String> agencies;

        Bell(List<String> agencies) {
            this.agencies = agencies;
        }

        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                agencies.forEach(agency -> signals.tell(TOPIC, agency));
            }
        }
    }
}
