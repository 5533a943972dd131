package id.kironggo.letter;

import id.kironggo.platform.text.Text;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.time.Instant;

/** A letter type as it was laid down at one time; the schema is kept as it came. */
@Entity
class LetterTypeVersion {

    @EmbeddedId
    private Key key;

    private String titleId;

    private String titleEn;

    private String description;

    private String schema;

    private Instant madeAt;

    protected LetterTypeVersion() {}

    LetterTypeVersion(Key key, Text title, String description, String schema, Instant madeAt) {
        this.key = key;
        this.titleId = title.id();
        this.titleEn = title.en();
        this.description = description;
        this.schema = schema;
        this.madeAt = madeAt;
    }

    Key key() {
        return key;
    }

    Text title() {
        return Text.of(titleId, titleEn);
    }

    String description() {
        return description;
    }

    String schema() {
        return schema;
    }

    Instant madeAt() {
        return madeAt;
    }

    /** The type's code and the version's number. */
    @Embeddable
    record Key(String type, int number) implements Serializable {}
}
