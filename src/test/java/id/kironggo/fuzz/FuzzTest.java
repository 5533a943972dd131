package id.kironggo.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Requests made from the document, most of them wrong in one way or several, over every operation: whatever is sent, the answer is
 * decent. {@code -Dfuzz.requests=50000} sends more, {@code -Dfuzz.seed=random} others; a failure tells its seed and number, and
 * {@code -Dfuzz.seed=… -Dfuzz.only=…} sends that one again.
 */
@QuarkusTest
class FuzzTest {

    private static final long DAILY_SEED = 20261124;
    private static final Duration LIMIT = Duration.ofSeconds(2);
    /** Vert.x reads a request line of 4096 bytes at most. */
    private static final int MAX_TARGET = 4000;

    private static final int TOLD = 20;

    @TestHTTPResource
    URI server;

    private final Contract contract = Contract.read();
    private final Tally tally = new Tally();
    private final List<String> faults = new ArrayList<>();
    private Drafts drafts;
    private Errands errands;
    private Stage stage;
    private RawHttp http;
    private List<Mutation> mutations;
    private long seed;

    @Test
    void whateverIsSentTheAnswerIsDecent() {
        int requests = Integer.getInteger("fuzz.requests", 5000);
        var only = Integer.getInteger("fuzz.only");
        seed = seed(System.getProperty("fuzz.seed", ""));
        System.out.printf("Fuzz: seed %d, %d requests%n", seed, requests);
        begin();
        long begun = System.nanoTime();
        try (var connection = http) {
            for (int number = only == null ? 0 : only; number <= (only == null ? requests - 1 : only); number++) {
                send(number, connection);
            }
        } finally {
            stage.tidy();
        }
        var seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf(
                "Fuzz: seed %d, %.1f s, of which %.1f s for errands%n%s%n",
                seed, seconds, errands.took().toMillis() / 1e3, tally.report());

        assertThat(faults)
                .as("%d faults with -Dfuzz.seed=%d", faults.size(), seed)
                .isEmpty();
        assertThat(stage.strangers().look()).isEqualTo(stage.strangers().before());
        stage.worksAsBefore();
        if (only == null) {
            assertNothingWasLeftOut(requests);
        }
    }

    private void begin() {
        http = new RawHttp(server);
        errands = new Errands(new RawHttp(server));
        stage = new Stage(errands);
        drafts = new Drafts(contract, stage, http.host());
        mutations = new ArrayList<>(new FieldMutations(contract).all());
        mutations.addAll(BodyMutations.all());
        mutations.addAll(new ParameterMutations(stage).all());
        mutations.addAll(HeaderMutations.all());
        mutations.addAll(FramingMutations.all());
    }

    private static long seed(String given) {
        if (given.equals("random")) {
            return new SecureRandom().nextInt(Integer.MAX_VALUE);
        }
        return given.isEmpty() ? DAILY_SEED : Long.parseLong(given);
    }

    private void send(int number, RawHttp connection) {
        var random = new SplittableRandom(seed * 1_000_003 + number);
        var draft = drafts.draft(operation(number), number, random);
        // the first of each operation is as the document has it, and then one in twelve
        boolean isBase = number < turns().size() || random.nextInt(12) == 0;
        if (isBase) {
            switch (draft.operation.id()) {
                // wrong codes before it may have used up what one address may get wrong in a minute
                case "enrolClient" -> draft.mustGet(200, 201, 429);
                // nobody may do that to the suite
                case "moveClock", "resetSandbox" -> draft.mustGet(409);
                default -> draft.mustGet(200, 201, 204);
            }
        } else {
            mutate(draft, random);
        }
        var answer = connection.exchange(draft);
        if (answer.took().compareTo(LIMIT) > 0) {
            answer = again(number, draft, answer, connection);
        }
        tally.count(number, draft, answer);
        stage.used(draft, answer);
        for (var fault : Verdict.of(draft, answer)) {
            faults.add(fault);
            if (faults.size() <= TOLD) {
                System.out.println(told(number, draft, answer, fault));
            }
        }
    }

