package id.kironggo.catalogue;

import id.kironggo.platform.security.Caller;
import id.kironggo.platform.security.Scopes;
import java.util.ArrayList;
import java.util.List;

/** Who keeps a service: its owner agency, and the coordinator, who alone keeps those whose owner follows from the place. */
final class Keeper {

    static final String DRAFT = "draft";
    static final String PUBLISH = "publish";
    static final String RETIRE = "retire";

    private Keeper() {}

    /** Whether the caller, who may be the public, keeps the services of this owner; nobody does so for another agency. */
    static boolean is(Caller caller, String owner) {
        return caller != null
                && (coordinates(caller)
                        || (caller.has(Scopes.CATALOGUE_WRITE) && caller.delegate() == null && caller.isOf(owner)));
    }

    static boolean coordinates(Caller caller) {
        return caller.has(Scopes.REGISTRY_WRITE);
    }

    static List<String> actions(Caller caller, String owner, boolean hasDraft, boolean isInForce) {
        var actions = new ArrayList<String>();
        if (is(caller, owner)) {
            actions.add(DRAFT);
            if (hasDraft) {
                actions.add(PUBLISH);
            }
            if (isInForce) {
                actions.add(RETIRE);
            }
        }
        return actions;
    }
}
