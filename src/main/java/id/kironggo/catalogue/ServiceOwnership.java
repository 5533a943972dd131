package id.kironggo.catalogue;

import id.kironggo.ledger.Ledger;
import id.kironggo.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import org.hibernate.Session;

/** Who keeps a service: passes from an agency to its successor, though what was published goes on naming the first. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class ServiceOwnership {

    private final Session database;
    private final Ledger ledger;

    ServiceOwnership(Session database, Ledger ledger) {
        this.database = database;
        this.ledger = ledger;
    }

    /** Codes of the services that an agency keeps. */
    public List<String> of(String agency) {
        return database.createNativeQuery("select code from service where owner = ?1 order by code", String.class)
                .setParameter(1, agency)
                .getResultList();
    }

    public void handOver(String from, String to, Caller by) {
        var services = of(from);
        database.createNativeMutationQuery("update service set owner = ?2, version = version + 1 where owner = ?1")
                .setParameter(1, from)
                .setParameter(2, to)
                .executeUpdate();
        services.forEach(service -> ledger.record(new ServiceHandedOver(service, from, to), by));
    }
}
