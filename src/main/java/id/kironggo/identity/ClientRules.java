package id.kironggo.identity;

import id.kironggo.agency.AgencyRef;
import id.kironggo.agency.AgencyRegistry;
import id.kironggo.platform.problem.Fault;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.security.Caller;
import id.kironggo.platform.security.Scopes;
import id.kironggo.platform.web.EntityTags;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Who may give what to which client, and do what to it. The coordinator ({@code clients:write}) all; an agency
 * ({@code requests:work}) what its own token has, to its own clients of the kind AGENCY.
 */
@ApplicationScoped
class ClientRules {

    static final String AMEND = "amend";
    static final String ROTATE = "rotate-secret";
    static final String REVOKE = "revoke";
    static final String WITHDRAW = "withdraw";

    private final AgencyRegistry agencies;

    ClientRules(AgencyRegistry agencies) {
        this.agencies = agencies;
    }

    static boolean rules(Caller caller) {
        return caller.has(Scopes.CLIENTS_WRITE);
    }

    /** Whether the thing of this agency is the caller's own: an app's ({@code null}) is no agency's. */
    static boolean isOwn(String agency, Caller caller) {
        return caller.isOf(agency) && caller.has(Scopes.REQUESTS_WORK);
    }

    static boolean sees(Client client, Caller caller) {
        return rules(caller) || client.id().equals(caller.id()) || isOwn(client.agency(), caller);
    }

    /** What the caller may do to this client now. */
    static List<String> actions(Client client, Caller caller) {
        if (client.status() == ClientStatus.REVOKED) {
            return List.of();
        }
        boolean manages = rules(caller) || (client.kind() == ClientKind.AGENCY && isOwn(client.agency(), caller));
        boolean isItself = client.id().equals(caller.id());
        // who knows a secret gets tokens with all that its client has: not for a token that has less
        boolean mayKnow = rules(caller) || caller.scopes().containsAll(client.scopes());
        var actions = new ArrayList<String>();
        if (manages) {
            actions.add(AMEND);
        }
        if (mayKnow && (manages || isItself)) {
            actions.add(ROTATE);
        }
        if (manages) {
            actions.add(REVOKE);
        }
        return actions;
    }

    static boolean sees(Invitation invitation, Caller caller) {
        return rules(caller) || isOwn(invitation.agency(), caller);
    }

    static List<String> actions(Invitation invitation, Caller caller, Instant now) {
        boolean manages =
                rules(caller) || (invitation.kind() == ClientKind.AGENCY && isOwn(invitation.agency(), caller));
        return manages && invitation.isOpen(now) ? List.of(WITHDRAW) : List.of();
    }

    static void require(String action, Client client, Caller caller) {
        var actions = actions(client, caller);
        if (!actions.contains(action)) {
            throw ProblemException.illegal(
                    "Klien yang dicabut tidak berubah lagi; klien lain diurus koordinator, perangkat daerahnya (hanya "
                            + "jenis AGENCY), dan rahasianya hanya oleh token dengan semua cakupannya.",
                    "A revoked client changes no more; others are managed by the coordinator and their agency (kind "
                            + "AGENCY only), and their secrets by a token that has all their scopes.",
                    actions);
        }
    }

    /** What a new client gets; every fault is named. */
    Grant grant(ClientKind kind, String agency, List<String> scopes, Caller caller) {
        var faults = new ArrayList<Fault>();
        if (!rules(caller) && kind != ClientKind.AGENCY) {
            faults.add(Fault.at(
                    "/kind",
                    "Hanya koordinator yang membuat klien selain AGENCY.",
                    "Only the coordinator makes clients of another kind than AGENCY."));
        }
        var owner = owner(kind, agency, caller, faults);
        var given = scopes == null
                ? kind.scopes().stream()
                        .filter(scope -> rules(caller) || caller.has(scope))
                        .toList()
                : scopes.stream().distinct().toList();
        faults.addAll(scopeFaults(kind, scopes == null ? List.of() : scopes, List.of(), rules(caller), caller));
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        return new Grant(kind, owner, given);
    }

