package id.kironggo.audit;

import id.kironggo.ledger.Fact;
import id.kironggo.ledger.Ledger;
import id.kironggo.ledger.Recorded;
import id.kironggo.platform.persistence.OneTrip;
import id.kironggo.platform.persistence.Trip;
import id.kironggo.platform.privacy.FieldVault;
import id.kironggo.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import java.util.stream.Stream;

/** Where every reading of personal data in clear is written, in the transaction of its fact: no fact, no reading. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class AccessTrail {

    static final String TABLE = "access_record";

    /** What the entry says already is taken from it. */
    private static final String INSERT = """
            with record as (
                insert into access_record(entry, at, type, client, agency, kind, fields, purpose, salt, legal_basis, within)
                select id, at, type, client, agency, ?, ?, ?::bytea, ?::bytea, ?, ?::uuid from ledger_entry where id = ?
                returning entry, at)
            insert into access_subject(subject, at, entry)
            select distinct subject, at, entry from record, unnest(?) about(subject)""";

    private final Ledger ledger;
    private final OneTrip trip;
    private final FieldVault vault;

    AccessTrail(Ledger ledger, OneTrip trip, FieldVault vault) {
        this.ledger = ledger;
        this.trip = trip;
        this.vault = vault;
    }

    /** Records a reading within the current transaction, before anything of it is shown. */
    public Recorded record(Fact fact, Access access, Caller by) {
        var recorded = ledger.record(fact, by);
        trip.write(INSERT, values(recorded.entry(), fact.subject(), access));
        return recorded;
    }

    /** The same of a fact that is recorded on a trip of its own, after it. */
    @Transactional(TxType.SUPPORTS)
    public void write(Trip trip, Recorded recorded, String subject, Access access) {
        trip.write(INSERT, values(recorded.entry(), subject, access));
    }

    private Object[] values(UUID entry, String subject, Access access) {
        var subjects = Stream.concat(
                        Stream.of(subject), access.requests().stream().map(request -> "requests/" + request))
                .toArray(String[]::new);
        return new Object[] {
            access.kind().name(),
            access.fields().toArray(String[]::new),
            vault.seal(TABLE, "purpose", entry, access.purpose()),
            access.salted() == null
                    ? null
                    : vault.sealBytes(TABLE, "salt", entry, access.salted().salt()),
            access.legalBasis(),
            access.within(),
            entry,
            subjects
        };
    }
}
