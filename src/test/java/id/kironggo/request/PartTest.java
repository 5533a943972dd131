package id.kironggo.request;

import static id.kironggo.request.Story.AGENCYS_OWN;
import static id.kironggo.request.Story.APP;
import static id.kironggo.request.Story.CITIZEN;
import static id.kironggo.request.Story.COORDINATING;
import static id.kironggo.request.Story.COORDINATOR;
import static id.kironggo.request.Story.OWNER;
import static id.kironggo.request.Story.through;
import static org.assertj.core.api.Assertions.assertThat;

import id.kironggo.Plain;
import id.kironggo.platform.security.Caller;
import id.kironggo.platform.security.Scopes;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which parts a caller plays in a request, and who may say something until when. */
@Plain
class PartTest {

    private final Story story = through("KEC-07");

    @Test
    void whoeverTakesNoPartPlaysNone() {
        for (var caller : Set.of(
                Story.of("DISHUB"),
                Caller.system(),
                Caller.client("inspektorat", "INSPEKTORAT", Set.of(Scopes.AUDIT_READ)),
                Caller.client("setda", "SETDA", Set.of(Scopes.INSIGHT_READ)))) {
            assertThat(Part.of(story.request, story.lead(), caller))
                    .as(caller.id())
                    .isEmpty();
        }
    }

    @Test
    void theCitizenIsTheCitizenAndNothingElse() {
        assertThat(Part.of(story.request, story.lead(), CITIZEN)).containsExactly(Part.CITIZEN);
    }

    @Test
    void whoSubmittedOwnsOrCoordinatesTakesPart() {
        assertThat(Part.of(story.request, story.lead(), APP)).containsExactly(Part.PARTICIPANT);
        assertThat(Part.of(story.request, story.lead(), Story.of(OWNER))).containsExactly(Part.PARTICIPANT);
        assertThat(Part.of(story.request, story.lead(), COORDINATOR))
                .containsExactlyInAnyOrder(Part.PARTICIPANT, Part.COORDINATOR);
    }

    @Test
    void theAgencyOfTheDispositionAtHandIsItsAssigneeAndHoldsTheRequestOnceItAccepted() {
        var district = Story.of("KEC-07");

        assertThat(Part.of(story.request, story.lead(), district))
                .containsExactlyInAnyOrder(Part.PARTICIPANT, Part.ASSIGNEE);
        assertThat(Part.of(story.request, null, district)).containsExactly(Part.PARTICIPANT);
        story.accept();
        assertThat(Part.of(story.request, story.lead(), district))
                .containsExactlyInAnyOrder(Part.PARTICIPANT, Part.ASSIGNEE, Part.HOLDER);
        assertThat(Part.of(story.request, null, district)).containsExactlyInAnyOrder(Part.PARTICIPANT, Part.HOLDER);
        assertThat(Part.of(story.request, null, Story.of(OWNER))).containsExactly(Part.PARTICIPANT);
    }

    @Test
    void whoMayOnlyReadForTheAgencyActsOnNothing() {
        var reader = Caller.client("reader", "KEC-07", Set.of(Scopes.EVENTS));
        story.accept();

        assertThat(Part.of(story.request, story.lead(), reader)).containsExactly(Part.PARTICIPANT);
    }

    @Test
    void aDelegationReachesNoFurtherThanTheServicesThatItNames() {
        story.accept();

        assertThat(Part.of(story.request, story.lead(), delegate("BANSOS-USUL")))
                .containsExactlyInAnyOrder(Part.PARTICIPANT, Part.ASSIGNEE, Part.HOLDER);
        assertThat(Part.of(story.request, story.lead(), delegate("SKTM"))).isEmpty();
    }

    @Test
    void underALimitedDelegationTheCoordinatorActsOnNothingOfOtherServices() {
        var triage = through((String) null);
        var scopes = Set.of(Scopes.REQUESTS_OVERSEE, Scopes.REQUESTS_WORK);
        var delegate = new Caller(Caller.Kind.CLIENT, "dpmd", COORDINATING, scopes, null, "DPMD", Set.of("SKTM"));

        assertThat(Part.of(triage.request, triage.lead(), delegate))
                .containsExactlyInAnyOrder(Part.PARTICIPANT, Part.COORDINATOR);
    }

    @ParameterizedTest
    @EnumSource(RequestStatus.class)
    void somethingIsSaidUntilNobodyActsOnItAnyMore(RequestStatus status) {
        boolean isAnswerable =
                switch (status) {
                    case RECEIVED, ROUTED, IN_PROGRESS, AWAITING_CITIZEN, REOPENED, RESOLVED, REJECTED -> true;
                    case CLOSED, WITHDRAWN, DUPLICATE -> false;
                };

        for (var part : Part.values()) {
            boolean speaks = part == Part.CITIZEN || part == Part.PARTICIPANT;
            assertThat(Moves.isLegal(Action.COMMENT, status, null, EnumSet.of(part)))
                    .as("%s by %s", status, part)
                    .isEqualTo(speaks && isAnswerable);
        }
        assertThat(Moves.isLegal(Action.COMMENT, status, story.lead(), EnumSet.allOf(Part.class)))
                .as("of the request, not of a disposition")
                .isFalse();
    }

    private static Caller delegate(String service) {
        return new Caller(Caller.Kind.CLIENT, "dpmd", "KEC-07", AGENCYS_OWN, null, "DPMD", Set.of(service));
    }
}
