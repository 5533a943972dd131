package id.kironggo.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.kironggo.Plain;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How tiles are cut, no more at once than was asked for, and what is said where hashes are gone. */
@Plain
class StoredTilesTest {

    /** Of 131,072 entries the lowest level: all its tiles are cut but the last, for which alone there are leaves. */
    private static final String ALL_BUT_THE_LAST = """
        insert into ledger_tile(level, number, hashes, root)
        select 0, n, decode(repeat('ab', 8192), 'hex'), sha256(n::text::bytea) from generate_series(0, 510) n;
        with entry as (
            insert into ledger_entry
            select gen_random_uuid(), now(), 'test', 'tests/1', 'system', null, '{}', '{}', sha256(n::text::bytea)
            from generate_series(130816, 131071) n returning id, leaf_hash)
        insert into ledger_position(position, entry, leaf_hash)
        select 130815 + row_number() over (), id, leaf_hash from entry""";

    private final ProvedLedger ledger = new ProvedLedger();

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void noMoreTilesAreCutAtOnceThanWasAskedForWhateverTheirLevel() throws Exception {
        ledger.run(ALL_BUT_THE_LAST);
        try (var connection = ledger.database().serving().getConnection()) {
            var tiles = new StoredTiles(connection, 131_072);

            assertThat(tiles.cut(2)).isEqualTo(2);
            assertThat(cut(connection, 0)).isEqualTo(512);
            assertThat(cut(connection, 1)).isEqualTo(1);
            assertThat(tiles.cut(2)).isEqualTo(1);
            assertThat(cut(connection, 1)).isEqualTo(2);
            assertThat(tiles.cut(2)).as("nothing is left to cut").isZero();
        }
    }

    @Test
    void whatIsNotFullIsNotCut() throws Exception {
        grown(513);
        try (var connection = ledger.database().serving().getConnection()) {
            assertThat(new StoredTiles(connection, 255).cut(9)).isZero();
            assertThat(new StoredTiles(connection, 256).cut(9)).isEqualTo(1);
            assertThat(new StoredTiles(connection, 511).cut(9)).isZero();
            assertThat(new StoredTiles(connection, 513).cut(9)).isEqualTo(1);
            assertThat(new StoredTiles(connection, 513).cut(0)).isZero();
            assertThat(cut(connection, 0)).isEqualTo(2);
            assertThat(new StoredTiles(connection, 513).tree(513).root())
                    .isEqualTo(ledger.recomputed().root());
        }
    }

    @Test
    void aTileThatIsGoneIsNotMadeUp() throws Exception {
        grown(300);
        ledger.sign();
        ledger.run("delete from ledger_tile");

        try (var connection = ledger.database().serving().getConnection()) {
            var tree = new StoredTiles(connection, 300).tree(300);
            assertThatExceptionOfType(LedgerContradicted.class)
                    .isThrownBy(() -> tree.inclusion(5))
                    .withMessage("Tile 0 of level 0 is gone");
            assertThatExceptionOfType(LedgerContradicted.class)
                    .isThrownBy(tree::root)
                    .withMessage("Between 0 and 1 of level 1 hashes are gone");
        }
    }

    @Test
    void hashesThatAreGoneAreNamed() throws Exception {
        grown(300);
        ledger.sign();
        ledger.run("delete from ledger_position where position = 270");

        try (var connection = ledger.database().serving().getConnection()) {
            assertThatExceptionOfType(LedgerContradicted.class)
                    .isThrownBy(() -> new StoredTiles(connection, 300).tree(300).root())
                    .withMessage("Between 256 and 300 of level 0 hashes are gone");
        }
    }

    private void grown(int facts) throws SQLException {
        ledger.fill(facts, "a");
        ledger.place();
    }

    private static long cut(Connection connection, int level) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from ledger_tile where level = " + level)) {
            row.next();
            return row.getLong(1);
        }
    }
}
