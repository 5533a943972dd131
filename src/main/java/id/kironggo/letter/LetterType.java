package id.kironggo.letter;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** A kind of letter that an agency has laid down; its versions never change. */
@Entity
class LetterType {

    @Id
    private String code;

    /** Number of the newest one. */
    private int version;

    private String owner;

    private Instant createdAt;

    protected LetterType() {}

    void renew() {
        version++;
    }

    String code() {
        return code;
    }

    int version() {
        return version;
    }

    String owner() {
        return owner;
    }

    Instant createdAt() {
        return createdAt;
    }
}
