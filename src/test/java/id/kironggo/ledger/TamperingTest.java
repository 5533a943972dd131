package id.kironggo.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import id.kironggo.Plain;
import id.kironggo.verifier.Verify;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the owner of the database does to a ledger of 700 entries, and what the verifier says of it, which has an export and checkpoints
 * that were kept. Each tampering is undone again.
 */
@Plain
class TamperingTest {

    private static final int SIZE = 700;

    /** What stands in the way of an owner who rearranges things. */
    private static final String FREE = """
        alter table ledger_position drop constraint ledger_position_entry_key;
        alter table ledger_position drop constraint ledger_position_position_check;\
        """;

    private static final String HASHED = "sha256('\\x00'::bytea || convert_to(%s, 'UTF8'))";

    /** Everything after position 511 anew, in entries, positions and tiles, as one would who goes on from an old backup. */
    private static final String FROM_512_ANEW = """
        delete from ledger_position where position > 511;
        with anew as (
            insert into ledger_entry select gen_random_uuid(), now(), 'test', 'tests/1', 'system', null, '{}', '{"anew":' || n || '}',
                sha256('\\x00'::bytea || convert_to('{"anew":' || n || '}', 'UTF8')) from generate_series(512, 800) n
            returning id, leaf_hash)
        insert into ledger_position select 511 + row_number() over (), id, leaf_hash from anew;
        delete from ledger_tile where number > 1\
        """;

    @TempDir
    static Path kept;

    private static ProvedLedger ledger;

    @BeforeAll
    static void keepCheckpoints() throws Exception {
        ledger = new ProvedLedger();
        ledger.grow(512, "a");
        ledger.sign();
        ledger.keep(kept, "checkpoint-512");
        ledger.grow(SIZE - 512, "b");
        ledger.sign();
        ledger.keep(kept, "checkpoint-700");
        ledger.grow(20, "c");
        ledger.sign();
    }

    @AfterAll
    static void close() {
        ledger.close();
    }

    @Test
    void whatNobodyHasTouchedIsVerified() throws Exception {
        assertThat(verdict("select 1", "checkpoint-700"))
                .isEqualTo("0 VERIFIED: All 700 entries are what was signed; 20 more came after the last checkpoint"
                        + " given");
        assertThat(verdict("select 1", "checkpoint-700", "checkpoint-512")).startsWith("0 VERIFIED: All 700 entries");
    }

    static Stream<Arguments> tamperings() {
        var of300 = "id = (select entry from ledger_position where position = 300)";
        return Stream.of(
                arguments("an entry is rewritten", 300, "update ledger_entry set canonical = '{}' where " + of300),
                arguments(
                        "white space is added",
                        300,
                        "update ledger_entry set canonical = canonical || ' ' where " + of300),
                arguments(
                        "the first is rewritten",
                        0,
                        "update ledger_entry set canonical = '{}' where " + of300.replace("300", "0")),
                arguments(
                        "the last is rewritten",
                        699,
                        "update ledger_entry set canonical = '' where " + of300.replace("300", "699")),
                arguments("an entry is deleted", 300, "delete from ledger_entry where " + of300),
                arguments("a place is deleted", 300, "delete from ledger_position where position = 300"),
                arguments("a place is deleted and the others move up", 300, """
                    delete from ledger_position where position = 300;
                    update ledger_position set position = -position where position > 300;
                    update ledger_position set position = -position - 1 where position < 0\
                    """),
                arguments("one is put in between", 300, """
                    update ledger_position set position = -position where position >= 300;
                    update ledger_position set position = -position + 1 where position < 0;
                    insert into ledger_position select 300, entry, leaf_hash from ledger_position where position = 20\
                    """),
                arguments("two are exchanged", 300, """
                    update ledger_position set position = -1 where position = 300;
                    update ledger_position set position = 300 where position = 410;
                    update ledger_position set position = 410 where position = -1\
                    """),
                arguments("the tables are truncated", 0, "truncate ledger_position, ledger_tile, ledger_audience"),
                arguments("the tail is cut off", 690, "delete from ledger_position where position >= 690"),
                arguments("all is cut off", 0, "delete from ledger_position; delete from ledger_tile"),
                arguments("an old state comes back", 512, "delete from ledger_position where position >= 512"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tamperings")
    void whatWasDoneIsFoundAndItsFirstPositionNamed(String what, int position, String sql) throws Exception {
        assertThat(verdict(sql, "checkpoint-700"))
                .as(what)
                .startsWith("1 REFUTED: First bad position " + position + ": ");
    }

    @Test
    void oneWhoHashesAnewWhatHeRewritesIsFoundByTheTilesThatWereCut() throws Exception {
        var rewritten = """
            update ledger_entry set canonical = '{}', leaf_hash = %1$s where id = (select entry from ledger_position
                where position = 300);
            update ledger_position set leaf_hash = %1$s where position = 300\
            """.formatted(HASHED.formatted("'{}'"));

        assertThat(verdict(rewritten, "checkpoint-700"))
                .isEqualTo("1 REFUTED: First bad position 300: it isn't what was signed");
    }

    @Test
    void oneWhoRewritesTheTreeTooIsFoundBetweenTheCheckpointsThatWereKept() throws Exception {
        assertThat(verdict(FROM_512_ANEW, "checkpoint-700", "checkpoint-512"))
                .startsWith("1 REFUTED: First bad position: one of 512 to 699. Entries and tree were both rewritten");
        assertThat(verdict(FROM_512_ANEW, "checkpoint-700"))
                .startsWith("1 REFUTED: First bad position: one of 0 to 699. Entries and tree were both rewritten");
        assertThat(verdict(FROM_512_ANEW, "checkpoint-512")).startsWith("0 VERIFIED: All 512 entries");
    }

    @Test
    void aLedgerThatWasRewrittenIsNotSignedAgain() throws Exception {
        try (var other = new ProvedLedger()) {
            other.grow(SIZE, "a");
            other.sign();
            other.run(FREE + FROM_512_ANEW);
            assertRefused(other, "The first 700 entries are no longer what was signed");

            other.run("delete from ledger_position where position >= 650");
            assertRefused(other, "The ledger has 650 entries, its last checkpoint covers 700");
        }
    }

    private static void assertRefused(ProvedLedger ledger, String reason) throws Exception {
        var notary = ledger.notary();
        var checkpoint = ledger.prover().checkpoint();
        notary.start(null);
        try {
            await().until(() -> notary.state().trouble(), reason::equals);
            assertThat(ledger.prover().checkpoint()).isEqualTo(checkpoint);
        } finally {
            notary.stop(null);
        }
    }

    /** What the verifier says after this was done to the ledger. */
    private static String verdict(String sql, String... checkpoints) throws SQLException, IOException {
        try (var connection = ledger.database().owner();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(FREE + sql);
            var export = ProvedLedger.export(connection, kept.resolve("export"));
            connection.rollback();
            var arguments = new ArrayList<>(List.of("export", "--export", export.toString(), "--key", kept + "/key"));
            for (var checkpoint : checkpoints) {
                arguments.addAll(
                        List.of("--checkpoint", kept.resolve(checkpoint).toString()));
            }
            return verdict(arguments);
        }
    }

    private static String verdict(List<String> arguments) {
        var out = new ByteArrayOutputStream();
        int code = Verify.run(arguments, new PrintStream(out, true, StandardCharsets.UTF_8));
        return code + " " + out.toString(StandardCharsets.UTF_8).strip();
    }
}
