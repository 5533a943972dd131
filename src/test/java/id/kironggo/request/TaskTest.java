package id.kironggo.request;

import static id.kironggo.request.Story.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kironggo.Plain;
import id.kironggo.platform.problem.ProblemException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Support of the lead: it takes no custody, and holds up what needs it. */
@Plain
class TaskTest {

    @Test
    void aTaskSupportsItsLeadWithoutTakingCustody() {
        var story = through("KEC-07").accept().days(1);
        story.hear();
        var due = story.now().plus(Duration.ofHours(120));
        var task = story.relay().addTask("DLH", order("Pantau."), true, 120);

        assertThat(story.heard()).containsExactly("disposition.offered");
        assertThat(task.kind()).isEqualTo(DispositionKind.TASK);
        assertThat(task.agency()).isEqualTo("DLH");
        assertThat(task.step()).isEqualTo(1);
        assertThat(task.dueAt()).isEqualTo(due);
        assertThat(task.isRequired()).isTrue();
        assertThat(task.forwardedBy()).isEqualTo("KEC-07");
        assertThat(task.instruction()).isEqualTo(Instruction.PROCESS);
        assertThat(task.note()).isEqualTo(said("Pantau. " + task.id()));
        assertThat(story.request.custodian()).isEqualTo("KEC-07");
        assertThat(story.request.updatedAt()).isEqualTo(story.now());
        assertThat(story.last()).isSameAs(task);
        assertThat(task.isOpen()).isTrue();
        assertThat(task.isOpenLead()).isFalse();
    }

    @Test
    void aForwardedTaskStaysRequiredAndKeepsItsDeadline() {
        var story = through("KEC-07").accept();
        var due = MONDAY.plus(Duration.ofDays(5));
        var task = story.relay().addTask("DLH", order(""), true, 120);
        story.days(1).relay(of("DLH")).forward(task, "DISHUB", order(""));

        assertThat(story.last().agency()).isEqualTo("DISHUB");
        assertThat(story.last().kind()).isEqualTo(DispositionKind.TASK);
        assertThat(story.last().dueAt()).isEqualTo(due);
        assertThat(story.last().isRequired()).isTrue();
        assertThat(story.request.custodian()).isEqualTo("KEC-07");
    }

    @Test
    void aReturnedTaskChangesNothingButItself() {
        var story = through("KEC-07").accept();
        var task = story.relay().addTask("DLH", order(""), true, null);
        story.hear();
        story.days(1).relay(of("DLH")).giveBack(task, ReturnReason.OTHER, null);

        assertThat(story.heard()).containsExactly("disposition.returned");
        assertThat(story.request.dispositions()).hasSize(2);
        assertThat(story.request.status()).isEqualTo(RequestStatus.IN_PROGRESS);
        assertThat(story.request.updatedAt()).isEqualTo(story.now());
    }

    @Test
    void anAcceptedTaskLeavesTheRequestsStatusAlone() {
        var story = through("KEC-07").accept();
        var task = story.relay().addTask("DLH", order(""), false, null);
        story.ask();
        story.relay(of("DLH")).accept(task);

        assertThat(story.request.status()).isEqualTo(RequestStatus.AWAITING_CITIZEN);
        story.days(1).relay(of("DLH")).complete(task, CompletionResult.DONE, null);
        assertThat(story.request.status()).isEqualTo(RequestStatus.AWAITING_CITIZEN);
        assertThat(story.request.updatedAt()).isEqualTo(story.now());
        assertThat(story.request.dispositions()).hasSize(2);
    }

    @Test
    void aRequiredTaskHoldsUpItsStepAndAnotherDoesNot() {
        var story = through("KEC-07").accept();
        var wanted = story.relay().addTask("DLH", order(""), true, null);
        story.relay().addTask("DISHUB", order(""), false, null);

        assertThatThrownBy(story::complete).isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(
                        problem.actions())
                .containsExactly(
                        "add-task", "extend", "reclassify", "mark-duplicate", "await-citizen", "resolve", "reject"));
        assertThat(story.lead().isOpen()).isTrue();
        story.relay(of("DLH")).accept(wanted);
        story.relay(of("DLH")).complete(wanted, CompletionResult.DONE, null);
        story.complete();
        assertThat(story.lead().kind()).isEqualTo(DispositionKind.ANSWER);
    }
}
