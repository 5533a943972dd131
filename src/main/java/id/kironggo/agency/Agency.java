package id.kironggo.agency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** An agency (OPD, or a partner such as a regional enterprise). */
@Entity
class Agency {

    @Id
    private String code;

    @Version
    private long version;

    private String name;
    private String shortName;

    @Enumerated(EnumType.STRING)
    private AgencyKind kind;

    private String mandate;
    private String parent;

    @Column(columnDefinition = "text[]")
    private List<String> districts;

    private String village;
    private String successor;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text[]")
    private List<Dimension> dimensions;

    private boolean isOpd;
    private boolean nameConfirmed;

    @Enumerated(EnumType.STRING)
    private AgencyDuty duty;

    @Enumerated(EnumType.STRING)
    private AgencyStatus status;

    protected Agency() {}

    Agency(RegisterAgency command) {
        code = command.code();
        status = AgencyStatus.ACTIVE;
        amend(command.properties());
    }

    void amend(AmendAgency command) {
        name = command.name();
        shortName = command.shortName() == null ? command.name() : command.shortName();
        kind = command.kind();
        mandate = command.mandate();
        parent = command.parent();
        districts = inOrder(command.districts());
        village = command.village();
        dimensions = inOrder(command.dimensions());
        isOpd = command.isOpd() == null ? kind.isOpd() : command.isOpd();
        nameConfirmed = command.nameConfirmed() == null || command.nameConfirmed();
    }

    private static <T extends Comparable<T>> List<T> inOrder(List<T> given) {
        return given == null ? List.of() : given.stream().distinct().sorted().toList();
    }

    /** Gives it a duty for the whole regency; the database holds that no two have the same. */
    void take(AgencyDuty given) {
        duty = given;
    }

    /** What it did passes to another. */
    void leaveTo(String heir, AgencyStatus as) {
        successor = heir;
        status = as;
    }

    void standUnder(String above) {
        parent = above;
    }

    void alsoServe(List<String> more) {
        districts = inOrder(Stream.concat(districts.stream(), more.stream()).toList());
    }

    /** The present state as the command that would lead to it. */
    AmendAgency properties() {
        return new AmendAgency(
                name, shortName, kind, mandate, parent, districts, village, dimensions, isOpd, nameConfirmed);
    }

    boolean isActive() {
        return status == AgencyStatus.ACTIVE;
    }

    /** Whether it is the office of this district. */
    boolean isOfficeOf(String district) {
        return kind == AgencyKind.KECAMATAN && serves(district);
    }

    boolean serves(String district) {
        return districts.contains(district);
    }

    /** Whether every word is in its code, name or short name. */
    boolean matches(List<String> words) {
        var text = String.join("\n", code, name, shortName).toLowerCase(Locale.ROOT);
        return words.stream().allMatch(text::contains);
    }

    AgencyRef ref() {
        return new AgencyRef(code, name);
    }

    String code() {
        return code;
    }

    long version() {
        return version;
    }

    AgencyKind kind() {
        return kind;
    }

    String parent() {
        return parent;
    }

    List<String> districts() {
        return districts;
    }

    String village() {
        return village;
    }

    String successor() {
        return successor;
    }

    AgencyDuty duty() {
        return duty;
    }

    AgencyStatus status() {
        return status;
    }
}
