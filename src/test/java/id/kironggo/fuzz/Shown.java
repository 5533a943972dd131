package id.kironggo.fuzz;

import id.kironggo.Owner;
import java.util.Map;
import java.util.Optional;

/** What is there to be read without anything being made for it. */
final class Shown {

    private Shown() {}

    static Optional<Stage.Subject> of(String operation) {
        if (operation.startsWith("open311")) {
            return Optional.of(Reported.subject(operation));
        }
        return Optional.ofNullable(
                switch (operation) {
                    case "readClosures", "readAgency" -> open("code", "DISKOPERINDAG");
                    case "readMandate", "readOnboarding" ->
                        new Stage.Subject(Map.of("code", "DISKOPERINDAG"), null, "diskoperindag", null);
                    case "readLedgerEntry", "proveEntry", "readReceipt", "readEvent" ->
                        new Stage.Subject(Map.of("id", first("entry")), null, Stage.COORDINATOR, null);
                    case "exportLedger", "auditEntries", "auditAccess" ->
                        new Stage.Subject(Map.of(), null, "inspektorat", null);
                    case "readCalendar" -> open("year", "2026");
                    case "listVillages" -> open("code", Stage.DISTRICT);
                    case "explainProblem" -> open("code", "invalid-input");
                    case "readService", "readServiceForm", "validateServiceForm" -> open("code", Stage.SERVICE);
                    default -> null;
                });
    }

    /** What the ledger began with. */
    static String first(String column) {
        return Owner.list("select " + column + " from ledger_position where position = 0")
                .get(0);
    }

    private static Stage.Subject open(String parameter, String value) {
        return new Stage.Subject(Map.of(parameter, value), null, null, null);
    }
}
