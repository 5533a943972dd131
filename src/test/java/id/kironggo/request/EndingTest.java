package id.kironggo.request;

import static id.kironggo.request.Story.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.kironggo.Plain;
import id.kironggo.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How a request ends, by whom, and what that ends besides. */
@Plain
class EndingTest {

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void onlyTheAnswerFulfilsButEveryHolderMayRefuse(Outcome how) {
        var story = through("KEC-07").accept();
        boolean isGiven = how == Outcome.FULFILLED || how == Outcome.PARTLY;

        if (isGiven) {
            assertThatThrownBy(() -> story.ending(of("KEC-07")).resolve(how, said("Ya.")))
                    .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.actions())
                            .contains("resolve"));
            story.complete();
        }
        var answer = story.lead();
        story.hear();
        story.days(1).ending(story.custodian()).resolve(how, said("Begini."));
        assertThat(story.request.status()).isEqualTo(RequestStatus.RESOLVED);
        assertThat(story.request.conclusion().outcome()).isEqualTo(how);
        assertThat(story.request.conclusion().closingNote()).isEqualTo(said("Begini."));
        assertThat(story.request.conclusion().endedAt()).isEqualTo(story.now());
        assertThat(story.request.custodian()).isEqualTo(OWNER);
        assertThat(story.request.lead()).isEmpty();
        assertThat(answer.status()).isEqualTo(isGiven ? DispositionStatus.COMPLETED : DispositionStatus.CANCELLED);
        assertThat(answer.endedAt()).isEqualTo(story.now());
        assertThat(story.heard())
                .containsExactly(isGiven ? "disposition.completed" : "disposition.cancelled", "request.resolved");
    }

    @Test
    void aRequiredTaskHoldsUpTheAnswer() {
        var story = through("KEC-07").toTheAnswer();
        story.relay().addTask("DLH", order(""), true, null);

        assertThatThrownBy(() -> story.ending(of(OWNER)).resolve(Outcome.FULFILLED, null))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("supporting task");
        assertThat(story.request.status()).isEqualTo(RequestStatus.IN_PROGRESS);
    }

    @Test
    void whoRejectsSaysWhyAndWhoWithdrawsNothing() {
        var rejected = through("KEC-07").accept();
        rejected.hear();
        rejected.ending(of("KEC-07")).reject(said("Di luar kewenangan."));
        assertThat(rejected.request.status()).isEqualTo(RequestStatus.REJECTED);
        assertThat(rejected.request.conclusion().closingNote()).isEqualTo(said("Di luar kewenangan."));
        assertThat(rejected.request.conclusion().outcome()).isNull();
        assertThat(rejected.heard()).containsExactly("disposition.cancelled", "request.rejected");

        var withdrawn = through("KEC-07");
        withdrawn.ending(CITIZEN).withdraw();
        assertThat(withdrawn.request.status()).isEqualTo(RequestStatus.WITHDRAWN);
        assertThat(withdrawn.request.conclusion().closingNote()).isNull();
        assertThat(withdrawn.heard()).containsExactly("disposition.cancelled", "request.withdrawn");
    }

    @Test
    void atTheEndEverythingOpenIsCancelledAndWhatWasEndedStays() {
        var story = through("KEC-07", "DISPENDUKCAPIL").accept();
        story.relay().addTask("DLH", order(""), true, null);
        story.relay().forward(story.lead(), "DPMD", order(""));
        story.ending(CITIZEN).withdraw();

        assertThat(story.request.dispositions())
                .extracting(Disposition::agency, Disposition::status)
                .containsExactly(
                        tuple("KEC-07", DispositionStatus.FORWARDED),
                        tuple("DLH", DispositionStatus.CANCELLED),
                        tuple("DPMD", DispositionStatus.CANCELLED));
    }
}
