package id.kironggo.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kironggo.Plain;
import id.kironggo.ledger.NamedLog;
import id.kironggo.ledger.Recorded;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a receipt promises: which entry will stand in which log, and nothing more. */
@Plain
class ReceiptsTest {

    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00.750Z");

    private final ObjectMapper mapper = new ObjectMapper();

    @Test
    void aReceiptPromisesTheEntryAndItsLeafHashInOneLog() throws Exception {
        byte[] hash = new byte[32];
        Arrays.fill(hash, (byte) 7);
        var entry = new Recorded(UUID.randomUUID(), NOW, hash);
        var signer = new Signer(new HeldKeys(SigningKey.generate(NOW)), mapper);

        var parts = new Receipts(signer, new NamedLog("ledger.example.org/1"))
                .of(entry)
                .split("\\.");

        assertThat(part(parts[0]).path("typ").asText()).isEqualTo("kironggo-receipt+jwt");
        assertThat(part(parts[1]))
                .isEqualTo(mapper.createObjectNode()
                        .put("entry", entry.entry().toString())
                        .put("leafHash", Base64.getEncoder().encodeToString(hash))
                        .put("iat", (int) NOW.getEpochSecond())
                        .put("log", "ledger.example.org/1"));
    }

    private JsonNode part(String encoded) throws Exception {
        return mapper.readTree(Base64.getUrlDecoder().decode(encoded));
    }
}
