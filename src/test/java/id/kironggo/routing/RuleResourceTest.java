package id.kironggo.routing;

import static id.kironggo.routing.KeptRules.COORDINATOR;
import static id.kironggo.routing.KeptRules.READER;
import static id.kironggo.routing.KeptRules.aid;
import static id.kironggo.routing.KeptRules.aidGoesTo;
import static id.kironggo.routing.KeptRules.draft;
import static id.kironggo.routing.SmallRules.AID;
import static id.kironggo.routing.SmallRules.about;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.kironggo.OnlyAnswers;
import id.kironggo.Plain;
import id.kironggo.ledger.RememberedLedger.Told;
import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.problem.ProblemType;
import id.kironggo.platform.security.Caller;
import id.kironggo.platform.security.CurrentCaller;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the rulebook answers over HTTP: status, headers, and what of it who may see. */
@Plain
class RuleResourceTest {

    private static final String RULES = "/v1/routing/rules";

    private final KeptRules kept = new KeptRules();
    private Caller caller = COORDINATOR;
    private final RuleResource resource =
            new RuleResource(kept.rulebook, SmallRules.coverage(kept.rulebook), new CurrentCaller() {
                @Override
                public Caller get() {
                    return caller;
                }
            });

    @AfterEach
    void close() {
        kept.close();
    }

    @Test
    void aRuleThatIsMadeIsAnsweredWithWhereItIsAndItsVersion() {
        var answer = calling(http -> http.make(aid("DISKOMINFO", aidGoesTo("DISKOMINFO"))));

        var stored = kept.stored().get(0);
        assertThat(answer.getStatus()).isEqualTo(201);
        assertThat(answer.getEntity()).isEqualTo(RuleView.of(stored, true));
        assertThat(answer.getHeaderString("Location")).isEqualTo(RULES + "/" + stored.id());
        assertThat(answer.getHeaderString("ETag")).isEqualTo("\"0\"");
        assertThat(kept.ledger.told()).containsExactly(new Told(RuleChanged.of("made", stored), COORDINATOR));
    }

    @Test
    void aRuleIsReadWithItsVersionAndWhatOneMayDoToIt() {
        var id = kept.keep(aid("DISKOMINFO"));

        var answer = calling(http -> http.read(id.toString()));
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeaderString("ETag")).isEqualTo("\"0\"");
        assertThat(answer.getEntity().id()).isEqualTo(id);
        assertThat(answer.getEntity().lead()).isEqualTo("DISKOMINFO");
        assertThat(answer.getEntity().actions()).containsExactly("amend", "deactivate", "remove");
        caller = READER;
        assertThat(calling(http -> http.read(id.toString())).getEntity().actions())
                .isEmpty();
        assertThat(catchThrowableOfType(ProblemException.class, () -> calling(http -> http.read("tidak-ada")))
                        .type())
                .isEqualTo(ProblemType.NOT_FOUND);
    }

    @Test
    void aRuleIsAmendedAndAnsweredAsItIsThen() {
        var id = kept.keep(aid("DISKOMINFO"));

        var answer = calling(http -> http.amend(id.toString(), "\"0\"", aid("DISPENDUKCAPIL")));
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeaderString("ETag")).isEqualTo("\"1\"");
        assertThat(answer.getEntity()).isEqualTo(RuleView.of(kept.stored(id), true));
        assertThat(answer.getEntity().lead()).isEqualTo("DISPENDUKCAPIL");
    }

    @Test
    void aRuleIsRemovedAndNothingAnswered() {
        var id = kept.keep(aid("DISKOMINFO"));

        var answer = calling(http -> http.remove(id.toString(), "\"0\""));
        assertThat(answer.getStatus()).isEqualTo(204);
        assertThat(kept.stored()).isEmpty();
    }

    @Test
    void aListIsAnsweredPartByPartWithALinkToTheNext() {
        var first = kept.keep(aid("DISKOMINFO"));
        var second = kept.keep(aid("DISKOMINFO"));
        kept.keep(draft(100, false, about(AID), "DISKOMINFO", List.of()));
        caller = READER;

        var part = calling(http -> http.list("BANTUAN", "DISKOMINFO", true, null, 1, uri(Map.of("limit", "1"))));
        assertThat(part.getStatus()).isEqualTo(200);
        assertThat(part.getEntity().items()).extracting(RuleView::id).containsExactly(second);
        assertThat(part.getEntity().items().get(0).actions()).isEmpty();
        var next = part.getEntity().next();
        assertThat(part.getHeaderString("Link")).isEqualTo("<" + RULES + "?limit=1&cursor=" + next + ">; rel=\"next\"");
        var rest = calling(http -> http.list("BANTUAN", "DISKOMINFO", true, next, 1, uri(Map.of())));
        assertThat(rest.getEntity().items()).extracting(RuleView::id).containsExactly(first);
        assertThat(rest.getEntity().next()).isNull();
        assertThat(rest.getHeaderString("Link")).isNull();
    }

    @Test
    void rulesComeIntoForceAndAreLookedOver() {
        var id = kept.keep(draft(100, false, about(AID), "DISKOMINFO", List.of(), aidGoesTo("DISKOMINFO")));
        assertThat(resource.coverage().holes())
                .extracting(CoverageView.Hole::service)
                .containsExactly("BANTUAN");

        var done = calling(http -> http.activate(new Activation(List.of(id), null)));
        assertThat(done).isEqualTo(new Activation.Done(1, 1));
        assertThat(resource.coverage().holes()).isEmpty();
    }

    @Test
    void aPathThatNamesNoRuleIsRefusedBeforeAnythingElse() {
        var filter = new ExistingRuleFilter(kept.rulebook);
        var id = kept.keep(aid("DISKOMINFO"));

        assertThatCode(() -> filter.filter(callOf(id.toString()))).doesNotThrowAnyException();
        for (var nobodys : List.of(new UUID(0, 9).toString(), "tidak-ada")) {
            assertThat(catchThrowableOfType(ProblemException.class, () -> filter.filter(callOf(nobodys)))
                            .type())
                    .isEqualTo(ProblemType.NOT_FOUND);
        }
    }

    private <T> T calling(Function<RuleResource, T> call) {
        return kept.change(rules -> call.apply(resource));
    }

    private static UriInfo uri(Map<String, String> asked) {
        return OnlyAnswers.of(
                UriInfo.class, Map.of("getPath", RULES, "getQueryParameters", new MultivaluedHashMap<>(asked)));
    }

    private static ContainerRequestContext callOf(String id) {
        var path =
                OnlyAnswers.of(UriInfo.class, Map.of("getPathParameters", new MultivaluedHashMap<>(Map.of("id", id))));
        return OnlyAnswers.of(ContainerRequestContext.class, Map.of("getUriInfo", path));
    }
}
