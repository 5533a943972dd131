package id.kironggo.identity;

import id.kironggo.platform.text.Text;
import id.kironggo.platform.vocabulary.Vocabulary;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

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

    @Produces
    @Singleton
    Vocabulary clientStatus() {
        return Vocabulary.of(
                "client-status",
                Text.of("Status klien", "Status of a client"),
                ClientStatus.class,
                ClientStatus::label);
    }

    /** What an amendment may set: revoking is an operation of its own. */
    @Produces
    @Singleton
    Vocabulary settableClientStatus() {
        return new Vocabulary(
                "settable-client-status",
                Text.of("Status klien yang dapat diatur", "Status of a client that can be set"),
                Stream.of(ClientStatus.ACTIVE, ClientStatus.SUSPENDED)
                        .map(status -> new Vocabulary.Word(status.name(), status.label()))
                        .toList());
    }

    @Produces
    @Singleton
    Vocabulary invitationStatus() {
        return Vocabulary.of(
                "invitation-status",
                Text.of("Status undangan", "Status of an invitation"),
                InvitationStatus.class,
                InvitationStatus::label);
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
