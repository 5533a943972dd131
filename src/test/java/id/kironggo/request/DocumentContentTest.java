package id.kironggo.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Under which name a document leaves: of its own kind, and in characters that no header misreads. */
class DocumentContentTest {

    @Test
    void aNameEndsAsItsContentIs() {
        assertThat(DocumentContent.named("surat.PDF", "application/pdf")).isEqualTo("surat.PDF");
        assertThat(DocumentContent.named("foto.jpeg", "image/jpeg")).isEqualTo("foto.jpeg");
        assertThat(DocumentContent.named("foto.jpg.exe", "image/jpeg")).isEqualTo("foto.jpg.exe.jpg");
        assertThat(DocumentContent.named("pindai", "image/png")).isEqualTo("pindai.png");
    }

    @Test
    void whatIsNotPlainIsEncoded() {
        assertThat(DocumentContent.encoded("surat desa \u00e9;'\"%\u20ac.pdf"))
                .isEqualTo("surat%20desa%20%C3%A9%3B%27%22%25%E2%82%AC.pdf");
    }
}
