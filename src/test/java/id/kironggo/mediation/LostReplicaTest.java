package id.kironggo.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import id.kironggo.Owner;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Calls whose replica was lost before it could write how they ended. */
@QuarkusTest
class LostReplicaTest {

    @Inject
    OpenCalls open;

    @Test
    void theyAreClosedAsUnknownOnceTheReplicaIsGoneAndNotBefore() throws SQLException {
        var alive = UUID.randomUUID();
        var lost = UUID.randomUUID();
        var kept = UUID.randomUUID();
        Owner.run("insert into mediation_replica values ('" + alive + "', now() + interval '1 day'), ('" + lost
                + "', now() - interval '1 minute')");
        Owner.run("insert into mediation_call values ('" + kept + "', '" + alive + "', 'DLH', 'BPBD', 'x')");
        Owner.run("insert into mediation_call select gen_random_uuid(), '" + lost
                + "', 'DLH', 'BPBD', 'lost-replica' from generate_series(1, 1200)");

        open.sweep();
        open.sweep();

        var ended = "ledger_entry where type = 'id.kironggo.call.ended.v1' and canonical like '%lost-replica%'"
                + " and canonical like '%\"outcome\":\"UNKNOWN\"%'";
        assertThat(Owner.count(ended)).isEqualTo(1_200);
        assertThat(Owner.list("select count(distinct subject) from " + ended)).containsExactly("1200");
        assertThat(Owner.count("mediation_call where api = 'lost-replica'")).isZero();
        assertThat(Owner.count("mediation_call where id = '" + kept + "'")).isOne();
        Owner.run("delete from mediation_call where id = '" + kept + "'");
    }
}
