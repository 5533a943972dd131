package id.kironggo.letter;

import id.kironggo.platform.security.Caller;
import java.util.ArrayList;
import java.util.List;

/** What a caller may do to a letter now. */
final class Actions {

    static final String ACKNOWLEDGE = "acknowledge";
    static final String REPLY = "reply";
    static final String RECALL = "recall";

    private Actions() {}

    static List<String> of(Letter letter, List<LetterCopy> copies, Caller caller) {
        var actions = new ArrayList<String>();
        if (letter.isRecalled()) {
            return actions;
        }
        boolean isUnread = copies.stream()
                .anyMatch(copy -> copy.isReceived()
                        && caller.isOf(copy.agency())
                        && copy.state().isUnread());
        if (isUnread) {
            actions.add(ACKNOWLEDGE);
        }
        actions.add(REPLY);
        if (caller.isOf(letter.sender()) && copies.stream().noneMatch(LetterCopy::isRead)) {
            actions.add(RECALL);
        }
        return actions;
    }
}
