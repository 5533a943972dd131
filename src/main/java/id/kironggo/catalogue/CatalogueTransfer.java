package id.kironggo.catalogue;

import id.kironggo.ledger.Ledger;
import id.kironggo.platform.problem.Fault;
import id.kironggo.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/** Takes the catalogue out as one document, and makes it what a document says: all or nothing. */
@ApplicationScoped
@Transactional
class CatalogueTransfer {

    private final Shelf shelf;
    private final Inspection inspection;
    private final Publication publication;
    private final Ledger ledger;

    CatalogueTransfer(Shelf shelf, Inspection inspection, Publication publication, Ledger ledger) {
        this.shelf = shelf;
        this.inspection = inspection;
        this.publication = publication;
        this.ledger = ledger;
    }

    CatalogueDocument export() {
        var entries = shelf.all().stream()
                .map(this::entry)
                .filter(entry -> entry.code() != null)
                .toList();
        return new CatalogueDocument(CatalogueDocument.FORMAT, true, entries);
    }

    private CatalogueDocument.Entry entry(Service service) {
        return new CatalogueDocument.Entry(
                shelf.inForce(service).map(shelf::definition).orElse(null),
                shelf.draft(service.code()).map(shelf::definition).orElse(null));
    }

    ImportOutcome take(CatalogueDocument document, Caller caller) {
        Inspection.refuse(faults(document.services()));
        var tally = new Tally();
        document.services().forEach(entry -> take(entry, tally, caller));
        if (document.isWhole()) {
            var named = new HashSet<String>();
            document.services().forEach(entry -> named.add(entry.code()));
            shelf.all().stream()
                    .filter(service -> !named.contains(service.code()))
                    .forEach(service -> clear(service, tally, caller));
        }
        var outcome = new ImportOutcome(tally.published, tally.drafted, tally.retired, tally.discarded);
        ledger.record(
                new CatalogueImported(
                        document.isWhole(),
                        document.services().size(),
                        outcome.published(),
                        outcome.drafted(),
                        outcome.retired(),
                        outcome.discarded()),
                caller);
        return outcome;
    }

    private List<Fault> faults(List<CatalogueDocument.Entry> entries) {
        var faults = new ArrayList<Fault>();
        var codes = new HashSet<String>();
        for (int i = 0; i < entries.size(); i++) {
            var at = "/services/" + i;
            var entry = entries.get(i);
            if (entry.code() == null) {
                faults.add(Fault.at(at, "Beri published atau draft.", "Give published or draft."));
            } else if (!codes.add(entry.code())) {
                faults.add(Fault.at(at, "Layanan ini sudah disebut sebelumnya.", "This service is named before."));
            }
            if (entry.published() != null) {
                inspection.ofAVersion(entry.published()).forEach(fault -> faults.add(fault.under(at + "/published")));
            }
            if (entry.draft() != null) {
                inspection.ofADraft(entry.draft()).forEach(fault -> faults.add(fault.under(at + "/draft")));
                if (!Objects.equals(entry.draft().code(), entry.code())) {
                    faults.add(
                            Fault.at(at + "/draft/code", "Harus sama dengan published.", "Must be that of published."));
                }
            }
        }
        return faults;
    }

    private void take(CatalogueDocument.Entry entry, Tally tally, Caller caller) {
        var service = shelf.take(entry.code()).orElse(null);
        if (service == null) {
            service = publication.begin(entry.published() == null ? entry.draft() : entry.published(), caller);
            tally.drafted += entry.published() == null ? 1 : 0;
        }
        takePublished(service, entry.published(), tally, caller);
        takeDraft(service, entry.draft(), tally, caller);
    }

    private void takePublished(Service service, ServiceDefinition published, Tally tally, Caller caller) {
        var present = shelf.inForce(service).map(shelf::definition).orElse(null);
        if (published != null && !isSame(published, present)) {
            // the draft that was there is put back, or not, by what the document says of drafts
            publication.draft(service, published, caller);
            publication.publish(service, caller);
            tally.published++;
        } else if (published == null && present != null) {
            publication.retire(service, caller);
            tally.retired++;
        }
    }

    private void takeDraft(Service service, ServiceDefinition draft, Tally tally, Caller caller) {
        var present = shelf.draft(service.code());
        if (draft != null && !isSame(draft, present.map(shelf::definition).orElse(null))) {
            publication.draft(service, draft, caller);
            tally.drafted++;
        } else if (draft == null && present.isPresent()) {
            publication.discard(service, present.get(), caller);
            tally.discarded++;
        }
    }

    private void clear(Service service, Tally tally, Caller caller) {
        takePublished(service, null, tally, caller);
        takeDraft(service, null, tally, caller);
    }

    private boolean isSame(ServiceDefinition one, ServiceDefinition other) {
        return other != null && shelf.json(one).equals(shelf.json(other));
    }

    private static final class Tally {
        private int published;
        private int drafted;
        private int retired;
        private int discarded;
    }
}
