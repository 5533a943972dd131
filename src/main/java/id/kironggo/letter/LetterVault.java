package id.kironggo.letter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kironggo.platform.privacy.FieldVault;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Seals what a letter says, and opens it again. */
@Singleton
class LetterVault {

    private static final String TABLE = "letter";

    private final FieldVault vault;
    private final ObjectMapper mapper;

    LetterVault(FieldVault vault, ObjectMapper mapper) {
        this.vault = vault;
        this.mapper = mapper;
    }

    Letter.Sealed seal(UUID letter, SendLetter command) {
        return new Letter.Sealed(
                vault.seal(TABLE, "number", letter, command.number()),
                vault.seal(TABLE, "subject", letter, command.subject()),
                vault.seal(TABLE, "text", letter, command.text()),
                command.hasBody()
                        ? vault.seal(TABLE, "body", letter, command.body().toString())
                        : null);
    }

    byte[] sealReason(UUID letter, String reason) {
        return vault.seal(TABLE, "recall_reason", letter, reason);
    }

    byte[] sealTitle(UUID file, String title) {
        return vault.seal("letter_file", "title", file, title);
    }

    String number(Letter letter) {
        return vault.open(TABLE, "number", letter.id(), letter.sealed().number());
    }

    String subject(Letter letter) {
        return vault.open(TABLE, "subject", letter.id(), letter.sealed().subject());
    }

    String text(Letter letter) {
        return vault.open(TABLE, "text", letter.id(), letter.sealed().text());
    }

    JsonNode body(Letter letter) {
        var json = vault.open(TABLE, "body", letter.id(), letter.sealed().body());
        try {
            return json == null ? null : mapper.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The body of letter " + letter.id() + " can't be read", e);
        }
    }

    String reason(Letter letter) {
        return vault.open(TABLE, "recall_reason", letter.id(), letter.recallReason());
    }

    String title(LetterFile file) {
        return vault.open("letter_file", "title", file.file(), file.title());
    }
}
