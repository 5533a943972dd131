package id.kironggo.catalogue;

import id.kironggo.ledger.Ledger;
import id.kironggo.platform.problem.Fault;
import id.kironggo.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** The life of a service's versions: begun, drafted, brought into force, retired, each told in the ledger. */
@ApplicationScoped
@Transactional
class Publication {

    private final Shelf shelf;
    private final Inspection inspection;
    private final Ledger ledger;

    Publication(Shelf shelf, Inspection inspection, Ledger ledger) {
        this.shelf = shelf;
        this.inspection = inspection;
        this.ledger = ledger;
    }

    /** Publishes a new service at once, its draft with it. */
    void introduce(ServiceDefinition definition, Caller by) {
        publish(begin(definition, by), by);
    }

    Service begin(ServiceDefinition definition, Caller by) {
        Inspection.refuse(inspection.ofADraft(definition));
        var service = shelf.begin(definition);
        ledger.record(new ServiceFact(ServiceFact.CREATED, definition.code(), 1, definition.owner()), by);
        return service;
    }

    void draft(Service service, ServiceDefinition definition, Caller by) {
        Inspection.refuse(inspection.ofADraft(definition));
        var draft = shelf.draft(service, definition);
        ledger.record(new ServiceFact(ServiceFact.DRAFTED, service.code(), draft.number(), service.owner()), by);
    }

    /** Brings the draft into force; the version before is retired by it. */
    void publish(Service service, Caller by) {
        var draft = shelf.draft(service.code()).orElseThrow();
        var definition = shelf.definition(draft);
        Inspection.refuse(inspection.ofAVersion(definition));
        shelf.publish(service, draft, definition);
        ledger.record(new ServiceFact(ServiceFact.PUBLISHED, service.code(), draft.number(), definition.owner()), by);
    }

    void retire(Service service, Caller by) {
        int number = shelf.retire(service);
        ledger.record(new ServiceFact(ServiceFact.RETIRED, service.code(), number, service.owner()), by);
    }

    /** Throws a draft away, and with it a service that was never anything else. */
    void discard(Service service, ServiceVersion draft, Caller by) {
        int number = draft.number();
        shelf.discard(service, draft);
        ledger.record(new ServiceFact(ServiceFact.DISCARDED, service.code(), number, service.owner()), by);
    }

    /** What would keep the draft from being published. */
    List<Fault> missing(ServiceDefinition definition) {
        return inspection.ofAVersion(definition);
    }
}
