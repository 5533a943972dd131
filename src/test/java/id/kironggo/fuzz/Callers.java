package id.kironggo.fuzz;

import java.util.List;

/** Who calls what. */
final class Callers {

    private Callers() {}

    /** Who may call an operation for the scopes that it asks for; null where it asks for none. */
    static String of(Contract.Operation operation) {
        if (!operation.isSecured()) {
            return null;
        }
        var scopes = operation.scopes();
        boolean isCoordinators = scopes.equals(List.of("routing:write"))
                || (scopes.contains("registry:write") && !scopes.contains("requests:work"));
        if (isCoordinators) {
            return Stage.COORDINATOR;
        }
        return scopes.contains("requests:submit") && !operation.isRead() ? Stage.APP : Stage.HOLDER;
    }

    /** A cursor that a list gave to whom its subject is; empty where it has one page only. */
    static String cursor(Contract.Operation list, Stage.Subject subject, Errands errands) {
        if (subject.code() != null) {
            return ""; // what a citizen reads has one page only
        }
        var path = list.path();
        for (var parameter : subject.path().entrySet()) {
            path = path.replace("{" + parameter.getKey() + "}", parameter.getValue());
        }
        var caller = subject.caller() == null ? Stage.APP : subject.caller();
        return Errands.read(errands.get(caller, path + "?limit=1").text())
                .path("next")
                .asText();
    }
}
