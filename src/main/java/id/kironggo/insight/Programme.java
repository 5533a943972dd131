package id.kironggo.insight;

import id.kironggo.agency.Dimension;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A smart city programme: who does what for which dimension, in which phase. */
@Entity
class Programme {

    @Id
    private UUID id;

    @Version
    private long version;

    private String name;

    @Enumerated(EnumType.STRING)
    private Dimension dimension;

    private int phase;

    /** Code of the agency that leads it. */
    private String lead;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> agencies;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> focalPoints;

    private boolean quickWin;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Milestone> milestones;

    @Enumerated(EnumType.STRING)
    private ProgrammeStatus status;

    private Instant createdAt;

    protected Programme() {}

    Programme(UUID id, WriteProgramme command, Instant now) {
        this.id = id;
        this.createdAt = now;
        become(command);
    }

    void become(WriteProgramme command) {
        name = command.name();
        dimension = command.dimension();
        phase = command.phase();
        lead = command.lead();
        agencies = each(command.agencies());
        focalPoints = each(command.focalPoints());
        quickWin = Boolean.TRUE.equals(command.quickWin());
        milestones = command.milestones() == null ? List.of() : List.copyOf(command.milestones());
        status = command.status() == null ? ProgrammeStatus.PLANNED : command.status();
    }

    private static <T> List<T> each(List<T> given) {
        return given == null ? List.of() : given.stream().distinct().toList();
    }

    /** The present state as the command that would lead to it. */
    WriteProgramme properties() {
        return new WriteProgramme(name, dimension, phase, lead, agencies, focalPoints, quickWin, milestones, status);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    Instant createdAt() {
        return createdAt;
    }
}
