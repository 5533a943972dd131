package id.kironggo.letter;

import static id.kironggo.letter.Office.letterTo;
import static id.kironggo.letter.Office.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import id.kironggo.Owner;
import id.kironggo.Pictures;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files go with a letter, to its parties alone. */
@QuarkusTest
class LetterFileTest {

    private Office sender;
    private Office one;

    @BeforeEach
    void openOffices() {
        sender = Office.open();
        one = Office.open();
    }

    @Test
    void itsPartiesFetchThem() {
        var file = sender.desk().upload("lampiran satu.pdf", Pictures.pdf());
        var id = sender.send(
                with(letterTo(one), "files", List.of(Map.of("file", file, "title", "Lampiran I: daftar desa"))));
        var path = "/v1/letters/" + id + "/files/" + file + "/content";

        var content = one.desk().http().get(path);
        content.then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", containsString("lampiran%20satu.pdf"));
        assertThat(content.asByteArray()).isEqualTo(Pictures.pdf());
        assertThat(sender.read(id).getString("to[0].state"))
                .as("who has fetched it has read the letter")
                .isEqualTo("READ");
        one.reading(id)
                .then()
                .body("files[0].title", equalTo("Lampiran I: daftar desa"))
                .body("files[0].name", equalTo("lampiran satu.pdf"))
                .body("files[0].mime", equalTo("application/pdf"))
                .body("files[0].status", equalTo("CLEAN"));
        assertThat(Owner.count("letter_file where letter_file::text like '%daftar%'"))
                .isZero();
        Office.open().desk().http().get(path).then().statusCode(404);
        one.desk()
                .http()
                .get("/v1/letters/" + id + "/files/" + UUID.randomUUID() + "/content")
                .then()
                .statusCode(404);
    }

    @Test
    void aFileIsOfOneLetterAndItsUploaders() {
        var file = sender.desk().upload("lampiran.pdf", Pictures.pdf());
        var attached = List.of(Map.of("file", file));
        refused(one, with(letterTo(sender), "files", attached), "/files/0/file");
        refused(
                sender,
                with(letterTo(one), "files", List.of(Map.of("file", file), Map.of("file", file))),
                "/files/1/file");
        sender.send(with(letterTo(one), "files", attached));
        refused(sender, with(letterTo(one), "files", attached), "/files/0/file");
    }

    private static void refused(Office by, Map<String, Object> letter, String pointer) {
        by.sending(letter).then().statusCode(400).body("errors.pointer", contains(pointer));
    }
}
