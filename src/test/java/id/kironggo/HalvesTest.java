package id.kironggo;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.lang.reflect.Modifier;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.suite.api.ExcludePackages;
import org.junit.platform.suite.api.SelectPackages;

/** No test is in both halves, and none in neither. */
@Plain
class HalvesTest {

    @Test
    void whatTheFirstTakesTheSecondLeaves() {
        assertThat(SecondHalf.class.getAnnotation(SelectPackages.class).value()).containsExactly("id.kironggo");
        assertThat(SecondHalf.class.getAnnotation(ExcludePackages.class).value())
                .containsExactly(
                        FirstHalf.class.getAnnotation(SelectPackages.class).value());
    }

    @Test
    void whatIsPlainNeedsNoApplicationAndAllElseDoes() {
        var tests = ReflectionSupport.findAllClassesInPackage(
                "id.kironggo", test -> !Modifier.isAbstract(test.getModifiers()), name -> name.endsWith("Test"));
        assertThat(tests).hasSizeGreaterThan(200).allSatisfy(test -> assertThat(test.isAnnotationPresent(Plain.class))
                .as("@Plain %s", test.getSimpleName())
                .isNotEqualTo(test.isAnnotationPresent(QuarkusTest.class)));
    }
}
