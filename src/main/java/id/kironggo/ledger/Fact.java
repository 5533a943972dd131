package id.kironggo.ledger;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Set;

/**
 * Something that happened, in the past tense. The record's components are its data: ids, codes, digests and status only, never
 * personal data.
 */
public interface Fact {

    /** Noun and verb, such as {@code request.submitted}: the middle of {@code id.kironggo.request.submitted.v1}. */
    @JsonIgnore
    String type();

    /** What it happened to, such as {@code requests/01981c2e-…}. */
    @JsonIgnore
    String subject();

    /** Who may read it in the feed beside the coordinator: {@link Parties}. */
    @JsonIgnore
    Set<String> audience();
}
