package id.kironggo.identity;

import static org.assertj.core.api.Assertions.assertThat;

import id.kironggo.Plain;
import id.kironggo.platform.text.Text;
import id.kironggo.platform.vocabulary.Vocabulary;
import id.kironggo.platform.vocabulary.Vocabulary.Word;
import org.junit.jupiter.api.Test;

/** The words of clients and tokens, in both languages. */
@Plain
class IdentityVocabulariesTest {

    private final IdentityVocabularies words = new IdentityVocabularies();

    @Test
    void everyKindOfClientHasItsName() {
        told(
                words.clientKinds(),
                "client-kind",
                word("COORDINATOR", "Koordinator", "Coordinator"),
                word("AGENCY", "Perangkat daerah", "Agency"),
                word("APP", "Aplikasi", "App"),
                word("OVERSEER", "Pengarah", "Overseer"),
                word("AUDITOR", "Pengawas internal", "Auditor"));
    }

    @Test
    void whatAnAmendmentSetsIsNoRevocation() {
        var active = word("ACTIVE", "Aktif", "Active");
        var suspended = word("SUSPENDED", "Ditangguhkan", "Suspended");
        told(words.settableClientStatus(), "settable-client-status", active, suspended);
        told(words.clientStatus(), "client-status", active, suspended, word("REVOKED", "Dicabut", "Revoked"));
    }

    @Test
    void anInvitationIsOpenUntilItIsUsedWithdrawnOrExpired() {
        told(
                words.invitationStatus(),
                "invitation-status",
                word("OPEN", "Terbuka", "Open"),
                word("USED", "Terpakai", "Used"),
                word("WITHDRAWN", "Ditarik", "Withdrawn"),
                word("EXPIRED", "Kedaluwarsa", "Expired"));
    }

    @Test
    void thereIsOneWayToATokenWhichIsTheClientsSecret() {
        told(
                words.grantTypes(),
                "grant-type",
                word("client_credentials", "Dengan rahasia klien", "By the client's own secret"));
    }

    private static void told(Vocabulary vocabulary, String name, Word... words) {
        assertThat(vocabulary.name()).isEqualTo(name);
        assertThat(vocabulary.words()).containsExactly(words);
    }

    private static Word word(String code, String id, String en) {
        return new Word(code, Text.of(id, en));
    }
}
