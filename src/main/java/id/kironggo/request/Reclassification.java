package id.kironggo.request;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** For which service a request came before: for lists to ask; who reclassifies writes it. */
@Entity
@SuppressWarnings("UnusedVariable") // read by queries only
class Reclassification {

    @Id
    private UUID id;

    private UUID requestId;
    private String fromService;

    protected Reclassification() {}
}
