package id.kironggo.request;

import id.kironggo.file.Files;
import id.kironggo.file.StoredFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The documents of requests, and what was revealed. Written at once: what is answered within the transaction reads them. */
@ApplicationScoped
class DocumentBook {

    /** How long a revealed document may be fetched. */
    static final Duration REVEALED = Duration.ofHours(1);

    private final EntityManager database;
    private final Files files;

    DocumentBook(EntityManager database, Files files) {
        this.database = database;
        this.files = files;
    }

    Folder of(UUID request) {
        return of(List.of(request)).getOrDefault(request, Folder.EMPTY);
    }

    /** The folders of those requests that have documents, by two queries. */
    Map<UUID, Folder> of(Collection<UUID> requests) {
        if (requests.isEmpty()) {
            return Map.of();
        }
        var documents = database.createQuery(
                        "select d from Document d where d.requestId in :requests order by d.addedAt, d.id",
                        Document.class)
                .setParameter("requests", requests)
                .getResultList();
        Map<UUID, StoredFile> stored = files
                .describe(documents.stream().map(Document::file).toList())
                .stream()
                .collect(Collectors.toMap(StoredFile::id, Function.identity()));
        return documents.stream()
                .map(document -> new Folder.Paper(document, stored.get(document.file())))
                .collect(Collectors.groupingBy(
                        paper -> paper.document().requestId(),
                        Collectors.collectingAndThen(Collectors.toList(), Folder::new)));
    }

    void add(Document document) {
        database.createNativeQuery("""
                        insert into document(id, request_id, kind, field, file, identity, type, number, valid_until, client,
                            agency, added_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .setParameter(1, document.id())
                .setParameter(2, document.requestId())
                .setParameter(3, document.kind().name())
                .setParameter(4, document.field())
                .setParameter(5, document.file())
                .setParameter(6, document.isIdentity())
                .setParameter(7, document.type())
                .setParameter(8, document.number())
                .setParameter(9, document.validUntil())
                .setParameter(10, document.client())
                .setParameter(11, document.agency())
                .setParameter(12, document.addedAt())
                .executeUpdate();
        files.claim(document.file(), "requests/" + document.requestId());
    }

    /** The entry under which this client has lately revealed this field; none: it hasn't. */
    Optional<UUID> revealed(UUID request, String client, String pointer, Instant now) {
        List<?> entries = database.createNativeQuery(
                        "select entry from reveal where request_id = ? and client = ? and at > ? and ? = any(fields)"
                                + " and entry is not null order by at desc limit 1",
                        UUID.class)
                .setParameter(1, request)
                .setParameter(2, client)
                .setParameter(3, now.minus(REVEALED))
                .setParameter(4, pointer)
                .getResultList();
        return entries.stream().map(UUID.class::cast).findFirst();
    }
}
