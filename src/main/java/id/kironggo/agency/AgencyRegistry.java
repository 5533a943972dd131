package id.kironggo.agency;

import id.kironggo.ledger.Ledger;
import id.kironggo.platform.persistence.Snapshot;
import id.kironggo.platform.problem.Fault;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.problem.ProblemType;
import id.kironggo.platform.security.Caller;
import id.kironggo.platform.web.EntityTags;
import id.kironggo.platform.web.Page;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.hibernate.SessionFactory;

/** Who the agencies are. Questions are answered from memory, at most two seconds behind a change on another replica. */
@ApplicationScoped
public class AgencyRegistry {

    private final Agencies agencies;
    private final Geography geography;
    private final Ledger ledger;
    private final TransactionSynchronizationRegistry transaction;
    private final Snapshot<AgencyRoll> roll;

    @Inject
    AgencyRegistry(
            Agencies agencies,
            Geography geography,
            Ledger ledger,
            TransactionSynchronizationRegistry transaction,
            SessionFactory sessions) {
        this(agencies, geography, ledger, transaction, () -> called(sessions));
    }

    AgencyRegistry(
            Agencies agencies,
            Geography geography,
            Ledger ledger,
            TransactionSynchronizationRegistry transaction,
            Supplier<AgencyRoll> roll) {
        this.agencies = agencies;
        this.geography = geography;
        this.ledger = ledger;
        this.transaction = transaction;
        this.roll = new Snapshot<>(roll);
    }