    private String owner(ClientKind kind, String agency, Caller caller, List<Fault> faults) {
        if (kind == ClientKind.APP) {
            if (agency != null) {
                faults.add(
                        Fault.at("/agency", "Aplikasi tidak milik perangkat daerah.", "An app belongs to no agency."));
            }
            return null;
        }
        var duty = kind.duty().flatMap(agencies::withDuty).map(AgencyRef::code);
        var owner = agency != null ? agency : duty.orElse(caller.agency());
        if (!agencies.isActive(owner) || (!rules(caller) && !caller.isOf(owner))) {
            faults.add(Fault.at(
                    "/agency",
                    "Harus kode perangkat daerah yang aktif; selain koordinator hanya yang sendiri.",
                    "Must be the code of an active agency; of one's own, but for the coordinator."));
        } else if (kind.duty().isPresent() && !duty.map(owner::equals).orElse(false)) {
            faults.add(Fault.at(
                    "/agency",
                    "Jenis ini hanya untuk perangkat daerah yang mengemban tugasnya (duty).",
                    "This kind is for the agency that has its duty only."));
        }
        return owner;
    }

    /** What is wrong with an amendment. */
    static void check(Client client, AmendClient command, Caller caller) {
        var faults = new ArrayList<>(command.faults());
        if (command.status() == ClientStatus.REVOKED && client.status() != ClientStatus.REVOKED) {
            faults.add(Fault.at("/status", "Cabut dengan DELETE.", "Revoke it by DELETE."));
        }
        if (faults.isEmpty()) {
            boolean isOther = !client.id().equals(caller.id());
            if (!isOther && client.officerRequired() && !command.officerRequired()) {
                faults.add(Fault.at(
                        "/officerRequired",
                        "Kewajiban ini dicabut oleh klien lain, bukan oleh klien itu sendiri.",
                        "Another client lifts this duty, not the client itself."));
            }
            faults.addAll(
                    scopeFaults(client.kind(), command.scopes(), client.scopes(), rules(caller) && isOther, caller));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }

    private static List<Fault> scopeFaults(
            ClientKind kind, List<String> wanted, List<String> held, boolean givesAny, Caller caller) {
        var faults = new ArrayList<Fault>();
        for (int i = 0; i < wanted.size(); i++) {
            var scope = wanted.get(i);
            if (!kind.allows(scope)) {
                faults.add(Fault.at(
                        "/scopes/" + i,
                        "Bukan cakupan jenis klien ini; lihat securitySchemes di dokumen OpenAPI.",
                        "Not a scope of this kind of client; see securitySchemes in the OpenAPI document."));
            } else if (!held.contains(scope) && !givesAny && !caller.has(scope)) {
                faults.add(Fault.at(
                        "/scopes/" + i,
                        "Token Anda sendiri tidak memuat cakupan ini, jadi tidak dapat memberikannya.",
                        "Your own token lacks this scope, so it can't give it."));
            }
        }
        return faults;
    }

    boolean isActive(String agency) {
        return agency == null || agencies.isActive(agency);
    }

    /** A client as this caller sees it; {@code secret} is null but for who has just made it. */
    ClientView view(Client client, String secret, Caller caller, Instant now) {
        var is = client.properties();
        return new ClientView(
                client.id(),
                is.name(),
                client.kind(),
                ref(client.agency()),
                is.scopes(),
                is.officerRequired(),
                is.status(),
                is.status().label().spoken(),
                secret,
                client.previousSecretUntil(now),
                client.createdAt(),
                client.firstSeenAt(),
                client.lastSeenAt(),
                client.heardAt(),
                actions(client, caller),
                EntityTags.of(client.version()));
    }

    /** An invitation as this caller sees it; {@code code} is null but for who has just made it. */
    InvitationView view(Invitation invitation, String code, Caller caller, Instant now) {
        var status = invitation.status(now);
        return new InvitationView(
                invitation.id(),
                code,
                invitation.kind(),
                ref(invitation.agency()),
                invitation.scopes(),
                status,
                status.label().spoken(),
                invitation.createdAt(),
                invitation.expiresAt(),
                invitation.client(),
                actions(invitation, caller, now),
                EntityTags.of(invitation.version()));
    }

    private AgencyRef ref(String agency) {
        return agency == null ? null : agencies.ref(agency);
    }
}
