package id.kironggo.request;

/** Who reads a comment. */
public enum Visibility {
    /** The citizen too. */
    APPLICANT,
    /** Those who handle the case, while they may see what it says. */
    INTERNAL
}
