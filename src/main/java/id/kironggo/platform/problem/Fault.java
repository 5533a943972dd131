package id.kironggo.platform.problem;

import id.kironggo.platform.text.Text;

/** One fault of an input: where it is (JSON Pointer, RFC 6901) and what to do about it. */
public record Fault(String pointer, Text detail) {

    public static Fault at(String pointer, String id, String en) {
        return new Fault(pointer, Text.of(id, en));
    }

    /** The same fault seen from a document that holds this one under {@code prefix}. */
    public Fault under(String prefix) {
        return new Fault(prefix + pointer, detail);
    }
}
