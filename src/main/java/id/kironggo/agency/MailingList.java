package id.kironggo.agency;

import id.kironggo.platform.privacy.FieldVault;
import id.kironggo.platform.text.Language;
import id.kironggo.platform.web.JsonSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Which focal points get mail: those in office today who gave an address. Read within the caller's transaction, which goes on
 * where an address doesn't open.
 */
@ApplicationScoped
public class MailingList {

    private static final String IN_OFFICE =
            " from focal_point where email is not null and from_date <= ?1 and (until_date is null or until_date >= ?1)";

    private final Session database;
    private final FieldVault vault;
    private final Clock clock;

    MailingList(Session database, FieldVault vault, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
    }

    /** The agencies that have any. */
    public List<String> agencies() {
        return database.createNativeQuery("select distinct agency" + IN_OFFICE, String.class)
                .setParameter(1, today())
                .getResultList();
    }

    public List<Addressee> of(String agency) {
        return database.createNativeQuery("select id, email, language" + IN_OFFICE + " and agency = ?2", Tuple.class)
                .setParameter(1, today())
                .setParameter(2, agency)
                .getResultStream()
                .map(this::addressee)
                .toList();
    }

    private Addressee addressee(Tuple row) {
        var id = row.get(0, UUID.class);
        var email = vault.open(FocalPointRegister.TABLE, FocalPointRegister.EMAIL, id, row.get(1, byte[].class));
        return new Addressee(email, Language.valueOf(row.get(2, String.class)));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), JsonSettings.ZONE);
    }

    /** Where mail goes, and in which language. */
    public record Addressee(String email, Language language) {}
}
