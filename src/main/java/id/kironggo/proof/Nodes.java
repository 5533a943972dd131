package id.kironggo.proof;

/** Where the hashes of complete subtrees come from. */
public interface Nodes {

    /** The hash over the 2^{@code level} leaves from leaf {@code index} × 2^{@code level} on. */
    byte[] at(int level, long index);
}
