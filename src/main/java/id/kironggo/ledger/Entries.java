package id.kironggo.ledger;

import id.kironggo.ledger.Scribe.Draft;
import id.kironggo.platform.persistence.Trip;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** How entries are written: any number by one statement, in their order. */
final class Entries {

    private static final String INSERT = """
            with given as (
                select * from unnest(?::uuid[], ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                        ?::text[], ?::bytea[])
                    with ordinality given(id, at, type, subject, client, agency, audience, canonical, leaf_hash, ordinal)),
            entry as (
                insert into ledger_entry(id, at, type, subject, client, agency, audience, canonical, leaf_hash)
                select id, at, type, subject, client, agency, string_to_array(audience, ' '), canonical, leaf_hash from given)
            insert into ledger_queue(entry) select id from given order by ordinal""";

    private static final String OFFICERS = """
            insert into ledger_officer(entry, agency, salt, officer)
            select * from unnest(?::uuid[], ?::text[], ?::bytea[], ?::bytea[])""";

    private Entries() {}

    static Trip of(List<Draft> drafts) {
        var trip = new Trip();
        if (drafts.isEmpty()) {
            return trip;
        }
        trip.write(
                INSERT,
                Trip.column(drafts, Draft::id, UUID[]::new),
                Trip.column(drafts, Draft::at, Instant[]::new),
                Trip.column(drafts, Draft::type, String[]::new),
                Trip.column(drafts, Draft::subject, String[]::new),
                Trip.column(drafts, Draft::client, String[]::new),
                Trip.column(drafts, Draft::agency, String[]::new),
                Trip.column(drafts, draft -> String.join(" ", draft.audience()), String[]::new),
                Trip.column(drafts, Draft::canonical, String[]::new),
                Trip.column(drafts, Draft::leaf, byte[][]::new));
        var signed = drafts.stream().filter(draft -> draft.signature() != null).toList();
        if (!signed.isEmpty()) {
            trip.write(
                    OFFICERS,
                    Trip.column(signed, Draft::id, UUID[]::new),
                    Trip.column(signed, draft -> draft.signature().agency(), String[]::new),
                    Trip.column(signed, draft -> draft.signature().salt(), byte[][]::new),
                    Trip.column(signed, draft -> draft.signature().officer(), byte[][]::new));
        }
        return trip;
    }
}
