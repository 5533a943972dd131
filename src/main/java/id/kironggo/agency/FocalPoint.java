package id.kironggo.agency;

import id.kironggo.platform.text.Language;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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

    /** Sealed. */
    private byte[] email;

    @Enumerated(EnumType.STRING)
    private Language language;

    protected FocalPoint() {}

    FocalPoint(UUID id, String agency, AppointFocalPoint command, byte[] email) {
        this.id = id;
        this.agency = agency;
        this.name = command.name();
        this.role = command.role();
        this.phase = command.phase();
        this.from = command.from();
        this.until = command.until();
        this.email = email;
        this.language = command.language() == null ? Language.ID : command.language();
    }

    UUID id() {
        return id;
    }

    byte[] email() {
        return email;
    }

    boolean isInTerm(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    FocalPointView view(String opened) {
        return new FocalPointView(id, name, role, phase, from, until, opened, language);
    }

    FocalPointRoll.Appointment appointment() {
        return new FocalPointRoll.Appointment(id, agency, FocalPointRoll.Appointment.person(name), role, phase);
    }

    FocalPointAppointed fact() {
        return new FocalPointAppointed(agency, id, phase);
    }
}
