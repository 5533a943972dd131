package id.kironggo.request;

import static id.kironggo.request.Story.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kironggo.Plain;
import id.kironggo.platform.problem.ProblemException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Who holds a request after each move, until when, and what is told of it. */
@Plain
class CustodyTest {

    @Test
    void aNewRequestIsOfferedToTheFirstAgencyOfItsRoute() {
        var story = through("KEC-07", "DISPENDUKCAPIL");

        assertThat(story.request.status()).isEqualTo(RequestStatus.ROUTED);
        assertThat(story.request.custodian()).isEqualTo("KEC-07");
        assertThat(story.facts)
                .extracting("type")
                .containsExactly("request.submitted", "request.routed", "disposition.offered");
        var lead = story.lead();
        assertThat(lead.kind()).isEqualTo(DispositionKind.STEP);
        assertThat(lead.status()).isEqualTo(DispositionStatus.PENDING);
        assertThat(lead.step()).isEqualTo(1);
        assertThat(lead.dueAt()).isEqualTo(PROMISED);
        assertThat(lead.createdAt()).isEqualTo(MONDAY);
        assertThat(lead.updatedAt()).isEqualTo(MONDAY);
        assertThat(lead.instruction()).isEqualTo(Instruction.FOLLOW_UP);
        assertThat(lead.request()).isSameAs(story.request);
        assertThat(lead.id()).isEqualTo(id(1));
        assertThat(lead.isBinding()).isFalse();
        assertThat(lead.isRequired()).isFalse();
    }

    @Test
    void whereTheRouteNamesNobodyTheCoordinatorChooses() {
        var story = through((String) null);

        assertThat(story.request.status()).isEqualTo(RequestStatus.RECEIVED);
        assertThat(story.request.custodian()).isEqualTo(COORDINATING);
        assertThat(story.facts).extracting("type").containsExactly("request.submitted", "disposition.offered");
        assertThat(story.lead().kind()).isEqualTo(DispositionKind.TRIAGE);
        assertThat(story.lead().status()).isEqualTo(DispositionStatus.ACCEPTED);
        assertThat(story.lead().acceptedAt()).isEqualTo(MONDAY);
        assertThat(story.lead().step()).isEqualTo(1);

        story.forward("DPMD");
        assertThat(story.heard()).containsExactly("disposition.forwarded", "request.routed", "disposition.offered");
        assertThat(story.request.status()).isEqualTo(RequestStatus.ROUTED);
        assertThat(story.lead().step()).isEqualTo(1);
    }

