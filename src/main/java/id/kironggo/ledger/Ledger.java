package id.kironggo.ledger;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.kironggo.platform.persistence.Ids;
import id.kironggo.platform.persistence.OneTrip;
import id.kironggo.platform.security.Caller;
import id.kironggo.platform.web.JsonSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.erdtman.jcs.JsonCanonicalizer;

/** Where every change is written, once, in its own transaction: no fact, no change; no change, no fact. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Ledger {

    private static final String INSERT = """
            with entry as (
                insert into ledger_entry(id, at, type, subject, client, agency, audience, canonical, leaf_hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning id)
            insert into ledger_queue(entry) select id from entry""";

    private final OneTrip trip;
    private final ObjectMapper mapper;
    private final Clock clock;
    private final Sequencer sequencer;
    private final TransactionSynchronizationRegistry transaction;

    Ledger(
            OneTrip trip,
            ObjectMapper mapper,
            Clock clock,
            Sequencer sequencer,
            TransactionSynchronizationRegistry transaction) {
        this.trip = trip;
        this.mapper = mapper;
        this.clock = clock;
        this.sequencer = sequencer;
        this.transaction = transaction;
    }

    /** Records a fact within the current transaction, which fails with it. */
    public Recorded record(Fact fact, Caller by) {
        var id = Ids.next();
        var at = clock.instant();
        var type = "id.kironggo." + fact.type() + ".v1";
        var canonical = canonical(id, at, type, fact, by);
        byte[] leaf = leafHash(canonical);
        trip.write(
                INSERT,
                id,
                at,
                type,
                fact.subject(),
                actor(by),
                by.agency(),
                fact.audience().stream().sorted().toArray(String[]::new),
                canonical,
                leaf);
        transaction.registerInterposedSynchronization(new AfterCommit());
        return new Recorded(id, at, leaf);
    }

    private String canonical(UUID id, Instant at, String type, Fact fact, Caller by) {
        var entry = mapper.createObjectNode()
                .put("id", id.toString())
                .put("time", JsonSettings.time(at))
                .put("type", type)
                .put("subject", fact.subject())
                .put("actor", actor(by));
        if (by.agency() != null) {
            entry.put("agency", by.agency());
        }
        fact.audience().stream().sorted().forEach(entry.putArray("audience")::add);
        entry.set("data", mapper.valueToTree(fact));
        try {
            return new JsonCanonicalizer(entry.toString()).getEncodedString();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A citizen is never named, not even by ticket: the subject says enough. */
    private static String actor(Caller by) {
        return switch (by.kind()) {
            case CLIENT -> Parties.client(by.id());
            case CITIZEN -> "citizen";
            case SYSTEM -> "system";
        };
    }

    static byte[] leafHash(String canonical) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((byte) 0);
            return digest.digest(canonical.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private final class AfterCommit implements Synchronization {
        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            sequencer.wake();
        }
    }
}
