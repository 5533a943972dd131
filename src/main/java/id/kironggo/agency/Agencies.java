package id.kironggo.agency;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The agencies as they are stored. */
@ApplicationScoped
class Agencies implements PanacheRepositoryBase<Agency, String> {

    private static final long LOCK = 0x4B49524F4E474101L;

    /** One change of the register at a time, here and on every replica: what it checks spans several agencies. */
    void lock() {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(:lock)")
                .setParameter("lock", LOCK)
                .getSingleResult();
    }

    boolean hasOtherVillageOffice(String village, String code) {
        return count("village = ?1 and status = ?2 and code <> ?3", village, AgencyStatus.ACTIVE, code) > 0;
    }

    /** Whether another active district office than {@code code} serves this district. */
    boolean hasOtherOffice(String district, String code) {
        return list("kind = ?1 and status = ?2 and code <> ?3", AgencyKind.KECAMATAN, AgencyStatus.ACTIVE, code)
                .stream()
                .anyMatch(agency -> agency.serves(district));
    }
}
