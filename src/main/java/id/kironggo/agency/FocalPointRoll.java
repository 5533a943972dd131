package id.kironggo.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** All focal points at once, for whoever compares them. */
@ApplicationScoped
@Transactional
public class FocalPointRoll {

    private final FocalPoints focalPoints;

    FocalPointRoll(FocalPoints focalPoints) {
        this.focalPoints = focalPoints;
    }

    /** In the order of their appointment. */
    public List<Appointment> all() {
        return focalPoints.list("order by id").stream()
                .map(FocalPoint::appointment)
                .toList();
    }

    public boolean knows(UUID id) {
        return focalPoints.findById(id) != null;
    }

    /**
     * A person in a phase.
     *
     * @param person the name as it is compared: who is meant must not depend on capitals and blanks
     */
    public record Appointment(UUID id, String agency, String person, String role, int phase) {

        static String person(String name) {
            return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        }
    }
}
