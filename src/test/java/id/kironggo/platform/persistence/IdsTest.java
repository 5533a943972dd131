package id.kironggo.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import id.kironggo.Plain;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@Plain
class IdsTest {

    @Test
    void whatIsMadeTogetherKeepsItsOrder() {
        var ids = Stream.generate(Ids::next).limit(100_000).map(UUID::toString).toList();
        assertThat(ids).isSorted().doesNotHaveDuplicates();
        assertThat(ids.get(0)).matches("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    }
}
