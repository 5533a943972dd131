package id.kironggo.reorganisation;

import id.kironggo.agency.AgencySuccession;
import id.kironggo.catalogue.ServiceOwnership;
import id.kironggo.identity.ClientRegistry;
import id.kironggo.platform.security.Caller;
import id.kironggo.request.Succession;
import id.kironggo.routing.Rulebook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** All that an agency holds, wherever it lies. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class Holdings {

    private final AgencySuccession agencies;
    private final ServiceOwnership services;
    private final Rulebook rules;
    private final ClientRegistry clients;
    private final Succession requests;

    Holdings(
            AgencySuccession agencies,
            ServiceOwnership services,
            Rulebook rules,
            ClientRegistry clients,
            Succession requests) {
        this.agencies = agencies;
        this.services = services;
        this.rules = rules;
        this.clients = clients;
        this.requests = requests;
    }

    ReorganisationPreview.Moved of(String agency) {
        var estate = requests.estate(agency);
        return new ReorganisationPreview.Moved(
                estate.requests(),
                estate.dispositions(),
                estate.ended(),
                services.of(agency),
                rules.count(agency),
                clients.of(agency),
                agencies.under(agency));
    }

    void pass(Reorganise command, Caller by) {
        var from = command.agency();
        var to = command.successor();
        agencies.succeed(from, to, command.kind() == ReorganisationKind.MERGE);
        services.handOver(from, to, by);
        rules.handOver(from, to, by);
        clients.move(from, to, by);
        requests.handOver(from, to, by);
    }
}