    @Test
    void theCoordinatorMayTakeWhatItTriagesForItselfButNobodyElseForwardsToItself() {
        var story = through((String) null).forward(COORDINATING);
        assertThat(story.lead().agency()).isEqualTo(COORDINATING);
        assertThat(story.lead().kind()).isEqualTo(DispositionKind.STEP);

        assertThatThrownBy(() -> story.forward(COORDINATING))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.faults().get(0).pointer()).isEqualTo("/to"));
    }

    @Test
    void anAcceptedStepIsInProgressAndACompletedOnePassesToTheNext() {
        var story = through("KEC-07", "DISPENDUKCAPIL").days(1).accept();
        assertThat(story.heard()).containsExactly("disposition.accepted");
        assertThat(story.lead().acceptedAt()).isEqualTo(story.now());
        assertThat(story.lead().updatedAt()).isEqualTo(story.now());
        assertThat(story.request.updatedAt()).isEqualTo(story.now());
        var first = story.lead();

        story.days(1).relay().complete(first, CompletionResult.NOT_DONE, said("Tidak ada."));
        assertThat(story.heard()).containsExactly("disposition.completed", "disposition.offered");
        assertThat(first.status()).isEqualTo(DispositionStatus.COMPLETED);
        assertThat(first.result()).isEqualTo(CompletionResult.NOT_DONE);
        assertThat(first.closingNote()).isEqualTo(said("Tidak ada."));
        assertThat(first.endedAt()).isEqualTo(story.now());
        assertThat(first.updatedAt()).isEqualTo(story.now());
        assertThat(story.request.custodian()).isEqualTo("DISPENDUKCAPIL");
        assertThat(story.lead().step()).isEqualTo(2);
        assertThat(story.lead().dueAt())
                .as("this step has its own days")
                .isEqualTo(story.now().plus(Duration.ofDays(3)));
        assertThat(story.request.updatedAt()).isEqualTo(story.now());
    }

    @Test
    void afterTheLastStepTheOwnerAnswersAndHasItAlready() {
        var story = through("KEC-07").toTheAnswer();

        assertThat(story.lead().kind()).isEqualTo(DispositionKind.ANSWER);
        assertThat(story.lead().status()).isEqualTo(DispositionStatus.ACCEPTED);
        assertThat(story.lead().agency()).isEqualTo(OWNER);
        assertThat(story.lead().step()).isNull();
        assertThat(story.lead().dueAt()).isEqualTo(PROMISED);
        assertThat(story.request.custodian()).isEqualTo(OWNER);
        assertThat(story.request.status()).isEqualTo(RequestStatus.IN_PROGRESS);
    }

    @Test
    void aReturnedStepIsTriagedByTheOwner() {
        var story = through("KEC-07", "DISPENDUKCAPIL");
        var returned = story.lead();
        story.days(1).giveBack(ReturnReason.WRONG_PLACE);

        assertThat(story.heard()).containsExactly("disposition.returned", "disposition.offered");
        assertThat(returned.status()).isEqualTo(DispositionStatus.RETURNED);
        assertThat(returned.reason()).isEqualTo(ReturnReason.WRONG_PLACE);
        assertThat(returned.closingNote()).isEqualTo(said("Kembali."));
        assertThat(returned.endedAt()).isEqualTo(story.now());
        assertThat(story.request.status()).isEqualTo(RequestStatus.RECEIVED);
        assertThat(story.request.updatedAt()).isEqualTo(story.now());
        assertThat(story.request.custodian()).isEqualTo(OWNER);
        assertThat(story.lead().kind()).isEqualTo(DispositionKind.TRIAGE);
        assertThat(story.lead().step()).isEqualTo(1);
        assertThat(story.lead().dueAt()).isEqualTo(PROMISED);
    }

    @Test
    void aForwardedStepThatComesBackIsTriagedByTheForwarder() {
        var story = through("KEC-07").forward("DPMD").giveBack(ReturnReason.INCOMPLETE);

        assertThat(story.request.custodian()).isEqualTo("KEC-07");
    }

    @Test
    void whatTheOwnerReturnsGoesToTheCoordinator() {
        assertThat(through(OWNER).giveBack(ReturnReason.OTHER).request.custodian())
                .isEqualTo(COORDINATING);
    }

    @Test
    void theThirdReturnGoesToTheCoordinatorAndNotTheSecond() {
        var story =
                through("KEC-07").giveBack(ReturnReason.OTHER).forward("KEC-08").giveBack(ReturnReason.OTHER);
        assertThat(story.request.custodian()).isEqualTo(OWNER);

        story.forward("KEC-09").giveBack(ReturnReason.OTHER);
        assertThat(story.request.custodian()).isEqualTo(COORDINATING);
    }

    @Test
    void aForwardedStepIsTheSameStepForAnotherAgencyWithTheOrderAndItsNote() {
        var story = through("KEC-07", "DISPENDUKCAPIL").accept().complete().days(1);
        var given = story.lead();
        story.hear();
        story.forward("DPMD");

        assertThat(story.heard()).containsExactly("disposition.forwarded", "disposition.offered");
        assertThat(given.status()).isEqualTo(DispositionStatus.FORWARDED);
        assertThat(given.endedAt()).isEqualTo(story.now());
        var child = story.lead();
        assertThat(child.agency()).isEqualTo("DPMD");
        assertThat(child.kind()).isEqualTo(DispositionKind.STEP);
        assertThat(child.step()).isEqualTo(2);
        assertThat(child.dueAt())
                .as("its days begin anew")
                .isEqualTo(story.now().plus(Duration.ofDays(3)));
        assertThat(child.forwardedBy()).isEqualTo("DISPENDUKCAPIL");
        assertThat(child.instruction()).isEqualTo(Instruction.PROCESS);
        assertThat(child.note()).isEqualTo(said("Mohon ditangani. " + child.id()));
        assertThat(story.request.custodian()).isEqualTo("DPMD");
        assertThat(story.request.route().steps()).hasSize(2);
    }

    @Test
    void whoForwardsTheTriageOfAnAnswerAddsAStepToTheRoute() {
        var story = through("KEC-07").toTheAnswer().giveBack(ReturnReason.INCOMPLETE);
        assertThat(story.custodian()).isEqualTo(COORDINATOR);
        story.forward("DISPENDIK");

        assertThat(story.lead().kind()).isEqualTo(DispositionKind.STEP);
        assertThat(story.lead().step()).isEqualTo(2);
        assertThat(story.lead().dueAt()).isEqualTo(PROMISED);
        var added = story.request.route().steps().get(1);
        assertThat(added.agency()).isEqualTo("DISPENDIK");
        assertThat(added.action()).isEqualTo("Tindak lanjut");
        assertThat(added.because().en()).isEqualTo("Chosen by hand.");
        assertThat(story.request.route().owner()).isEqualTo(OWNER);
    }

    @Test
    void aForwardedAnswerStaysTheAnswer() {
        var story = through("KEC-07").toTheAnswer().forward("DPMD");

        assertThat(story.lead().kind()).isEqualTo(DispositionKind.ANSWER);
        assertThat(story.lead().status()).isEqualTo(DispositionStatus.PENDING);
        assertThat(story.lead().step()).isNull();
        assertThat(story.request.route().steps()).hasSize(1);
    }

    @Test
    void aRulingEndsWhatWasAndBindsWhoGetsIt() {
        var story = through("KEC-07", "DISPENDUKCAPIL").days(1);
        var old = story.lead();
        story.relay(COORDINATOR).rule("DPMD", note("Kewenangan DPMD."));

        assertThat(story.heard()).containsExactly("disposition.cancelled", "request.ruled", "disposition.offered");
        assertThat(old.status()).isEqualTo(DispositionStatus.CANCELLED);
        assertThat(old.endedAt()).isEqualTo(story.now());
        assertThat(story.request.status()).isEqualTo(RequestStatus.ROUTED);
        assertThat(story.request.custodian()).isEqualTo("DPMD");
        var ruled = story.lead();
        assertThat(ruled.isBinding()).isTrue();
        assertThat(ruled.step()).isEqualTo(1);
        assertThat(ruled.dueAt()).isEqualTo(PROMISED);
        assertThat(ruled.forwardedBy()).isEqualTo(COORDINATING);
        assertThat(ruled.instruction()).isEqualTo(Instruction.FOLLOW_UP);
        assertThat(ruled.note()).isEqualTo(said("Kewenangan DPMD. " + ruled.id()));
    }

    @Test
    void whoWasRuledCannotSayThatItIsNotItsMandateButAnythingElse() {
        var story = through("KEC-07");
        story.relay(COORDINATOR).rule("DPMD", note(""));
        story.hear();

        assertThatThrownBy(() -> story.giveBack(ReturnReason.NOT_OUR_MANDATE))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.actions())
                        .containsExactly("accept", "return", "forward"));
        assertThat(story.heard()).isEmpty();
        story.giveBack(ReturnReason.DUPLICATE);
        assertThat(story.request.custodian()).isEqualTo(COORDINATING);
    }

    @Test
    void aRulingOnTheAnswerAddsAStepAndARequestOnceInProgressStaysSo() {
        var story = through("KEC-07").toTheAnswer();
        story.relay(COORDINATOR).rule("DPMD", note(""));

        assertThat(story.lead().step()).isEqualTo(2);
        assertThat(story.request.status()).isEqualTo(RequestStatus.IN_PROGRESS);
        assertThat(story.request.route().step(2))
                .hasValueSatisfying(step -> assertThat(step.agency()).isEqualTo("DPMD"));
    }
}
