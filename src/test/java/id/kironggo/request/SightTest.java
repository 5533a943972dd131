package id.kironggo.request;

import static id.kironggo.request.Story.*;
import static org.assertj.core.api.Assertions.assertThat;

import id.kironggo.Plain;
import id.kironggo.platform.security.Caller;
import id.kironggo.platform.security.Scopes;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How much of a request each caller sees, and what its facts say to whom. */
@Plain
class SightTest {

    private static final Caller AUDITOR = Caller.client("inspektorat", "INSPEKTORAT", Set.of(Scopes.AUDIT_READ));
    private static final Caller OVERSEER = Caller.client("setda", "SETDA", Set.of(Scopes.INSIGHT_READ));

    @Test
    void whoSubmittedCoordinatesAuditsOrTakesPartSeesItMasked() {
        var request = through("KEC-07").request;

        assertThat(Sight.of(request, APP)).isEqualTo(Sight.MASKED);
        assertThat(Sight.of(request, COORDINATOR)).isEqualTo(Sight.MASKED);
        assertThat(Sight.of(request, AUDITOR)).isEqualTo(Sight.MASKED);
        assertThat(Sight.of(request, of("KEC-07"))).isEqualTo(Sight.MASKED);
        assertThat(Sight.of(request, of(OWNER))).isEqualTo(Sight.MASKED);
    }

    @Test
    void whoHasNothingToDoWithItSeesNothingAndTheOverseerAnOutline() {
        var request = through("KEC-07").request;

        assertThat(Sight.of(request, of("DISHUB"))).isEqualTo(Sight.NONE);
        assertThat(Sight.of(request, Caller.client("other-app", null, AGENCYS_OWN)))
                .isEqualTo(Sight.NONE);
        assertThat(Sight.of(request, Caller.citizen("demo-app")))
                .as("a name is no client")
                .isEqualTo(Sight.NONE);
        assertThat(Sight.of(request, OVERSEER)).isEqualTo(Sight.OUTLINE);
    }

    @Test
    void aConfidentialRequestIsReadByWhoHoldsItNow() {
        var story = confidential("KEC-07", "DISPENDUKCAPIL");
        assertThat(Sight.of(story.request, of("KEC-07"))).isEqualTo(Sight.MASKED);
        assertThat(Sight.of(story.request, of(OWNER))).as("the owner not yet").isEqualTo(Sight.OUTLINE);

        story.accept().complete();
        assertThat(Sight.of(story.request, of("KEC-07"))).as("no longer").isEqualTo(Sight.OUTLINE);
        assertThat(Sight.of(story.request, of("DISPENDUKCAPIL"))).isEqualTo(Sight.MASKED);
    }

    @Test
    void notesAreForAgenciesThatTakePartAndMayReadIt() {
        var open = through("KEC-07").request;
        assertThat(Sight.ofNotes(open, of("KEC-07"))).isTrue();
        assertThat(Sight.ofNotes(open, of(OWNER))).isTrue();
        assertThat(Sight.ofNotes(open, COORDINATOR)).isFalse();
        assertThat(Sight.ofNotes(open, AUDITOR)).isFalse();
        assertThat(Sight.ofNotes(open, APP)).isFalse();
        assertThat(Sight.ofNotes(open, of("DISHUB"))).isFalse();

        assertThat(Sight.ofNotes(confidential("KEC-07").request, of(OWNER))).isFalse();
    }

    @Test
    void whoHandlesItSubmittedItOrCoordinatesMaySaySomething() {
        var request = through("KEC-07").request;
        for (var one : List.of(of("KEC-07"), of(OWNER), COORDINATOR, APP)) {
            assertThat(Sight.converses(request, one)).as(one.id()).isTrue();
        }
        for (var other : List.of(AUDITOR, OVERSEER, of("DISHUB"), Caller.client("other-app", null, AGENCYS_OWN))) {
            assertThat(Sight.converses(request, other)).as(other.id()).isFalse();
        }
        assertThat(Sight.converses(confidential("KEC-07").request, of(OWNER)))
                .as("it may not read it yet")
                .isFalse();
    }

