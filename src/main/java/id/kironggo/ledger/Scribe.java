package id.kironggo.ledger;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.kironggo.platform.persistence.Ids;
import id.kironggo.platform.privacy.FieldVault;
import id.kironggo.platform.security.Caller;
import id.kironggo.platform.web.JsonSettings;
import jakarta.enterprise.context.ApplicationScoped;
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

/** Puts a fact down as the entry that the ledger keeps. */
@ApplicationScoped
class Scribe {

    private static final int SALT = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final FieldVault vault;
    private final ObjectMapper mapper;
    private final Clock clock;

    Scribe(FieldVault vault, ObjectMapper mapper, Clock clock) {
        this.vault = vault;
        this.mapper = mapper;
        this.clock = clock;
    }

    Draft draft(Fact fact, Caller by) {
        var id = Ids.next();
        var at = clock.instant();
        var type = "id.kironggo." + fact.type() + ".v1";
        byte[] salt = by.officer() == null ? null : salt();
        var canonical = canonical(id, at, type, fact, by, salt);
        var audience = fact.audience().stream().sorted().toArray(String[]::new);
        return new Draft(
                id,
                at,
                type,
                fact.subject(),
                actor(by),
                by.agency(),
                audience,
                canonical,
                leafHash(canonical),
                salt == null ? null : signature(id, salt, by));
    }

    private Signature signature(UUID id, byte[] salt, Caller by) {
        return new Signature(by.ownAgency(), salt, vault.seal("ledger_officer", "officer", id, by.officer()));
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

    /** An entry before it is written; {@code signature} is null where no officer was named. */
    record Draft(
            UUID id,
            Instant at,
            String type,
            String subject,
            String client,
            String agency,
            String[] audience,
            String canonical,
            byte[] leaf,
            Signature signature) {

        Recorded recorded() {
            return new Recorded(id, at, leaf);
        }
    }

    /** Which officer of which agency acted, sealed. */
    record Signature(String agency, byte[] salt, byte[] officer) {}
}
