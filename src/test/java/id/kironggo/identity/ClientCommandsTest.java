package id.kironggo.identity;

import static org.assertj.core.api.Assertions.assertThat;

import id.kironggo.Plain;
import id.kironggo.platform.problem.Fault;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is asked of clients: what an amendment must leave standing, what is meant by what is left out. */
@Plain
class ClientCommandsTest {

    @Test
    void anAmendmentLeavesNothingOfAClientMissing() {
        assertThat(faults(new AmendClient("Uji", List.of("events"), false, ClientStatus.ACTIVE)))
                .isEmpty();
        assertThat(faults(new AmendClient(null, null, null, null)))
                .containsExactly("/name", "/scopes", "/officerRequired", "/status");
        assertThat(faults(new AmendClient(" ", List.of("events"), true, ClientStatus.ACTIVE)))
                .containsExactly("/name");
        assertThat(faults(new AmendClient("Uji", Arrays.asList("events", null), true, ClientStatus.ACTIVE)))
                .containsExactly("/scopes/1");
    }

    @Test
    void whoDoesNotSayHowLongTheOldOneCountsMeansADay() {
        assertThat(new RotateSecret(null).hours()).isEqualTo(24);
        assertThat(new RotateSecret(0).hours()).isZero();
        assertThat(new RotateSecret(168).hours()).isEqualTo(168);
    }

    @Test
    void eachNarrowingIsAListOfItsOwn() {
        var filter = new ClientFilter();
        assertThat(filter.list()).isEqualTo("clients:null:null:null");
        filter.agency = "DLH";
        filter.kind = ClientKind.AGENCY;
        filter.status = ClientStatus.ACTIVE;
        assertThat(filter.list()).isEqualTo("clients:DLH:AGENCY:ACTIVE");
    }

    @Test
    void anAppHasNothingOfAnAgencyAndAllOthersHaveWhatAnAgencyHas() {
        assertThat(ClientKind.APP.allows("requests:submit")).isTrue();
        assertThat(ClientKind.APP.allows("letters")).isFalse();
        assertThat(ClientKind.AGENCY.allows("letters")).isTrue();
        assertThat(ClientKind.AGENCY.allows("clients:write")).isFalse();
        assertThat(ClientKind.AUDITOR.allows("audit:read")).isTrue();
        assertThat(ClientKind.AUDITOR.allows("letters")).isTrue();
        assertThat(ClientKind.AUDITOR.allows("clients:write")).isFalse();
    }

    @ParameterizedTest
    @EnumSource(ClientKind.class)
    void noKindMayHaveAScopeThatThereIsNot(ClientKind kind) {
        assertThat(kind.allows("no:such")).isFalse();
        assertThat(kind.scopes()).isNotEmpty().allMatch(kind::allows);
    }

    private static List<String> faults(AmendClient command) {
        return command.faults().stream().map(Fault::pointer).toList();
    }
}
