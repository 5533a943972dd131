package id.kironggo.agency;

import id.kironggo.ledger.Ledger;
import id.kironggo.platform.persistence.Ids;
import id.kironggo.platform.privacy.FieldVault;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.security.Caller;
import id.kironggo.platform.web.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;

/** Through whom each agency is reached: the same person through every phase, if all goes well. */
@ApplicationScoped
@Transactional
public class FocalPointRegister {

    static final String TABLE = "focal_point";
    static final String EMAIL = "email";

    private final FocalPoints focalPoints;
    private final FieldVault vault;
    private final Ledger ledger;

    FocalPointRegister(FocalPoints focalPoints, FieldVault vault, Ledger ledger) {
        this.focalPoints = focalPoints;
        this.vault = vault;
        this.ledger = ledger;
    }

    Page<FocalPointView> list(String agency, UUID after, int limit, Function<FocalPointView, String> cursor) {
        var found = focalPoints.of(agency, after, limit + 1).stream()
                .map(this::view)
                .toList();
        return Page.of(found, limit, cursor);
    }

    /** Whether the agency has a focal point whose term runs on this day. */
    public boolean isReachable(String agency, LocalDate day) {
        return focalPoints.list("agency", agency).stream().anyMatch(person -> person.isInTerm(day));
    }

    FocalPointView appoint(String agency, AppointFocalPoint command, Caller caller) {
        if (command.from().getYear() < 1900 || command.from().getYear() > 2200) {
            throw ProblemException.invalid(
                    "/from", "Tanggal antara tahun 1900 dan 2200.", "A date between the years 1900 and 2200.");
        }
        if (command.until() != null && command.until().getYear() > 2200) {
            throw ProblemException.invalid(
                    "/until", "Tanggal antara tahun 1900 dan 2200.", "A date between the years 1900 and 2200.");
        }
        if (command.until() != null && command.until().isBefore(command.from())) {
            throw ProblemException.invalid("/until", "Tidak boleh sebelum 'from'.", "Must not be before 'from'.");
        }
        var actions = AgencyView.actions(agency, caller);
        if (!actions.contains(AgencyView.APPOINT)) {
            throw ProblemException.illegal(
                    "Hanya perangkat daerah itu sendiri dan koordinator yang menunjuk narahubungnya.",
                    "Only the agency itself and the coordinator appoint its focal points.",
                    actions);
        }
        var id = Ids.next();
        var focalPoint = new FocalPoint(id, agency, command, vault.seal(TABLE, EMAIL, id, command.email()));
        focalPoints.persist(focalPoint);
        ledger.record(focalPoint.fact(), caller);
        return view(focalPoint);
    }

    private FocalPointView view(FocalPoint focalPoint) {
        return focalPoint.view(vault.open(TABLE, EMAIL, focalPoint.id(), focalPoint.email()));
    }
}
