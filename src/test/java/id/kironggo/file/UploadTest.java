package id.kironggo.file;

import static id.kironggo.Pictures.ascii;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import id.kironggo.Desk;
import id.kironggo.Owner;
import id.kironggo.Pictures;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** What an upload becomes: known by its content, stripped, encrypted, kept once. */
@QuarkusTest
class UploadTest {

    private static final Desk APP = new Desk("demo-app");

    @Inject
    Files files;

    @Test
    void aDocumentIsKeptAsItIs() throws Exception {
        byte[] pdf = Pictures.pdf();

        var answer = APP.uploading("surat desa.pdf", pdf);

        answer.then()
                .statusCode(201)
                .body("name", equalTo("surat desa.pdf"))
                .body("mime", equalTo("application/pdf"))
                .body("bytes", equalTo(pdf.length))
                .body("sha256", equalTo(sha256(pdf)))
                .body("status", equalTo("CLEAN"))
                .body("expiresAt", matchesPattern(".+\\+07:00"))
                .header("Location", equalTo("/v1/files/" + answer.path("id")));
        assertThat(kept(answer)).isEqualTo(pdf);
    }

    @Test
    void whatAFileIsCalledSaysNothingOfWhatItIs() {
        APP.uploading("surat.pdf", Pictures.jpeg()).then().statusCode(201).body("mime", equalTo("image/jpeg"));
        APP.uploading("foto", Pictures.png()).then().statusCode(201).body("mime", equalTo("image/png"));
    }

    @Test
    void aPhotoLosesPlaceAndCameraButNotWhichSideIsUp() throws IOException {
        byte[] photo = Pictures.jpegWith(
                Pictures.exif(6, "GPS -7.9137 113.8217"),
                Pictures.segment(0xE1, ascii("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>Contoh Pemohon</x:xmpmeta>")),
                Pictures.segment(0xED, ascii("Photoshop 3.0\0Contoh Pemohon")),
                Pictures.segment(0xFE, ascii("<script>Contoh Pemohon</script>")));

        byte[] kept = kept(APP.uploading("foto.jpg", photo));

        var text = new String(kept, StandardCharsets.ISO_8859_1);
        assertThat(text).doesNotContain("GPS", "Contoh Pemohon", "adobe.com", "Photoshop");
        assertThat(Orientation.in(exifOf(kept))).isEqualTo(6);
        assertThat(Pictures.pixels(kept)).isEqualTo(Pictures.pixels(photo));
    }

    private static byte[] exifOf(byte[] jpeg) {
        int at = new String(jpeg, StandardCharsets.ISO_8859_1).indexOf("Exif");
        return java.util.Arrays.copyOfRange(jpeg, at, at + 32);
    }

    @Test
    void aPictureOfPixelsLosesItsTextsAndProfiles() throws IOException {
        byte[] picture = Pictures.pngWith(
                Pictures.chunk("tEXt", ascii("Author\0Contoh Pemohon")),
                Pictures.chunk("eXIf", ascii("II*\0GPS")),
                Pictures.chunk("iCCP", ascii("profil\0\0x")));

        byte[] kept = kept(APP.uploading("pindai.png", picture));

        assertThat(kept).isEqualTo(Pictures.png());
    }

    @Test
    void aSecondPictureOrFilmThatAPhoneAppendsIsLeftOut() throws IOException {
        byte[] jpeg = Pictures.jpegWith();
        byte[] film = Pictures.joined(new byte[] {0, 0, 0, 24}, ascii("ftypmp42\0\0\0\0mp42isom"), new byte[100]);

        assertThat(kept(APP.uploading("foto.jpg", Pictures.joined(jpeg, Pictures.jpeg()))))
                .hasSizeLessThanOrEqualTo(jpeg.length);
        assertThat(kept(APP.uploading("foto.jpg", Pictures.joined(jpeg, film)))).hasSizeLessThanOrEqualTo(jpeg.length);
        assertThat(kept(APP.uploading("foto.jpg", Pictures.joined(jpeg, new byte[64]))))
                .hasSizeLessThanOrEqualTo(jpeg.length);
    }

    @Test
    void contentAndNameLieEncrypted() throws IOException {
        var id = APP.upload("rahasia.pdf", Pictures.pdf("/Title(Contoh Pemohon)"));

        var key = Owner.list("select storage_key from stored_file where id = '" + id + "'")
                .get(0);
        var data = Path.of(ConfigProvider.getConfig().getValue("kironggo.data-dir", String.class));
        byte[] stored = java.nio.file.Files.readAllBytes(
                data.resolve("files").resolve(key.substring(0, 2)).resolve(key));
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("PDF", "Contoh");
        assertThat(Owner.list("select encode(name, 'escape') from stored_file where id = '" + id + "'"))
                .noneMatch(name -> name.contains("rahasia"));
    }

    @Test
    void onlyWhoUploadedAFileReadsIt() {
        var id = APP.upload("surat.pdf", Pictures.pdf());

        APP.http().get("/v1/files/" + id).then().statusCode(200).body("id", equalTo(id));
        Desk.of("DISPENDUKCAPIL").http().get("/v1/files/" + id).then().statusCode(404);
    }

    @Test
    void aRepeatedUploadIsTheFirstOne() {
        var key = UUID.randomUUID().toString();
        var first = keyed(key, "surat.pdf", Pictures.pdf());
        first.then().statusCode(201).header("Idempotency-Replayed", nullValue());

        keyed(key, "surat.pdf", Pictures.pdf())
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(first.path("id")));
        keyed(key, "lain.pdf", Pictures.pdf()).then().statusCode(422);
        keyed(key, "surat.pdf", Pictures.pdf("/Lang(id)")).then().statusCode(422);
    }

    private static Response keyed(String key, String name, byte[] content) {
        return APP.http()
                .header("Idempotency-Key", key)
                .multiPart("file", name, content)
                .post("/v1/files");
    }

    @Test
    void theLedgerTellsOfAnUploadWithoutItsName() {
        var id = APP.upload("ijazah contoh.pdf", Pictures.pdf());

        var entries = Owner.list("select canonical from ledger_entry where subject = 'files/" + id + "'");
        assertThat(entries).singleElement().asString().contains("id.kironggo.file.uploaded.v1", id);
        assertThat(entries.get(0)).doesNotContain("ijazah");
    }

    private byte[] kept(Response upload) throws IOException {
        try (var content = files.open(
                UUID.fromString(upload.then().statusCode(201).extract().path("id")))) {
            return content.readAllBytes();
        }
    }

    private static String sha256(byte[] content) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }
}
