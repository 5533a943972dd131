package id.kironggo.letter;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** A file that goes with a letter; its title is sealed. */
@Entity
class LetterFile {

    @Id
    private UUID file;

    private UUID letter;

    private int ordinal;

    private byte[] title;

    protected LetterFile() {}

    LetterFile(UUID file, UUID letter, int ordinal, byte[] title) {
        this.file = file;
        this.letter = letter;
        this.ordinal = ordinal;
        this.title = title;
    }

    UUID file() {
        return file;
    }

    UUID letter() {
        return letter;
    }

    int ordinal() {
        return ordinal;
    }

    byte[] title() {
        return title;
    }
}