    @Test
    void whoStandsInForAnAgencySeesWhatIsOfTheServicesThatWereDelegated() {
        var request = through("KEC-07").request;
        assertThat(Sight.of(request, standsInFor("KEC-07", "BANSOS-USUL"))).isEqualTo(Sight.MASKED);
        assertThat(Sight.handles(request, standsInFor("KEC-07", "BANSOS-USUL"))).isTrue();
        assertThat(Sight.of(request, standsInFor("KEC-07"))).as("in all").isEqualTo(Sight.MASKED);

        assertThat(Sight.of(request, standsInFor("KEC-07", "KTP-EL"))).isEqualTo(Sight.NONE);
        assertThat(Sight.handles(request, standsInFor("KEC-07", "KTP-EL"))).isFalse();
        assertThat(Sight.ofNotes(request, standsInFor("KEC-07", "KTP-EL"))).isFalse();
    }

    @Test
    void whoMaySaySomethingTakesPartAndTheCitizenIsThemself() {
        var request = through("KEC-07").request;
        assertThat(Part.of(request, null, of("KEC-07"))).containsExactly(Part.PARTICIPANT);
        assertThat(Part.of(request, null, APP)).containsExactly(Part.PARTICIPANT);
        assertThat(Part.of(request, null, of("DISHUB"))).isEmpty();
        assertThat(Part.of(request, null, CITIZEN)).containsExactly(Part.CITIZEN);
        assertThat(Part.of(request, null, COORDINATOR)).containsExactly(Part.PARTICIPANT, Part.COORDINATOR);
    }

    @Test
    void whatIsFinalIsNeitherOpenNorReopened() {
        assertThat(RequestStatus.values())
                .filteredOn(RequestStatus::isFinal)
                .containsExactly(RequestStatus.CLOSED, RequestStatus.WITHDRAWN, RequestStatus.DUPLICATE);
    }

    private static Caller standsInFor(String agency, String... services) {
        return new Caller(Caller.Kind.CLIENT, "system-of-DLH", agency, AGENCYS_OWN, null, "DLH", Set.of(services));
    }

    @Test
    void aFactIsForTheSubmitterTheOwnerAndWhoeverTookPart() {
        var story = through("KEC-07").forward("DPMD");
        var told = (RequestFact) story.hear().stream()
                .filter(RequestFact.class::isInstance)
                .findFirst()
                .orElse(RequestFact.of("request.routed", story.request));

        assertThat(RequestFact.of("request.routed", story.request).audience())
                .containsExactly("agency:DINSOS-P3AKB", "agency:DPMD", "agency:KEC-07", "client:demo-app");
        assertThat(told.subject()).isEqualTo("requests/" + story.request.id());
        assertThat(told.request()).isEqualTo(id(1000));
        assertThat(told.service()).isEqualTo("BANSOS-USUL");
        assertThat(told.status()).isEqualTo(RequestStatus.ROUTED);
        assertThat(told.custodian()).isEqualTo("DPMD");
    }

    @Test
    void aFactOfADispositionSaysWhoGaveItWhoGotItAndHowItStands() {
        var story = through("KEC-07").forward("DPMD");
        var offered = (DispositionFact) story.hear().get(story.facts.size() - 1);

        assertThat(offered.type()).isEqualTo("disposition.offered");
        assertThat(offered.subject()).isEqualTo("requests/" + id(1000));
        assertThat(offered.audience()).contains("agency:DPMD", "agency:KEC-07");
        assertThat(offered.from()).isEqualTo("KEC-07");
        assertThat(offered.agency()).isEqualTo("DPMD");
        assertThat(offered.kind()).isEqualTo(DispositionKind.STEP);
        assertThat(offered.status()).isEqualTo(DispositionStatus.PENDING);
        assertThat(offered.requestStatus()).isEqualTo(RequestStatus.ROUTED);
        assertThat(offered.step()).isEqualTo(1);
        assertThat(offered.instruction()).isEqualTo(Instruction.PROCESS);
        assertThat(offered.disposition()).isEqualTo(story.lead().id());
    }

    @Test
    void aRequestKeepsWhatItCameWith() {
        var request = through("KEC-07").request;

        assertThat(request.id()).isEqualTo(id(1000));
        assertThat(request.owner()).isEqualTo(OWNER);
        assertThat(request.registration().submittedAt()).isEqualTo(MONDAY);
        assertThat(request.externalIds()).containsExactly(new ExternalId("lapor", "7"));
        assertThat(request.version()).isZero();
        assertThat(request.status().isOpen()).isTrue();
        assertThat(RequestStatus.WITHDRAWN.isOpen()).isFalse();
        assertThat(request.status().label().en()).isEqualTo("Forwarded to an agency");
    }
}
