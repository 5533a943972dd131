package id.kironggo.verifier;

/** What came of a check, in one line. */
record Verdict(Kind kind, String because) {

    /** With the code that the process ends with. */
    enum Kind {
        VERIFIED(0),
        REFUTED(1),
        UNDECIDED(2);

        private final int code;

        Kind(int code) {
            this.code = code;
        }
    }

    static Verdict verified(String because) {
        return new Verdict(Kind.VERIFIED, because);
    }

    static Objection refuted(String because) {
        return new Objection(new Verdict(Kind.REFUTED, because));
    }

    static Objection undecided(String because) {
        return new Objection(new Verdict(Kind.UNDECIDED, because));
    }

    int code() {
        return kind.code;
    }

    @Override
    public String toString() {
        return kind + ": " + because;
    }

    /** Ends a check. */
    static final class Objection extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Verdict verdict;

        Objection(Verdict verdict) {
            super(verdict.toString());
            this.verdict = verdict;
        }

        Verdict verdict() {
            return verdict;
        }
    }
}
