package id.kironggo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import id.kironggo.platform.web.Idempotent;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.net.URL;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The house, held literally: adding an arrow means editing this table in a review. */
@AnalyzeClasses(packages = "id.kironggo", importOptions = ImportOption.DoNotIncludeTests.class)
@Plain
class ArchitectureTest {

    private static final String ROOT = "id.kironggo.";

    private static final String CALLING_OUT = "java\\.net\\.(http\\..*|Socket|(Http|Jar)?URLConnection)"
            + "|java\\.nio\\.channels\\.(Asynchronous)?SocketChannel|javax\\.net\\.ssl\\.(SSLSocket|HttpsURLConnection).*"
            + "|io\\.vertx\\..*\\.(HttpClient(Options|Builder)?|NetClient(Options)?|WebClient.*|WebSocketClient.*|DnsClient)"
            + "|io\\.netty\\.bootstrap\\.Bootstrap|software\\.amazon\\.awssdk\\..*|io\\.quarkus\\.mailer\\..*(Mailer|Client)"
            + "|org\\.apache\\.kafka\\.clients\\.(admin\\..*Admin.*|(producer|consumer)\\..*(Producer|Consumer))"
            + "|jakarta\\.ws\\.rs\\.client\\..*|org\\.eclipse\\.microprofile\\.rest\\.client\\..*";

    /** Each package, and what of ours it may import. */
    private static final Map<String, List<String>> ARROWS = Map.ofEntries(
            Map.entry("platform", List.of()),
            Map.entry("connector", List.of()),
            Map.entry("proof", List.of()),
            Map.entry("verifier", List.of("proof")),
            Map.entry("ledger", List.of("proof", "platform")),
            Map.entry("agency", List.of("ledger", "platform")),
            Map.entry("audit", List.of("ledger", "platform")),
            Map.entry("file", List.of("ledger", "platform")),
            Map.entry("openid", List.of("platform")),
            Map.entry("identity", List.of("agency", "ledger", "openid", "platform")),
            Map.entry("catalogue", List.of("agency", "ledger", "platform")),
            Map.entry("search", List.of("catalogue", "agency", "ledger", "platform")),
            Map.entry("deadline", List.of("agency", "platform")),
            Map.entry("routing", List.of("catalogue", "agency", "ledger", "platform")),
            Map.entry(
                    "request",
                    List.of(
                            "routing",
                            "catalogue",
                            "deadline",
                            "audit",
                            "file",
                            "identity",
                            "agency",
                            "ledger",
                            "platform")),
            Map.entry("openapi", List.of("platform")),
            Map.entry("exchange", List.of("openapi", "identity", "agency", "ledger", "platform")),
            Map.entry("sandbox", List.of("exchange", "openapi", "platform")),
            Map.entry("delivery", List.of("agency", "identity", "ledger", "platform")),
            Map.entry("webhook", List.of("delivery", "identity", "ledger", "platform")),
            Map.entry("kafka", List.of("delivery", "ledger", "platform")),
            Map.entry("mediation", List.of("exchange", "audit", "identity", "ledger", "platform")),
            Map.entry("letter", List.of("file", "identity", "agency", "ledger", "platform")),
            Map.entry("open311", List.of("request", "catalogue", "file", "identity", "agency", "platform")),
            Map.entry("rehearsal", List.of("request", "letter", "file", "identity", "agency", "ledger", "platform")),
            Map.entry("notice", List.of("request", "agency", "ledger", "platform")),
            Map.entry(
                    "reorganisation",
                    List.of("request", "routing", "catalogue", "identity", "agency", "ledger", "platform")),
            Map.entry(
                    "insight",
                    List.of(
                            "request",
                            "routing",
                            "search",
                            "catalogue",
                            "webhook",
                            "identity",
                            "agency",
                            "ledger",
                            "platform")));

    @ArchTest
    static final ArchRule everyPackageImportsOnlyWhatStandsBelow = classes().should(importOnlyAllowed());

    @ArchTest
    static final ArchRule entitiesStayInTheirPackage =
            classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule noClockButTheInjectedOne = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould(callSystemClockOutsideOfItsProducer());

