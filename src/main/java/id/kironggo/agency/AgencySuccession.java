package id.kironggo.agency;

import id.kironggo.platform.problem.ProblemType;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** One agency takes the place of another in the register; what that one held is for others to pass on. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class AgencySuccession {

    private final AgencyRegistry registry;
    private final Agencies agencies;

    AgencySuccession(AgencyRegistry registry, Agencies agencies) {
        this.registry = registry;
        this.agencies = agencies;
    }

    /** Codes of the agencies that stand under this one. */
    public List<String> under(String code) {
        return agencies.list("parent", Sort.by("code"), code).stream()
                .map(Agency::code)
                .toList();
    }

    private boolean standsUnder(Agency agency, String code) {
        for (var above = agency; above.parent() != null; above = registry.get(above.parent())) {
            if (above.parent().equals(code)) {
                return true;
            }
        }
        return false;
    }

    /**
     * An agency ceases to work, and another takes its place: above those that stood under it, and in the districts of a district
     * office. Refused for the one that coordinates, audits or oversees.
     */
    public void succeed(String code, String heir, boolean isForGood) {
        agencies.lock();
        var leaving = registry.get(code);
        var taking = registry.get(heir);
        if (leaving.duty() != null || !leaving.isActive() || !taking.isActive()) {
            throw ProblemType.CONFLICT.because(
                    "Kedua perangkat daerah harus aktif, dan yang melepas tidak memegang tugas kabupaten.",
                    "Both agencies must be active, and the one that leaves must hold no duty for the regency.");
        }
        leaving.leaveTo(heir, isForGood ? AgencyStatus.MERGED : AgencyStatus.SUSPENDED);
        if (standsUnder(taking, code)) {
            taking.standUnder(leaving.parent());
        }
        agencies.list("parent", code).stream()
                .filter(child -> !child.code().equals(heir))
                .forEach(child -> child.standUnder(heir));
        if (leaving.kind() == AgencyKind.KECAMATAN && taking.kind() == AgencyKind.KECAMATAN) {
            taking.alsoServe(leaving.districts());
        }
        agencies.flush();
        registry.forgetAfterTransaction();
    }
}
