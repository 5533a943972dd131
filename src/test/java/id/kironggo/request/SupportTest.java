package id.kironggo.request;

import static id.kironggo.request.Story.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.kironggo.Plain;
import id.kironggo.agency.DayUnit;
import id.kironggo.catalogue.ProcessingTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whom a routing rule named beside the lead: asked for a task when the lead accepts, and once a route. */
@Plain
class SupportTest {

    @Test
    void whoIsNamedBesideTheLeadGetsATaskWhenItAccepts() {
        var story = supported(List.of("DLH", "DISHUB"), "KEC-07");
        assertThat(tasks(story)).isEmpty();
        story.accept();

        assertThat(story.heard()).containsExactly("disposition.accepted", "disposition.offered", "disposition.offered");
        assertThat(tasks(story))
                .extracting(Disposition::agency, Disposition::step, Disposition::forwardedBy, Disposition::status)
                .containsExactly(
                        tuple("DLH", 1, "KEC-07", DispositionStatus.PENDING),
                        tuple("DISHUB", 1, "KEC-07", DispositionStatus.PENDING));
        var task = story.last();
        assertThat(task.instruction()).isEqualTo(Instruction.FOLLOW_UP);
        assertThat(task.carbonCopies()).isEmpty();
        assertThat(task.note()).isNull();
        assertThat(task.isRequired()).isFalse();
        assertThat(task.dueAt()).isEqualTo(PROMISED);
        assertThat(story.request.custodian()).isEqualTo("KEC-07");
    }

    @Test
    void whatIsOfferedSaysThatTheLeadAsked() {
        var story = supported(List.of("DLH"), "KEC-07").accept();

        var told = (DispositionFact) story.hear().get(1);
        assertThat(told.agency()).isEqualTo("DLH");
        assertThat(told.from()).isEqualTo("KEC-07");
        assertThat(told.kind()).isEqualTo(DispositionKind.TASK);
    }

    @Test
    void whoLeadsIsNotAskedBesideItself() {
        assertThat(tasks(supported(List.of("KEC-07", "DLH"), "KEC-07").accept()))
                .extracting(Disposition::agency)
                .containsExactly("DLH");
    }

    @Test
    void whoWasAskedForAStepIsNotAskedAgainWhoeverLeadsIt() {
        var story = supported(List.of("DLH"), "KEC-07").accept();
        story.giveBack(ReturnReason.WRONG_PLACE).forward("KEC-08").accept();

        assertThat(story.lead().agency()).isEqualTo("KEC-08");
        assertThat(tasks(story)).hasSize(1);
    }

    @Test
    void whoHadTheStepItselfMayBeAskedToSupportIt() {
        var story = supported(List.of("KEC-07"), "KEC-07").forward("DPMD").accept();

        assertThat(tasks(story)).extracting(Disposition::agency).containsExactly("KEC-07");
    }

    @Test
    void eachStepAsksForItsOwnSupport() {
        var story = supported(List.of("DLH"), "KEC-07", "DISPENDUKCAPIL");
        story.accept().complete().accept();

        assertThat(tasks(story))
                .extracting(Disposition::step, Disposition::forwardedBy)
                .containsExactly(tuple(1, "KEC-07"), tuple(2, "DISPENDUKCAPIL"));
    }

    @Test
    void anotherRouteAsksAnew() {
        var story = supported(List.of("DLH"), "KEC-07").accept();
        new Recast(story.request, story.days(1).moment(story.custodian()))
                .reclassify(
                        story.request.registration(),
                        story.request.contents(),
                        story.request.route(),
                        new ProcessingTime(5, DayUnit.CALENDAR_DAYS));
        story.accept();

        assertThat(tasks(story))
                .extracting(Disposition::agency, Disposition::status)
                .containsExactly(tuple("DLH", DispositionStatus.CANCELLED), tuple("DLH", DispositionStatus.PENDING));
    }

    @Test
    void whoAcceptsATaskBringsInNobody() {
        var story = supported(List.of("DLH"), "KEC-07").accept();
        story.relay(of("DLH")).accept(story.last());

        assertThat(story.request.dispositions()).hasSize(2);
    }

    private static List<Disposition> tasks(Story story) {
        return story.request.dispositions().stream()
                .filter(d -> d.kind() == DispositionKind.TASK)
                .toList();
    }
}