    @ArchTest
    static final ArchRule noEntityIsShownByAPublicMember = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .arePublic()
            .should(new ArchCondition<JavaMethod>("show no entity") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream())
                            .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                            .filter(type -> type.isAnnotatedWith(Entity.class))
                            .forEach(type -> events.add(SimpleConditionEvent.violated(
                                    method, method.getFullName() + " shows the entity " + type.getSimpleName())));
                }
            });

    @ArchTest
    static final ArchRule transactionsBeginAtDomainClasses = classes()
            .that()
            .areAnnotatedWith(Transactional.class)
            .should()
            .beAnnotatedWith(ApplicationScoped.class)
            .andShould()
            .notBeAnnotatedWith(Path.class);

    @ArchTest
    static final ArchRule aTransactionOfAMethodIsOfADomainClassToo = methods()
            .that()
            .areAnnotatedWith(Transactional.class)
            .should()
            .beDeclaredInClassesThat()
            .areAnnotatedWith(ApplicationScoped.class)
            .andShould()
            .beDeclaredInClassesThat()
            .areNotAnnotatedWith(Path.class);

    @ArchTest
    static final ArchRule noFeatureTellsAnotherByAnEvent =
            noClasses().should().dependOnClassesThat().areAssignableTo(Event.class);

    /** Beside the connector, which is no part of the service: those whose far end is configured, and who reads its own jar. */
    @ArchTest
    static final ArchRule onlyOutboundCallsOut = noClasses()
            .that()
            .resideOutsideOfPackages("id.kironggo.platform.outbound", "id.kironggo.connector")
            .and(DescribedPredicate.not(named(
                    "id.kironggo.file.S3Store",
                    "id.kironggo.file.Clamd",
                    "id.kironggo.kafka.Outlet",
                    "id.kironggo.notice.Courier",
                    "id.kironggo.platform.persistence.PostgresBinaries")))
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "call out", type -> type.getName().matches(CALLING_OUT)))
            .orShould()
            .callMethodWhere(DescribedPredicate.describe(
                    "a URL is opened",
                    call -> call.getTargetOwner().isEquivalentTo(URL.class)
                            && call.getName().matches("open(Connection|Stream)|getContent")));

    @ArchTest
    static final ArchRule names = noClasses()
            .should()
            .haveNameMatching(".*[A-Za-z](Service|Impl|Manager|Helper|Util|Utils|Dto|Controller)")
            .orShould()
            .haveNameMatching(".*\\.(Abstract|Base)[A-Z].*");

    @ArchTest
    static final ArchRule everyOperationSaysWhoMayCallIt = methods()
            .that(are(List.of(GET.class, POST.class, PUT.class, PATCH.class, DELETE.class)))
            .should(new ArchCondition<JavaMethod>("carry @RolesAllowed, @PermitAll or @Authenticated") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    boolean said = Stream.of(RolesAllowed.class, PermitAll.class, Authenticated.class)
                            .anyMatch(a -> method.isAnnotatedWith(a)
                                    || method.getOwner().isAnnotatedWith(a));
                    if (!said) {
                        events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " says not who may call it"));
                    }
                }
            });

    @ArchTest
    static final ArchRule everyPostHonoursIdempotencyKeys = methods()
            .that(are(List.of(POST.class)))
            .and()
            .areNotDeclaredIn("id.kironggo.identity.TokenResource")
            .and()
            // changes nothing, so that a repetition is safe without
            .areNotDeclaredIn("id.kironggo.sandbox.SandboxResource")
            .and()
            // GeoReport v2 knows no such header: a repetition is known by the report site's own numbers
            .areNotDeclaredIn("id.kironggo.open311.ReportResource")
            .and()
            .areNotDeclaredIn("id.kironggo.open311.UpdateResource")
            .should(new ArchCondition<JavaMethod>("be @Idempotent") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    if (!method.isAnnotatedWith(Idempotent.class)) {
                        events.add(SimpleConditionEvent.violated(method, method.getFullName() + " is not @Idempotent"));
                    }
                }
            });

    @ArchTest
    static final ArchRule resourcesArePublic =
            classes().that().areAnnotatedWith(Path.class).should().bePublic();

    @ArchTest
    static void everyPackageIsIntroduced(com.tngtech.archunit.core.domain.JavaClasses any) throws IOException {
        try (var folders = Files.walk(java.nio.file.Path.of("src/main/java/id/kironggo"))) {
            var silent = folders.filter(Files::isDirectory)
                    .filter(f -> has(f, ".java") && !Files.exists(f.resolve("package-info.java")))
                    .toList();
            org.assertj.core.api.Assertions.assertThat(silent).isEmpty();
        }
    }

    private static DescribedPredicate<JavaClass> named(String... classes) {
        return DescribedPredicate.describe("are named", type -> Set.of(classes).contains(type.getName()));
    }

    private static boolean has(java.nio.file.Path folder, String ending) {
        try (var files = Files.list(folder)) {
            return files.anyMatch(f -> f.toString().endsWith(ending));
        } catch (IOException e) {
            return false;
        }
    }

    private static ArchCondition<JavaClass> importOnlyAllowed() {
        return new ArchCondition<>("import only what stands below") {
            @Override
            public void check(JavaClass from, ConditionEvents events) {
                var floor = floor(from);
                var allowed = ARROWS.getOrDefault(floor, List.of());
                from.getDirectDependenciesFromSelf().stream()
                        .filter(d -> d.getTargetClass().getPackageName().startsWith(ROOT))
                        .filter(d -> !floor(d.getTargetClass()).equals(floor)
                                && !allowed.contains(floor(d.getTargetClass())))
                        .filter(d -> !floor.isEmpty())
                        .forEach(d -> events.add(SimpleConditionEvent.violated(from, d.getDescription())));
            }
        };
    }

    private static String floor(JavaClass of) {
        var name = of.getPackageName();
        return name.startsWith(ROOT) ? name.substring(ROOT.length()).split("\\.")[0] : "";
    }

    private static ArchCondition<JavaClass> callSystemClockOutsideOfItsProducer() {
        return new ArchCondition<>("make a clock") {
            @Override
            public void check(JavaClass from, ConditionEvents events) {
                from.getMethodCallsFromSelf().stream()
                        .filter(c -> c.getTargetOwner().isEquivalentTo(Clock.class)
                                && c.getName().startsWith("system"))
                        .filter(c -> !from.getSimpleName().equals("SystemClock"))
                        .forEach(c -> events.add(SimpleConditionEvent.satisfied(from, c.getDescription())));
            }
        };
    }

    private static DescribedPredicate<JavaMethod> are(List<Class<? extends Annotation>> verbs) {
        return DescribedPredicate.describe(
                "are operations", method -> verbs.stream().anyMatch(method::isAnnotatedWith));
    }
}
