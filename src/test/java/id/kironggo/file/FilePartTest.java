package id.kironggo.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kironggo.Plain;
import id.kironggo.platform.problem.ProblemException;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the one part of a form is found in what came over the wire, in whatever pieces. */
@Plain
class FilePartTest {

    private static final MediaType FORM = new MediaType("multipart", "form-data", Map.of("boundary", "batas"));
    private static final String HEAD =
            "--batas\r\nContent-Disposition: form-data; name=\"file\"; filename=\"surat.pdf\"\r\n";
    private static final String TAIL = "\r\n--batas--\r\n";

    @Test
    void theContentIsWhatStandsBetweenTheDelimiters() throws IOException {
        var content = "\r\n--bata\r\n--batas".substring(0, 9) + "\r\n\r\n-- --bata\0s\r\n";

        assertThat(content(HEAD + "Content-Type: application/pdf\r\n\r\n" + content + TAIL))
                .isEqualTo(content);
        assertThat(content(HEAD + "\r\n" + TAIL)).isEmpty();
    }

    @Test
    void aLongContentComesThroughWhole() throws IOException {
        var content = "isi\r\n--bat".repeat(10_000);

        assertThat(content(HEAD + "\r\n" + content + TAIL)).isEqualTo(content);
    }

    @Test
    void whatStandsBeforeAndBehindTheFormMeansNothing() throws IOException {
        assertThat(content("pembuka\r\n" + HEAD + "\r\nisi" + TAIL + "penutup")).isEqualTo("isi");
    }

    @Test
    void aNameIsReadAsItIsMeant() throws IOException {
        assertThat(name("filename=\"surat desa \u00e9.pdf\"")).isEqualTo("surat desa \u00e9.pdf");
        assertThat(name("filename=\"a\\\"b.pdf\"")).isEqualTo("a\"b.pdf");
        assertThat(name("FileName=surat.pdf")).isEqualTo("surat.pdf");
    }

    private static String name(String parameter) throws IOException {
        return part("--batas\r\ncontent-disposition: form-data; name=\"file\"; " + parameter + "\r\n\r\nisi" + TAIL)
                .fileName();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--batas--\r\n",
                "--batas\r\n\r\nisi\r\n--batas--",
                "--batas\r\nContent-Type: text/plain\r\n\r\nisi\r\n--batas--",
                "--batas\r\nContent-Disposition: form-data; name=\"x\"; filename=\"a\"\r\n\r\nisi\r\n--batas--",
                "--batas\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nisi\r\n--batas--",
                "--batas\r\nContent-Disposition: attachment; name=\"file\"; filename=\"a\"\r\n\r\nisi\r\n--batas--"
            })
    void aFormWithoutTheFileIsRefused(String form) {
        assertThatThrownBy(() -> content(form)).isInstanceOf(ProblemException.class);
    }

    @Test
    void aSecondPartAndAnEndlessHeadAreRefused() {
        assertThatThrownBy(() -> content(HEAD + "\r\nisi\r\n" + HEAD + "\r\nisi" + TAIL))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> content(HEAD + "X: y\r\n".repeat(2_000) + "\r\nisi" + TAIL))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void aFormThatBreaksOffIsTold() {
        assertThatThrownBy(() -> content(HEAD + "\r\nisi\r\n--bat")).isInstanceOf(EOFException.class);
        assertThatThrownBy(() -> content(HEAD)).isInstanceOf(EOFException.class);
    }

    @Test
    void aBoundaryThatIsNoneIsRefused() {
        for (var type : new MediaType[] {
            new MediaType("multipart", "form-data"),
            new MediaType("multipart", "form-data", Map.of("boundary", "x".repeat(71))),
            new MediaType("multipart", "form-data", Map.of("boundary", "\r\n"))
        }) {
            assertThatThrownBy(() -> FilePart.of(InputStream.nullInputStream(), type))
                    .isInstanceOf(ProblemException.class);
        }
    }

    /** The content, the same whether the body comes at once or byte by byte. */
    private static String content(String body) throws IOException {
        var atOnce = read(part(body));
        assertThat(read(FilePart.of(new Trickle(bytes(body)), FORM))).isEqualTo(atOnce);
        return atOnce;
    }

    private static String read(FilePart part) throws IOException {
        var content = new String(part.readAllBytes(), StandardCharsets.UTF_8);
        part.requireLast();
        return content;
    }

    private static FilePart part(String body) throws IOException {
        return FilePart.of(new ByteArrayInputStream(bytes(body)), FORM);
    }

    private static byte[] bytes(String body) {
        return body.getBytes(StandardCharsets.UTF_8);
    }

    private static final class Trickle extends ByteArrayInputStream {

        Trickle(byte[] bytes) {
            super(bytes);
        }

        @Override
        public synchronized int read(byte[] to, int offset, int length) {
            return super.read(to, offset, Math.min(length, 1));
        }
    }
}
