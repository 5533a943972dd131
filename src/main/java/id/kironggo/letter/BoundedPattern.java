package id.kironggo.letter;

import com.networknt.schema.regex.RegularExpression;
import java.util.regex.Pattern;

/**
 * A regular expression of somebody else's. One that goes over a text again and again (as {@code (a|a)*b} does) is given up and
 * counts as one that doesn't match, so that no text keeps a worker busy.
 */
final class BoundedPattern implements RegularExpression {

    private static final int LOOKS = 2_000;
    private static final int LOOKS_A_CHARACTER = 20;

    private final Pattern pattern;

    private BoundedPattern(Pattern pattern) {
        this.pattern = pattern;
    }

    static BoundedPattern of(String regex) {
        return new BoundedPattern(Pattern.compile(regex));
    }

    @Override
    public boolean matches(String text) {
        try {
            return pattern.matcher(new Watched(text)).find();
        } catch (GivenUp | StackOverflowError tooMuch) {
            // java.util.regex recurses over alternatives, so that a long text may also end the stack
            return false;
        }
    }

    private static final class GivenUp extends RuntimeException {
        private static final long serialVersionUID = 1L;

        GivenUp() {
            super("Too many looks", null, false, false);
        }
    }

    /** A text that counts how often it is looked at. */
    private static final class Watched implements CharSequence {

        private final String text;
        private long left;

        Watched(String text) {
            this.text = text;
            this.left = LOOKS + (long) LOOKS_A_CHARACTER * text.length();
        }

        @Override
        public char charAt(int index) {
            if (left-- <= 0) {
                throw new GivenUp();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
