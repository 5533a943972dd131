package id.kironggo.file;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.kironggo.ledger.Fact;
import id.kironggo.ledger.Parties;
import java.util.Set;
import java.util.UUID;

/** Something happened to a file; {@code type} says what. */
public record FileFact(
        @JsonIgnore String type,
        UUID file,
        FileStatus status,
        @JsonIgnore Set<String> audience) implements Fact {

    static FileFact of(String type, UUID file, FileStatus status, String uploader) {
        return new FileFact(type, file, status, Set.of(Parties.client(uploader)));
    }

    @Override
    public String subject() {
        return "files/" + file;
    }
}
