package id.kironggo.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import id.kironggo.Crowd;
import id.kironggo.Desk;
import id.kironggo.Owner;
import id.kironggo.Pictures;
import id.kironggo.platform.problem.ProblemException;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of files by themselves: out of quarantine, or gone. */
@QuarkusTest
class FileRoundsTest {

    private static final Desk APP = new Desk("demo-app");

    @Inject
    Reception reception;

    @Inject
    FileBook book;

    @Inject
    Files files;

    @Inject
    FileStore store;

    @Inject
    Seals seals;

    @Inject
    FileRounds rounds;

    private ScannerDouble scanner;

    @BeforeEach
    void begin() throws IOException {
        scanner = new ScannerDouble();
    }

    @AfterEach
    void end() throws IOException {
        scanner.close();
    }

    @Test
    void whatTheScannerFindsCleanLeavesQuarantine() throws IOException {
        var id = quarantined("/Title(bersih)");
        assertThatThrownBy(() -> files.open(UUID.fromString(id)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("quarantine");

        scanBy(scanner.address());

        status(id, "CLEAN");
        assertThat(scanner.scanned()).contains(Pictures.pdf("/Title(bersih)"));
        try (var content = files.open(UUID.fromString(id))) {
            assertThat(content.readAllBytes()).isEqualTo(Pictures.pdf("/Title(bersih)"));
        }
        assertThat(told(id)).last().asString().contains("id.kironggo.file.cleared.v1");
    }

    @Test
    void whatIsInfectedLosesItsContentAndTheLedgerTells() {
        var id = quarantined("/Title(VIRUS)");
        var key = key(id);

        scanBy(scanner.address());

        status(id, "INFECTED");
        assertThatThrownBy(() -> store.open(key)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> files.open(UUID.fromString(id))).isInstanceOf(ProblemException.class);
        assertThat(told(id)).last().asString().contains("id.kironggo.file.infected.v1");
        assertThat(files.objection("/file", UUID.fromString(id), "demo-app", java.util.Set.of("application/pdf"), 9999))
                .isPresent();
    }

    @Test
    void withoutAVerdictAFileStaysInQuarantineAndIsTriedAgain() throws IOException {
        var id = quarantined("/Title(SILENCE)");
        scanBy("127.0.0.1:1");
        status(id, "QUARANTINED");
        due(id);
        scanBy(scanner.address());
        status(id, "QUARANTINED");

        scanBy(scanner.address());
        assertThat(scanner.scanned()).as("not before its time").hasSize(1);

        due(id);
        scanBy(scanner.address());
        assertThat(scanner.scanned()).hasSize(2);
        Owner.run("update stored_file set status = 'CLEAN' where id = '" + id + "'");
    }

    @Test
    void whatNobodyClaimedDiesAndWhatWasClaimedStays() {
        var left = APP.upload("surat.pdf", Pictures.pdf());
        var claimed = APP.upload("surat.pdf", Pictures.pdf());
        var key = key(left);
        files.claim(UUID.fromString(claimed), "requests/x");
        assertThat(Owner.list(
                        "select extract(epoch from expires_at - uploaded_at)::int / 60 from stored_file where id = '"
                                + left + "'"))
                .containsExactly("1440");
        Owner.run("update stored_file set expires_at = now() where id = '" + left + "'");
        APP.http().get("/v1/files/" + left).then().statusCode(404);
        assertThatThrownBy(() -> files.claim(UUID.fromString(left), "requests/x"))
                .isInstanceOf(ProblemException.class);

        Crowd.of(3, replica -> purged());

        assertThat(Owner.count("stored_file where id = '" + left + "'")).isZero();
        assertThatThrownBy(() -> store.open(key)).isInstanceOf(IOException.class);
        status(claimed, "CLEAN");
    }

    @Test
    void whatAProcessThatDiedLeftBehindGoesToo() throws IOException {
        var arriving = Path.of(ConfigProvider.getConfig().getValue("kironggo.data-dir", String.class))
                .resolve("files")
                .resolve("arriving");
        APP.upload("surat.pdf", Pictures.pdf());
        var young = java.nio.file.Files.createFile(arriving.resolve("muda"));
        var old = java.nio.file.Files.createFile(arriving.resolve("tua"));
        java.nio.file.Files.setLastModifiedTime(old, FileTime.from(Instant.EPOCH));

        rounds.purge();

        assertThat(old).doesNotExist();
        assertThat(young).exists();
        java.nio.file.Files.delete(young);
    }

    private boolean purged() {
        try {
            rounds.purge();
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aFileIsClaimedOnce() {
        var id = UUID.fromString(APP.upload("surat.pdf", Pictures.pdf()));

        var claims = Crowd.of(8, claimant -> {
            try {
                files.claim(id, "requests/" + claimant);
                return 1;
            } catch (ProblemException taken) {
                return 0;
            }
        });

        assertThat(claims).containsOnlyOnce(1);
    }

    private static String quarantined(String entry) {
        var id = APP.upload("surat.pdf", Pictures.pdf(entry));
        Owner.run("update stored_file set status = 'QUARANTINED' where id = '" + id + "'");
        return id;
    }

    private static void due(String id) {
        Owner.run("update stored_file set scan_at = now() where id = '" + id + "'");
    }

    private void scanBy(String address) {
        new FileRounds(reception, book, files, store, seals, new Clamd(Optional.of(address))).scan();
    }

    private static void status(String id, String wanted) {
        APP.http().get("/v1/files/" + id).then().statusCode(200).body("status", equalTo(wanted));
    }

    private static String key(String id) {
        return Owner.list("select storage_key from stored_file where id = '" + id + "'")
                .get(0);
    }

    private static java.util.List<String> told(String id) {
        return Owner.list("select canonical from ledger_entry where subject = 'files/" + id + "' order by id");
    }
}
