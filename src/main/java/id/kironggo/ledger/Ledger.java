package id.kironggo.ledger;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.kironggo.platform.persistence.Ids;
import id.kironggo.platform.persistence.OneTrip;
import id.kironggo.platform.privacy.FieldVault;
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
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
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

    private static final String OFFICER =
            "insert into ledger_officer(entry, agency, salt, officer) values (?, ?, ?, ?)";

    private static final int SALT = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final OneTrip trip;
    private final FieldVault vault;
    private final ObjectMapper mapper;
    private final Clock clock;
    private final Sequencer sequencer;
    private final TransactionSynchronizationRegistry transaction;

    Ledger(
            OneTrip trip,
            FieldVault vault,
            ObjectMapper mapper,
            Clock clock,
            Sequencer sequencer,
            TransactionSynchronizationRegistry transaction) {
        this.trip = trip;
        this.vault = vault;
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
        byte[] salt = by.officer() == null ? null : salt();
        var canonical = canonical(id, at, type, fact, by, salt);
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
        if (salt != null) {
            trip.write(OFFICER, id, by.ownAgency(), salt, vault.seal("ledger_officer", "officer", id, by.officer()));
        }
        transaction.registerInterposedSynchronization(new AfterCommit());
        return new Recorded(id, at, leaf);
    }

    private String canonical(UUID id, Instant at, String type, Fact fact, Caller by, byte[] salt) {
        var entry = mapper.createObjectNode()
                .put("id", id.toString())
                .put("time", JsonSettings.time(at))
                .put("type", type)
                .put("subject", fact.subject())
                .put("actor", actor(by));
        if (by.agency() != null) {
            entry.put("agency", by.agency());
        }
        if (by.delegate() != null) {
            entry.put("delegate", by.delegate());
        }
        if (salt != null) {
            entry.put("officer", commitment(salt, by.officer()));
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

    /** SHA-256(salt ‖ officer): who has both can prove who acted, the entry alone tells nobody. */
    private static String commitment(byte[] salt, String officer) {
        var digest = sha256();
        digest.update(salt);
        return Base64.getEncoder().encodeToString(digest.digest(officer.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] salt() {
        byte[] salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        return salt;
    }

    static byte[] leafHash(String canonical) {
        var digest = sha256();
        digest.update((byte) 0);
        return digest.digest(canonical.getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
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
