package id.kironggo.fuzz;

import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/** One way in which a request can be wrong, or odd. */
record Mutation(String name, Predicate<Draft> fits, Change change) {

    /** Changes the draft, and says what the document has to be answered with where it says so. */
    interface Change {
        void to(Draft draft, RandomGenerator random);
    }
}
