package id.kironggo.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.kironggo.Desk;
import id.kironggo.Owner;
import id.kironggo.Samples;
import id.kironggo.platform.security.Caller;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is recorded: its form, its digest, and that it shares the fate of its change. */
@QuarkusTest
class LedgerTest {

    private static final String KEC_07 = "agency:KEC-07";

    @Inject
    Ledger ledger;

    @Inject
    LedgerReader reader;

    @Inject
    AgroalDataSource database;

    @Test
    void anEntryIsCanonicalJsonByRfc8785() {
        var measured = new Measured(
                UUID.randomUUID(), Map.of("é", 1.0, "z", 1e21, "A", -0.0, "\n", 0.000001), "é\"\\\u0001€/");
        record(measured);

        var canonical = entry(measured.subject()).canonical();
        assertThat(canonical)
                .startsWith("{\"actor\":\"client:kec-07\",\"agency\":\"KEC-07\",\"audience\":[\"" + KEC_07
                        + "\",\"client:b\"],"
                        + "\"data\":{\"figures\":{\"\\n\":0.000001,\"A\":0,\"z\":1e+21,\"é\":1},\"text\":\"é\\\"\\\\\\u0001€/\"},"
                        + "\"id\":\"")
                .contains("\"subject\":\"" + measured.subject() + "\",\"time\":\"")
                .endsWith(",\"type\":\"id.kironggo.test.measured.v1\"}");
        assertThat(again(canonical)).isEqualTo(canonical);
    }

    @Test
    void everyEntryThatARequestLeavesIsCanonicalAndItsLeafHashIsThatOfRfc6962() {
        var request = Desk.of("demo-app").submit(Samples.bansos());
        var subject = "requests/" + request.id();

        var entries = reader.timeline(subject);
        assertThat(entries)
                .extracting(LedgerEntry::type)
                .containsExactly(
                        "id.kironggo.request.submitted.v1",
                        "id.kironggo.request.routed.v1",
                        "id.kironggo.disposition.offered.v1");
        for (var entry : entries) {
            assertThat(again(entry.canonical())).isEqualTo(entry.canonical());
            assertThat(Owner.list("select encode(leaf_hash, 'hex') from ledger_entry where id = '" + entry.id() + "'"))
                    .containsExactly(leaf(entry.canonical()));
            await().until(
                            () -> Owner.list("select encode(leaf_hash, 'hex') from ledger_position where entry = '"
                                    + entry.id() + "'"),
                            List.of(leaf(entry.canonical()))::equals);
        }
    }

    @Test
    void aFailureAfterRecordingLeavesNeitherEntryNorQueueRowNorState() {
        var measured = new Measured(UUID.randomUUID(), Map.of(), "");
        long queued = Long.parseLong(
                Owner.list("select coalesce(max(ordinal), 0) from ledger_queue").get(0));

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    update("insert into access_failure(ticket, address_hmac, at) values ('" + measured.run()
                            + "', '', now())");
                    ledger.record(measured, Caller.system());
                    throw new IllegalStateException("late");
                }))
                .hasMessage("late");

        assertThat(reader.timeline(measured.subject())).isEmpty();
        assertThat(Owner.count("access_failure where ticket = '" + measured.run() + "'"))
                .isZero();
        await().until(() -> Owner.count("ledger_queue where ordinal > " + queued) == 0);
        await().until(() ->
                Owner.count("ledger_entry e where not exists (select 1 from ledger_position p where p.entry = e.id)")
                        == 0);
    }

    @Test
    void recordingOutsideATransactionIsRefused() {
        var measured = new Measured(UUID.randomUUID(), Map.of(), "");

        assertThatExceptionOfType(TransactionalException.class)
                .isThrownBy(() -> ledger.record(measured, Caller.system()));

        assertThat(reader.timeline(measured.subject())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger_entry set canonical = canonical",
                "update ledger_entry set audience = '{}'",
                "delete from ledger_entry",
                "truncate ledger_entry cascade",
                "update ledger_position set position = position + 1",
                "delete from ledger_position",
                "truncate ledger_position cascade",
                "update ledger_audience set party = party",
                "delete from ledger_audience",
                "insert into ledger_epoch(epoch) values ('forged')",
                "update ledger_epoch set started_at = now()",
                "delete from ledger_epoch",
                "drop table ledger_entry",
                "alter table ledger_entry disable trigger all",
                "create table mine(id int)",
                "create schema mine"
            })
    void theServingRoleCanNotTouchWhatIsRecorded(String sql) {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> {
                    try (var connection = database.getConnection()) {
                        connection.setAutoCommit(false);
                        try (var statement = connection.createStatement()) {
                            statement.execute(sql);
                        } finally {
                            connection.rollback();
                            connection.setAutoCommit(true);
                        }
                    }
                })
                .satisfies(refused -> assertThat(refused.getSQLState())
                        .as(refused.getMessage())
                        .isEqualTo("42501"));
    }

    private void record(Fact fact) {
        QuarkusTransaction.requiringNew().run(() -> ledger.record(fact, Caller.client("kec-07", "KEC-07", Set.of())));
    }

    private LedgerEntry entry(String subject) {
        return reader.timeline(subject).get(0);
    }

    private void update(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String again(String json) {
        try {
            return new JsonCanonicalizer(json).getEncodedString();
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    /** SHA-256(0x00 || canonical), computed apart from the code under test. */
    private static String leaf(String canonical) {
        try {
            var bytes = new ByteArrayOutputStream();
            bytes.write(0);
            bytes.writeBytes(canonical.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /** A fact with everything that canonical JSON must settle. */
    record Measured(@JsonIgnore UUID run, Map<String, Double> figures, String text) implements Fact {

        @Override
        public String type() {
            return "test.measured";
        }

        @Override
        public String subject() {
            return "tests/" + run;
        }

        @Override
        public Set<String> audience() {
            return Set.of("client:b", KEC_07);
        }
    }
}
