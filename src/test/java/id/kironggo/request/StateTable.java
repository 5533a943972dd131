package id.kironggo.request;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** The two tables of the contract as the tests know them, written apart from {@link Moves}: what is not here is refused. */
final class StateTable {

    /** Situation | who | action > what the request becomes. The custodian is the agency of the open lead. */
    private static final String LEGAL = """
            RECEIVED  TRIAGE ACCEPTED | custodian   | forward > ROUTED, reject > REJECTED, reclassify > ROUTED, \
            mark-duplicate > DUPLICATE
            RECEIVED  TRIAGE ACCEPTED | coordinator | rule > ROUTED, mark-duplicate > DUPLICATE
            RECEIVED  TRIAGE ACCEPTED | citizen     | withdraw > WITHDRAWN
            ROUTED    STEP   PENDING  | custodian   | accept > IN_PROGRESS, return > RECEIVED, forward > ROUTED
            ROUTED    STEP   PENDING  | coordinator | rule > ROUTED, mark-duplicate > DUPLICATE
            ROUTED    STEP   PENDING  | citizen     | withdraw > WITHDRAWN
            PROGRESS  STEP   PENDING  | custodian   | accept > IN_PROGRESS, return > IN_PROGRESS, forward > IN_PROGRESS
            PROGRESS  STEP   PENDING  | coordinator | rule > IN_PROGRESS, mark-duplicate > DUPLICATE
            PROGRESS  STEP   PENDING  | citizen     | withdraw > WITHDRAWN
            PROGRESS  STEP   ACCEPTED | custodian   | return > IN_PROGRESS, forward > IN_PROGRESS, complete > IN_PROGRESS, \
            dispositions > IN_PROGRESS, await-citizen > AWAITING_CITIZEN, refuse > RESOLVED, reject > REJECTED, extend > IN_PROGRESS, reclassify > ROUTED, mark-duplicate > DUPLICATE
            PROGRESS  STEP   ACCEPTED | coordinator | rule > IN_PROGRESS, mark-duplicate > DUPLICATE
            PROGRESS  STEP   ACCEPTED | citizen     | withdraw > WITHDRAWN
            PROGRESS  TRIAGE ACCEPTED | custodian   | forward > IN_PROGRESS, dispositions > IN_PROGRESS, await-citizen > AWAITING_CITIZEN, \
            refuse > RESOLVED, reject > REJECTED, extend > IN_PROGRESS, reclassify > ROUTED, mark-duplicate > DUPLICATE
            PROGRESS  TRIAGE ACCEPTED | coordinator | rule > IN_PROGRESS, mark-duplicate > DUPLICATE
            PROGRESS  TRIAGE ACCEPTED | citizen     | withdraw > WITHDRAWN
            PROGRESS  ANSWER ACCEPTED | custodian   | return > IN_PROGRESS, forward > IN_PROGRESS, dispositions > IN_PROGRESS, \
            await-citizen > AWAITING_CITIZEN, resolve > RESOLVED, refuse > RESOLVED, reject > REJECTED, extend > IN_PROGRESS, reclassify > ROUTED, mark-duplicate > DUPLICATE
            PROGRESS  ANSWER ACCEPTED | coordinator | rule > IN_PROGRESS, mark-duplicate > DUPLICATE
            PROGRESS  ANSWER ACCEPTED | citizen     | withdraw > WITHDRAWN
            AWAITING  STEP   ACCEPTED | custodian   | resume > IN_PROGRESS, mark-duplicate > DUPLICATE
            AWAITING  STEP   ACCEPTED | coordinator | rule > IN_PROGRESS, mark-duplicate > DUPLICATE
            AWAITING  STEP   ACCEPTED | citizen     | withdraw > WITHDRAWN, reply > IN_PROGRESS
            AWAITING  ANSWER ACCEPTED | custodian   | resume > IN_PROGRESS, mark-duplicate > DUPLICATE
            AWAITING  ANSWER ACCEPTED | coordinator | rule > IN_PROGRESS, mark-duplicate > DUPLICATE
            AWAITING  ANSWER ACCEPTED | citizen     | withdraw > WITHDRAWN, reply > IN_PROGRESS
            REOPENED  ANSWER PENDING  | custodian   | accept > IN_PROGRESS, return > REOPENED, forward > REOPENED
            REOPENED  ANSWER PENDING  | coordinator | rule > IN_PROGRESS, mark-duplicate > DUPLICATE
            REOPENED  ANSWER PENDING  | citizen     | withdraw > WITHDRAWN
            RESOLVED                  | citizen     | reopen > REOPENED, feedback > RESOLVED
            REJECTED                  | citizen     | reopen > REOPENED, feedback > REJECTED
            CLOSED                    | citizen     | feedback > CLOSED
            """;

    private StateTable() {}

    /** What this kind of caller may do in this situation, with what the request becomes. */
    static Map<String, String> legal(String situation, String who) {
        var legal = new LinkedHashMap<String, String>();
        LEGAL.lines()
                .map(line -> line.split("\\|"))
                .filter(row ->
                        row[0].strip().equals(situation) && row[1].strip().equals(who))
                .flatMap(row -> Arrays.stream(row[2].split(",")))
                .map(move -> move.split(">"))
                .forEach(move -> legal.put(move[0].strip(), move[1].strip()));
        return legal;
    }
}
