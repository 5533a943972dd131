package id.kironggo.file;

import static org.assertj.core.api.Assertions.assertThat;

import id.kironggo.Plain;
import org.junit.jupiter.api.Test;

/** Under which name a document leaves: of its own kind, and in characters that no header misreads. */
@Plain
class FileContentTest {

    @Test
    void aNameEndsAsItsContentIs() {
        assertThat(FileContent.named("surat.PDF", "application/pdf")).isEqualTo("surat.PDF");
        assertThat(FileContent.named("foto.jpeg", "image/jpeg")).isEqualTo("foto.jpeg");
        assertThat(FileContent.named("foto.jpg.exe", "image/jpeg")).isEqualTo("foto.jpg.exe.jpg");
        assertThat(FileContent.named("pindai", "image/png")).isEqualTo("pindai.png");
    }

    @Test
    void whatIsNotPlainIsEncoded() {
        assertThat(FileContent.encoded("surat desa \u00e9;'\"%\u20ac.pdf"))
                .isEqualTo("surat%20desa%20%C3%A9%3B%27%22%25%E2%82%AC.pdf");
    }
}
