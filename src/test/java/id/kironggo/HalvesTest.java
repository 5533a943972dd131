package id.kironggo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.platform.suite.api.ExcludePackages;
import org.junit.platform.suite.api.SelectPackages;

/** No test is in both halves, and none in neither. */
class HalvesTest {

    @Test
    void whatTheFirstTakesTheSecondLeaves() {
        assertThat(SecondHalf.class.getAnnotation(SelectPackages.class).value()).containsExactly("id.kironggo");
        assertThat(SecondHalf.class.getAnnotation(ExcludePackages.class).value())
                .containsExactly(
                        FirstHalf.class.getAnnotation(SelectPackages.class).value());
    }
}
