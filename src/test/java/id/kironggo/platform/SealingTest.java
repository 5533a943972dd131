package id.kironggo.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kironggo.Samples;
import id.kironggo.platform.privacy.FieldVault;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Sealed values, taken from their place. */
@QuarkusTest
class SealingTest {

    @Inject
    FieldVault vault;

    @Test
    void aSealedValueOpensOnlyWhereItWasPut() {
        var id = UUID.randomUUID();
        byte[] sealed = vault.seal("request", "applicant", id, Samples.NIK);

        assertThat(vault.open("request", "applicant", id, sealed)).isEqualTo(Samples.NIK);
        assertThat(vault.seal("request", "applicant", id, Samples.NIK))
                .as("never the same twice")
                .isNotEqualTo(sealed);
        assertThatThrownBy(() -> vault.open("request", "applicant", UUID.randomUUID(), sealed))
                .hasMessageContaining("does not open");
        assertThatThrownBy(() -> vault.open("request", "place", id, sealed)).hasMessageContaining("does not open");
        assertThatThrownBy(() -> vault.open("question", "applicant", id, sealed))
                .hasMessageContaining("does not open");
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> vault.open("request", "applicant", id, sealed)).hasMessageContaining("does not open");
    }
}
