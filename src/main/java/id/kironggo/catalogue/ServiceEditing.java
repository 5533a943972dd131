package id.kironggo.catalogue;

import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.problem.ProblemType;
import id.kironggo.platform.security.Caller;
import id.kironggo.platform.web.EntityTags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** What agencies do to their own services, and the coordinator to all. */
@ApplicationScoped
@Transactional
class ServiceEditing {

    private final Shelf shelf;
    private final Publication publication;

    ServiceEditing(Shelf shelf, Publication publication) {
        this.shelf = shelf;
        this.publication = publication;
    }

    /** Whether the caller may know of the service: everybody, once a version was published. */
    boolean isKnownTo(Caller caller, String code) {
        return shelf.find(code)
                .filter(service -> Keeper.is(caller, service.owner()) || shelf.wasEverPublished(code))
                .isPresent();
    }

    ServiceDraft create(ServiceDefinition definition, Caller caller) {
        requireOwn(definition.owner(), caller, List.of());
        if (shelf.find(definition.code()).isPresent()) {
            throw ProblemType.CONFLICT.because(
                    "Kode " + definition.code() + " sudah dipakai; ubah lewat rancangannya.",
                    "The code " + definition.code() + " is taken already; change it by its draft.");
        }
        return view(publication.begin(definition, caller), caller);
    }

    /** The draft, or what the next one begins with; for those who keep the service. */
    ServiceDraft read(String code, Caller caller) {
        return shelf.find(code)
                .filter(service -> Keeper.is(caller, service.owner()))
                .map(service -> view(service, caller))
                .orElseThrow(ProblemException::notFound);
    }

    ServiceDraft draft(String code, ServiceDefinition definition, String ifMatch, Caller caller) {
        if (!definition.code().equals(code)) {
            throw ProblemException.invalid("/code", "Harus kode di alamatnya.", "Must be the code in the path.");
        }
        var service = taken(code, ifMatch, caller);
        requireOwn(definition.owner(), caller, actions(service, caller));
        publication.draft(service, definition, caller);
        return view(service, caller);
    }

    ServiceDraft publish(String code, String ifMatch, Caller caller) {
        var service = taken(code, ifMatch, caller);
        if (shelf.draft(code).isEmpty()) {
            throw ProblemException.illegal(
                    "Tidak ada rancangan yang dapat diberlakukan.",
                    "There is no draft to be published.",
                    actions(service, caller));
        }
        publication.publish(service, caller);
        return view(service, caller);
    }

    ServiceDraft retire(String code, String ifMatch, Caller caller) {
        var service = taken(code, ifMatch, caller);
        if (service.inForce() == null) {
            throw ProblemException.illegal(
                    "Tidak ada versi yang sedang berlaku.", "No version is in force.", actions(service, caller));
        }
        publication.retire(service, caller);
        return view(service, caller);
    }

    /** A draft as an offering that can be tried, for those who keep it. */
    Optional<Offering> trial(String code, int number, Caller caller) {
        return shelf.find(code)
                .filter(service -> Keeper.is(caller, service.owner()))
                .flatMap(service -> shelf.draft(code))
                .filter(draft -> draft.number() == number)
                .map(draft -> Offering.of(shelf.definition(draft), number, null));
    }

    /** What the caller may do to a service now. */
    List<String> actions(String code, Caller caller) {
        return caller == null
                ? List.of()
                : shelf.find(code).map(service -> actions(service, caller)).orElse(List.of());
    }

    private Service taken(String code, String ifMatch, Caller caller) {
        EntityTags.requirePresent(ifMatch);
        var service = shelf.take(code).orElseThrow(ProblemException::notFound);
        EntityTags.require(ifMatch, service.version());
        requireOwn(service.owner(), caller, List.of());
        return service;
    }

    private static void requireOwn(String owner, Caller caller, List<String> actions) {
        if (!Keeper.is(caller, owner)) {
            throw ProblemException.illegal(
                    "Layanan hanya diubah oleh perangkat daerah pemiliknya atau koordinator.",
                    "A service is changed by the agency that owns it or the coordinator alone.",
                    actions);
        }
    }

    private List<String> actions(Service service, Caller caller) {
        return Keeper.is(caller, service.owner())
                ? Keeper.actions(
                        caller, service.owner(), shelf.draft(service.code()).isPresent(), service.inForce() != null)
                : List.of();
    }

    private ServiceDraft view(Service service, Caller caller) {
        var version = shelf.draft(service.code())
                .or(() -> shelf.latest(service.code()))
                .orElseThrow();
        var definition = shelf.definition(version);
        return ServiceDraft.of(
                version, definition, publication.missing(definition), actions(service, caller), service.version());
    }
}
