package id.kironggo.file;

import static id.kironggo.Pictures.ascii;
import static id.kironggo.Pictures.joined;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.kironggo.Desk;
import id.kironggo.Owner;
import id.kironggo.Pictures;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not taken, each with a problem that says why; nothing of it stays. */
@QuarkusTest
class RefusedUploadTest {

    private static final Desk APP = new Desk("demo-app");
    // in two parts, lest a scanner takes this source for it
    private static final String EICAR =
            "X5O!P%@AP[4\\PZX54(P^)7CC)7}" + "$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*";

    private final long before = Owner.count("stored_file");

    @AfterEach
    void nothingStays() throws IOException {
        assertThat(Owner.count("stored_file")).isEqualTo(before);
        var data = Path.of(ConfigProvider.getConfig().getValue("kironggo.data-dir", String.class));
        try (var arriving = java.nio.file.Files.list(data.resolve("files").resolve("arriving"))) {
            assertThat(arriving).isEmpty();
        }
    }

    static Stream<Arguments> otherTypes() throws IOException {
        return Stream.of(
                Arguments.of("a zip bomb", zip(10 * 1024 * 1024)),
                Arguments.of("an archive", zip(10)),
                Arguments.of("SVG", ascii("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>")),
                Arguments.of("a page", ascii("<!DOCTYPE html><html><script>alert(1)</script></html>")),
                Arguments.of("a text", ascii("Surat keterangan")),
                Arguments.of("a GIF", ascii("GIF89a\1\0\1\0\0\0\0;")),
                Arguments.of("a program", joined(ascii("MZ"), new byte[510])),
                Arguments.of("a PDF that begins later", joined(new byte[600], Pictures.pdf())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("otherTypes")
    void whatIsNoDocumentOrPictureIsRefused(String what, byte[] content) {
        APP.uploading("surat.pdf", content)
                .then()
                .statusCode(415)
                .body("detail", equalTo("The file's content is no PDF, JPEG or PNG; its name doesn't matter."));
    }

    static Stream<Arguments> twoThings() throws IOException {
        byte[] jpeg = Pictures.jpeg();
        byte[] png = Pictures.png();
        byte[] zip = zip(10);
        return Stream.of(
                Arguments.of("a JPEG with an archive behind", joined(jpeg, zip)),
                Arguments.of("a PNG with an archive behind", joined(png, zip)),
                Arguments.of(
                        "a JPEG with a page behind", joined(jpeg, ascii("<html><script>alert(1)</script></html>"))),
                Arguments.of("a JPEG with a PDF behind", joined(jpeg, Pictures.pdf())),
                Arguments.of("a PNG with a script behind", joined(png, ascii("<?php system('id'); ?>"))),
                Arguments.of("a PDF with an archive behind", joined(Pictures.pdf(), zip)),
                Arguments.of("a PDF with a page before", joined(ascii("%PDF-1.4\n%<html>"), Pictures.pdf())),
                Arguments.of("a PDF with a script", Pictures.pdf("/OpenAction<</S/JavaScript/JS(app.alert(1))>>")),
                Arguments.of("a PDF with a hidden script", Pictures.pdf("/OpenAction<</S/J#61vaScript>>")),
                Arguments.of("a PDF that launches", Pictures.pdf("/AA<</O<</S/Launch/F(calc.exe)>>>>")),
                Arguments.of("a PDF with a file in it", Pictures.pdf("/Names<</EmbeddedFiles 3 0 R>>")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("twoThings")
    void whatIsTwoThingsAtOnceIsRefused(String what, byte[] content) {
        refused("surat.pdf", content);
    }

    static Stream<Arguments> broken() {
        byte[] jpeg = Pictures.jpeg();
        byte[] png = Pictures.png();
        byte[] pdf = Pictures.pdf();
        byte[] damaged = png.clone();
        damaged[60] ^= 1;
        return Stream.of(
                Arguments.of("half a JPEG", Arrays.copyOf(jpeg, jpeg.length / 2)),
                Arguments.of("a JPEG without a picture", joined(Arrays.copyOf(jpeg, 20), new byte[] {-1, -39})),
                Arguments.of("half a PNG", Arrays.copyOf(png, png.length / 2)),
                Arguments.of("a damaged PNG", damaged),
                Arguments.of("half a PDF", Arrays.copyOf(pdf, pdf.length / 2)),
                Arguments.of("a picture of 2.5 gigapixels", Pictures.pngOf(50_000, 50_000)),
                Arguments.of("a picture without width", Pictures.pngOf(0, 10)),
                Arguments.of("a picture of negative size", Pictures.pngOf(-1, -1)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void whatIsBrokenOrABombIsRefused(String what, byte[] content) {
        refused("foto.jpg", content);
    }

    @Test
    void theTestVirusIsRefusedWhereverItStands() {
        for (byte[] content : List.of(
                ascii(EICAR),
                Pictures.pdf("/Title(" + EICAR + ")"),
                Pictures.jpegWith(Pictures.segment(0xFE, ascii(EICAR))),
                joined(Pictures.jpeg(), new byte[70_000], ascii(EICAR)))) {
            APP.uploading("surat.pdf", content)
                    .then()
                    .statusCode(400)
                    .body("errors[0].detail", equalTo("The file bears the mark of a virus."));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../surat.pdf",
                "..",
                "/etc/passwd",
                "C:\\\\surat.pdf",
                "a/b.pdf",
                ".htaccess",
                "surat\u202Efdp.exe",
                "surat\u0007.pdf",
                " "
            })
    void aNameThatIsNoPlainNameIsRefused(String name) {
        refused(name, Pictures.pdf());
    }

    @Test
    void aNameOfMoreThan200CharactersIsRefused() {
        refused("x".repeat(201), Pictures.pdf());
    }

    @Test
    void anEmptyFileIsRefused() {
        APP.uploading("kosong.pdf", new byte[0])
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/file"))
                .body("errors[0].detail", equalTo("The file is empty."));
    }

    @Test
    void elevenMebibytesAreRefused() {
        APP.uploading("besar.pdf", Pictures.pdfOf(11 * 1024 * 1024))
                .then()
                .statusCode(413)
                .body("type", equalTo("/problems/body-too-large"))
                .body("detail", equalTo("A file may have 10 MiB at most."));
    }

    @Test
    void aFormThatIsNotOneFileIsRefused() {
        byte[] pdf = Pictures.pdf();
        for (var form : List.of(
                APP.http().multiPart("berkas", "surat.pdf", pdf),
                APP.http().multiPart("file", "kata-kata"),
                APP.http().multiPart("file", "surat.pdf", pdf).multiPart("file", "lain.pdf", pdf),
                APP.http().multiPart("file", "surat.pdf", pdf).multiPart("note", "kata-kata"))) {
            form.post("/v1/files").then().statusCode(400).body("errors[0].pointer", equalTo("/file"));
        }
    }

    private static void refused(String name, byte[] content) {
        APP.uploading(name, content)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-input"))
                .body("errors[0].pointer", equalTo("/file"));
    }

    private static byte[] zip(int zeros) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("../../surat.pdf"));
            zip.write(new byte[zeros]);
        }
        return bytes.toByteArray();
    }
}
