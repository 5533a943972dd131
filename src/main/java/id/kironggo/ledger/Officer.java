package id.kironggo.ledger;

import id.kironggo.platform.security.Caller;

/** Who of an agency's staff acted: for the agency itself, the coordinator and the auditor. */
public record Officer(String agency, String id) {

    public boolean isKnownTo(Caller caller) {
        return caller.agency() != null
                && (agency.equals(caller.ownAgency()) || caller.coordinates() || caller.audits());
    }
}