    /** The operations in turn, twice where there is a body to be wrong. */
    private List<Contract.Operation> turns() {
        return contract.operations().stream()
                .flatMap(operation -> Stream.generate(() -> operation).limit(turns(operation)))
                .toList();
    }

    /** What has a body of its own kind is tried by mutations of its own. */
    private static int turns(Contract.Operation operation) {
        return operation.mediaType() == null ? 1 : operation.takesJson() ? 2 : 6;
    }

    private Contract.Operation operation(int number) {
        return turns().get(number % turns().size());
    }

    private void mutate(Draft draft, RandomGenerator random) {
        int times = random.nextInt(4) == 0 ? 2 + random.nextInt(2) : 1;
        for (int i = 0; i < times; i++) {
            var fitting = mutations.stream().filter(m -> m.fits().test(draft)).toList();
            var mutation = fitting.get(random.nextInt(fitting.size()));
            mutation.change().to(draft, random);
            draft.story.add(mutation.name());
        }
        if (times > 1) {
            draft.mayGetAny();
        }
        draft.isIndecent |= !isUri(draft.target()) || draft.target().length() > MAX_TARGET;
    }

    private static boolean isUri(String target) {
        try {
            return !new URI(target).toString().isEmpty();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /**
     * A slow answer may be the machine's fault: then the same, thrice more, is quicker. Either is told. What is answered
     * otherwise the second time, as done already, proves nothing.
     */
    private RawHttp.Answer again(int number, Draft draft, RawHttp.Answer slow, RawHttp connection) {
        var fastest = slow;
        draft.without("Idempotency-Key");
        for (int i = 0; i < 3; i++) {
            var next = connection.exchange(draft);
            boolean isQuicker = next.took().compareTo(fastest.took()) < 0;
            fastest = isQuicker && next.status() == slow.status() ? next : fastest;
        }
        var told = "%d ms, the same again %d ms"
                .formatted(slow.took().toMillis(), fastest.took().toMillis());
        System.out.println(told(number, draft, slow, told));
        if (fastest.took().compareTo(LIMIT) > 0) {
            faults.add("slow: " + told);
        }
        return slow;
    }

    private String told(int number, Draft draft, RawHttp.Answer answer, String fault) {
        return """
                --- %s
                -Dfuzz.seed=%d -Dfuzz.only=%d: %s %s
                >>> %s
                <<< %d %s
                <<< %s""".formatted(
                        fault,
                        seed,
                        number,
                        draft.operation.id(),
                        draft.story,
                        visible(new String(draft.bytes(), StandardCharsets.ISO_8859_1), 2500),
                        answer.status(),
                        answer.headers(),
                        visible(answer.text(), 800));
    }

    private static String visible(String text, int most) {
        var visible = new StringBuilder();
        text.chars().limit(most).forEach(c -> {
            if (c >= 0x20 && c < 0x7f) {
                visible.append((char) c);
            } else {
                visible.append("\\x%02x".formatted(c));
            }
        });
        return text.length() > most ? visible + "... " + text.length() : visible.toString();
    }

    /** A fuzz that only ever knocks at the door finds nothing behind it. */
    private void assertNothingWasLeftOut(int requests) {
        int share = requests / turns().size();
        for (var operation : contract.operations()) {
            assertThat(tally.sent(operation.id())).as(operation.id()).isGreaterThanOrEqualTo(share);
            assertThat(tally.deep(operation.id()))
                    .as("%s answered 2xx, 409, 412 or 428; is there a subject for it on the Stage?", operation.id())
                    .isGreaterThanOrEqualTo(Math.max(1, share / 20));
        }
        mutations.forEach(mutation -> assertThat(tally.mutations()).containsKey(mutation.name()));
    }
}
