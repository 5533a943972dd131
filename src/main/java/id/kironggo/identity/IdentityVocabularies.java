package id.kironggo.identity;

import id.kironggo.platform.text.Text;
import id.kironggo.platform.vocabulary.Vocabulary;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** The words of clients and tokens. */
@Singleton
class IdentityVocabularies {

    @Produces
    @Singleton
    Vocabulary grantTypes() {
        return new Vocabulary(
                "grant-type",
                Text.of("Cara mendapat token", "Ways to get a token"),
                List.of(new Vocabulary.Word(
                        "client_credentials", Text.of("Dengan rahasia klien", "By the client's own secret"))));
    }

    @Produces
    @Singleton
    Vocabulary clientKinds() {
        return Vocabulary.of(
                "client-kind",
                Text.of("Jenis klien", "Kinds of clients"),
                ClientKind.class,
                IdentityVocabularies::clientKindsLabel);
    }

    private static Text clientKindsLabel(ClientKind code) {
        return switch (code) {
            case COORDINATOR -> Text.of("Koordinator", "Coordinator");
            case AGENCY -> Text.of("Perangkat daerah", "Agency");
            case APP -> Text.of("Aplikasi", "App");
            case OVERSEER -> Text.of("Pengarah", "Overseer");
            case AUDITOR -> Text.of("Pengawas internal", "Auditor");
        };
    }
}
