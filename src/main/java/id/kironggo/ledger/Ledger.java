package id.kironggo.ledger;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.kironggo.platform.persistence.Ids;
import id.kironggo.platform.security.Caller;
import id.kironggo.platform.web.JsonSettings;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
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

    private final AgroalDataSource database;
    private final ObjectMapper mapper;
    private final Clock clock;
    private final Sequencer sequencer;
    private final TransactionSynchronizationRegistry transaction;

    Ledger(
            AgroalDataSource database,
            ObjectMapper mapper,
            Clock clock,
            Sequencer sequencer,
            TransactionSynchronizationRegistry transaction) {
        this.database = database;
        this.mapper = mapper;
        this.clock = clock;
        this.sequencer = sequencer;
        this.transaction = transaction;
    }

    /** Records a fact within the current transaction. */
    public Recorded record(Fact fact, Caller by) {
        var id = Ids.next();
        var at = clock.instant();
        var type = "id.kironggo." + fact.type() + ".v1";
        var canonical = canonical(id, at, type, fact, by);
        byte[] leaf = leafHash(canonical);
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, id);
            insert.setObject(2, at.atOffset(ZoneOffset.UTC));
            insert.setString(3, type);
            insert.setString(4, fact.subject());
            insert.setString(5, actor(by));
            insert.setString(6, by.agency());
            insert.setArray(
                    7,
                    connection.createArrayOf(
                            "text", fact.audience().stream().sorted().toArray()));
            insert.setString(8, canonical);
            insert.setBytes(9, leaf);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The ledger did not take a " + fact.type(), e);
        }
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
