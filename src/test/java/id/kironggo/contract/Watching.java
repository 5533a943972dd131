package id.kironggo.contract;

import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import io.restassured.RestAssured;

/** Puts the watch before every test class that Quarkus runs; registered in {@code META-INF/services}. */
public class Watching implements QuarkusTestBeforeClassCallback {

    @Override
    public void beforeClass(Class<?> testClass) {
        boolean isWatched = RestAssured.filters().stream().anyMatch(ContractWatch.class::isInstance);
        if (!isWatched) {
            RestAssured.filters(new ContractWatch());
        }
    }
}
