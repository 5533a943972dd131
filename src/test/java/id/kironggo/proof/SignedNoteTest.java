package id.kironggo.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.kironggo.Plain;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Notes and checkpoints of others: the examples of C2SP and of golang.org/x/mod/sumdb/note. */
@Plain
class SignedNoteTest {

    private static final String PETER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String PETERS_SECRET = "AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private static final String PETERS_TEXT = """
        If you think cryptography is the answer to your problem,
        then you don't know what your problem is.
        """;
    private static final String PETERS_NOTE = PETERS_TEXT
            + "\n"
            + "\u2014 PeterNeumann"
            + " x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
    private static final String FOO = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
    private static final String FOOS_NOTE =
            "This is an example message.\n\n\u2014 example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tn"
                    + "agv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n";
    private static final String QUASIMODO = "Ognuno sta solo sul cuor della terra\n"
            + "trafitto da un raggio di sole:\n\n"
            + "ed \u00e8 subito sera.\n\n"
            + "\u2014 quasimodo.example/salvatore"
            + " NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=\n";
    private static final String SOFA = "example.com/behind-the-sofa\n"
            + "20852163\n"
            + "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n"
            + "\n"
            + "\u2014 example.com/behind-the-sofa"
            + " Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n";

    @Test
    void theExamplesAreVerifiedByTheirKeys() {
        assertThat(SignedNote.parse(PETERS_NOTE).isSignedBy(VerifierKey.parse(PETER)))
                .isTrue();
        assertThat(SignedNote.parse(FOOS_NOTE).isSignedBy(VerifierKey.parse(FOO)))
                .isTrue();
        assertThat(SignedNote.parse(PETERS_NOTE).isSignedBy(VerifierKey.parse(FOO)))
                .isFalse();
        var other = PETERS_NOTE.replace("know", "knew");
        assertThat(SignedNote.parse(other).isSignedBy(VerifierKey.parse(PETER))).isFalse();
    }

    @Test
    void aNoteIsSignedByteForByteAsOthersSignIt() throws GeneralSecurityException {
        var note = SignedNote.sign(PETERS_TEXT, VerifierKey.parse(PETER), petersSecret());

        assertThat(note).hasToString(PETERS_NOTE);
    }

    @ParameterizedTest
    @ValueSource(strings = {PETERS_NOTE, FOOS_NOTE, QUASIMODO, SOFA})
    void whatIsReadIsWrittenAgainAsItWas(String note) {
        assertThat(SignedNote.parse(note)).hasToString(note);
    }

    @Test
    void theTextGoesToTheLastEmptyLine() {
        var note = SignedNote.parse(QUASIMODO);

        assertThat(note.text()).endsWith("di sole:\n\ned \u00e8 subito sera.\n");
        assertThat(note.lines())
                .singleElement()
                .extracting(SignedNote.Line::name)
                .isEqualTo("quasimodo.example/salvatore");
    }

    @Test
    void theExampleOfACheckpointIsRead() {
        var checkpoint = Checkpoint.parse(SignedNote.parse(SOFA).text());

        assertThat(checkpoint.origin()).isEqualTo("example.com/behind-the-sofa");
        assertThat(checkpoint.size()).isEqualTo(20852163);
        assertThat(checkpoint.root())
                .isEqualTo(Base64.getDecoder().decode("CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I="));
        assertThat(SOFA).startsWith(checkpoint.text());
    }

    @Test
    void signaturesOfOthersDoNotMatterAndAWrongOneOfOursSpoilsAll() {
        var ours = PETERS_NOTE.substring(PETERS_NOTE.indexOf('\u2014'));
        var theirs = FOOS_NOTE.substring(FOOS_NOTE.indexOf('\u2014'));
        var wrong = ours.replace("/SffcvI", "/SffcvJ");
        var key = VerifierKey.parse(PETER);

        assertThat(SignedNote.parse(PETERS_TEXT + "\n" + theirs + ours).isSignedBy(key))
                .isTrue();
        assertThat(SignedNote.parse(PETERS_TEXT + "\n" + theirs).isSignedBy(key))
                .isFalse();
        assertThat(SignedNote.parse(PETERS_TEXT + "\n" + ours + wrong).isSignedBy(key))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text\n",
                "text\n\n",
                "text\n\n\u2014 name AAAAAA==",
                "text\n\n- name AAAAAAAA\n",
                "text\n\n\u2014 na me AAAAAAAA\n",
                "text\n\n\u2014 na+me AAAAAAAA\n",
                "text\n\n\u2014 name AAAAAA==\n",
                "text\n\n\u2014 name A\u00e4AAAAAA\n",
                "te\txt\n\n\u2014 name AAAAAAAA\n",
                "text\n\n\u2014 name AAAAAAAA\n\n",
                "\n\u2014 name AAAAAAAA\n"
            })
    void whatIsNoSignedNoteIsRefused(String note) {
        assertThatIllegalArgumentException().isThrownBy(() -> SignedNote.parse(note));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PeterNeumann",
                "PeterNeumann+c74f20a3",
                "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumamn+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+AhpcXQcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10",
                "+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
            })
    void whatIsNoVerifierKeyIsRefused(String key) {
        assertThatIllegalArgumentException().isThrownBy(() -> VerifierKey.parse(key));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "log\n1\n",
                "log\n01\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "log\n-1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
                "log\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=",
                "log\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I\n",
                "log\n1\nCsUYapGGPo4=\n",
                "log\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n"
            })
    void whatIsNoCheckpointIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Checkpoint.parse(text));
    }

    private static PrivateKey petersSecret() throws GeneralSecurityException {
        byte[] typed = Base64.getDecoder().decode(PETERS_SECRET);
        byte[] seed = Arrays.copyOfRange(typed, 1, typed.length);
        byte[] pkcs8 = VerifierKey.joined(HexFormat.of().parseHex("302e020100300506032b657004220420"), seed);
        return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
    }
}