    private static AgencyRoll called(SessionFactory sessions) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            try (var session = sessions.openStatelessSession()) {
                // built rather than written: a start reads this, and the parser of a written query is slow to get going
                var all = session.getCriteriaBuilder().createQuery(Agency.class);
                all.from(Agency.class);
                return AgencyRoll.of(session.createSelectionQuery(all).getResultList());
            }
        });
    }

    /** The agency with this code, active or not. */
    public Optional<AgencyRef> find(String code) {
        return Optional.ofNullable(code).map(roll.get().byCode()::get).map(Agency::ref);
    }

    /** A name for any code that was ever registered; the code itself where it was not. */
    public AgencyRef ref(String code) {
        return find(code).orElseGet(() -> new AgencyRef(code, code));
    }

    public boolean isActive(String code) {
        var agency = code == null ? null : roll.get().byCode().get(code);
        return agency != null && agency.isActive();
    }

    /** The agency that this one stands under. */
    public Optional<String> parent(String code) {
        return Optional.ofNullable(roll.get().byCode().get(code)).map(Agency::parent);
    }

    /** The agency that coordinates all others. */
    public AgencyRef coordinator() {
        return roll.get()
                .coordinator()
                .orElseThrow(() -> new IllegalStateException("No agency has the duty COORDINATOR"));
    }

    /** The active agency that has this duty for the whole regency. */
    public Optional<AgencyRef> withDuty(AgencyDuty duty) {
        return roll.get().byCode().values().stream()
                .filter(agency -> agency.isActive() && agency.duty() == duty)
                .map(Agency::ref)
                .findFirst();
    }

    /** The active district office (kecamatan) of a district. */
    public Optional<AgencyRef> ofDistrict(String districtCode) {
        return Optional.ofNullable(districtCode).map(roll.get().offices()::get);
    }

    /** The active office of a village, where it is an agency of its own. */
    public Optional<AgencyRef> ofVillage(String villageCode) {
        return Optional.ofNullable(villageCode).map(roll.get().villages()::get);
    }

    /** The active agency to which passed what this one did; none where it is active itself, or nobody follows it. */
    public Optional<AgencyRef> heir(String code) {
        var all = roll.get().byCode();
        var agency = all.get(code);
        // an agency that follows nobody ends the line; one that follows itself can't be made
        while (agency != null && !agency.isActive()) {
            agency = agency.successor() == null ? null : all.get(agency.successor());
        }
        return agency == null || agency.code().equals(code) ? Optional.empty() : Optional.of(agency.ref());
    }

    /** The active agencies, by code. */
    public List<AgencyRef> active() {
        return roll.get().byCode().values().stream()
                .filter(Agency::isActive)
                .map(Agency::ref)
                .toList();
    }

    Page<Agency> list(AgencyFilter filter, String after, int limit, Function<Agency, String> cursor) {
        var rest = roll.get().byCode().tailMap(after, false).values();
        return Page.of(rest.stream().filter(filter::accepts).limit(limit + 1L).toList(), limit, cursor);
    }

    /** Whether the code is registered, a moment ago on another replica too. */
    @Transactional
    boolean knows(String code) {
        return find(code).isPresent() || agencies.findById(code) != null;
    }

    @Transactional
    Agency get(String code) {
        return agencies.findByIdOptional(code).orElseThrow(ProblemException::notFound);
    }

    @Transactional
    Agency register(RegisterAgency command, Caller caller) {
        agencies.lock();
        check(command.code(), command.properties());
        if (agencies.findById(command.code()) != null) {
            throw ProblemType.CONFLICT.because(
                    "Kode " + command.code() + " sudah terdaftar; ubah dengan PUT atau PATCH.",
                    "The code " + command.code() + " is registered already; amend it by PUT or PATCH.");
        }
        checkOffices(command.code(), command.properties());
        var agency = new Agency(command);
        agencies.persistAndFlush(agency);
        ledger.record(new AgencyRegistered(agency.code(), agency.kind()), caller);
        roll.forgetAfter(transaction);
        return agency;
    }

    /** Amends an agency; {@code change} makes what it shall be from what it is. */
    @Transactional
    Agency amend(String code, UnaryOperator<AmendAgency> change, String ifMatch, Caller caller) {
        agencies.lock();
        var agency = get(code);
        var command = change.apply(agency.properties());
        check(code, command);
        EntityTags.require(ifMatch, agency.version());
        if (agency.isActive()) {
            checkOffices(code, command);
        }
        agency.amend(command);
        agencies.flush();
        ledger.record(new AgencyAmended(code, agency.version()), caller);
        roll.forgetAfter(transaction);
        return agency;
    }

    /** Duties and functions (tupoksi) of a registered agency. */
    public String mandate(String code) {
        return roll.get().byCode().get(code).properties().mandate();
    }

    public List<Dimension> dimensions(String code) {
        return roll.get().byCode().get(code).properties().dimensions();
    }

    public boolean isDistrictOffice(String code) {
        return roll.get().offices().values().stream()
                .anyMatch(office -> office.code().equals(code));
    }

    public boolean isVillageOffice(String code) {
        return roll.get().villages().values().stream()
                .anyMatch(office -> office.code().equals(code));
    }

    /** Makes the next look see what the current transaction changes. */
    void forgetAfterTransaction() {
        roll.forgetAfter(transaction);
    }

    private void check(String code, AmendAgency command) {
        var faults = new ArrayList<Fault>();
        if (command.parent() != null && !isPossibleParent(code, command.parent())) {
            faults.add(Fault.at(
                    "/parent",
                    "Harus kode perangkat daerah lain yang terdaftar dan tidak berada di bawahnya.",
                    "Must be the code of another registered agency that does not stand under this one."));
        }
        checkVillage(command, faults);
        var districts = command.districts() == null ? List.<String>of() : command.districts();
        for (int i = 0; i < districts.size(); i++) {
            if (geography.district(districts.get(i)).isEmpty()) {
                faults.add(Fault.at(
                        "/districts/" + i,
                        "Kode kecamatan tidak dikenal; lihat /v1/districts.",
                        "Unknown district; see /v1/districts."));
            }
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }

    private void checkVillage(AmendAgency command, List<Fault> faults) {
        var kind = geography
                .village(command.village())
                .map(Village::kind)
                .map(Enum::name)
                .orElse(null);
        boolean isMeant = command.kind().isOfVillage() || command.village() != null;
        if (isMeant && !command.kind().name().equals(kind)) {
            faults.add(Fault.at(
                    "/village",
                    "Untuk jenis DESA dan KELURAHAN: kode desa/kelurahan sejenis; untuk jenis lain tidak diisi.",
                    "For the kinds DESA and KELURAHAN the code of a village of that kind; for all others nothing."));
        }
    }

    private boolean isPossibleParent(String code, String parent) {
        var above = agencies.findById(parent);
        while (above != null && !above.code().equals(code)) {
            if (above.parent() == null) {
                return true;
            }
            above = agencies.findById(above.parent());
        }
        return false;
    }

    private void checkOffices(String code, AmendAgency command) {
        if (command.village() != null && agencies.hasOtherVillageOffice(command.village(), code)) {
            throw ProblemType.CONFLICT.because(
                    "Desa/kelurahan " + command.village() + " sudah mempunyai kantor yang aktif.",
                    "The village " + command.village() + " has an active office already.");
        }
        if (command.kind() != AgencyKind.KECAMATAN || command.districts() == null) {
            return;
        }
        for (var district : command.districts()) {
            if (agencies.hasOtherOffice(district, code)) {
                throw ProblemType.CONFLICT.because(
                        "Kecamatan " + district + " sudah dilayani kantor kecamatan lain yang aktif.",
                        "Another active district office serves the district " + district + " already.");
            }
        }
    }
}
