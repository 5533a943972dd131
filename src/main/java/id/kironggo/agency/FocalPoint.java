package id.kironggo.agency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;

/** A person through whom an agency is reached, in one phase. */
@Entity
class FocalPoint {

    @Id
    private UUID id;

    private String agency;
    private String name;
    private String role;
    private int phase;

    @Column(name = "from_date")
    private LocalDate from;

    @Column(name = "until_date")
    private LocalDate until;

    protected FocalPoint() {}

    FocalPoint(UUID id, String agency, AppointFocalPoint command) {
        this.id = id;
        this.agency = agency;
        this.name = command.name();
        this.role = command.role();
        this.phase = command.phase();
        this.from = command.from();
        this.until = command.until();
    }

    UUID id() {
        return id;
    }

    FocalPointView view() {
        return new FocalPointView(id, name, role, phase, from, until);
    }

    FocalPointAppointed fact() {
        return new FocalPointAppointed(agency, id, phase);
    }
}
