package id.kironggo.request;

import static id.kironggo.request.Story.*;
import static org.assertj.core.api.Assertions.assertThat;

import id.kironggo.Plain;
import id.kironggo.deadline.Clocks;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a request and its parts know beside what moves them: what is still to be written, who has a copy. */
@Plain
class BookkeepingTest {

    @Test
    void aNewDispositionIsWrittenWholeAndAChangedOneUnderItsNextVersion() {
        var given = through("KEC-07").lead();
        given.accept(MONDAY);
        assertThat(given.written()).as("it was never written").isEqualTo(Unwritten.ALL);
        assertThat(given.version()).isZero();
        assertThat(given.written()).isEqualTo(Unwritten.NOTHING);
        assertThat(given.version()).isZero();

        given.end(DispositionStatus.CANCELLED, null, MONDAY);
        assertThat(given.written()).isEqualTo(Unwritten.CHANGES);
        assertThat(given.version()).isEqualTo(1);
        assertThat(given.written()).isEqualTo(Unwritten.NOTHING);
        assertThat(given.version()).isEqualTo(1);
    }

    @Test
    void theSameDueDateIsNoChange() {
        var given = through("KEC-07").lead();
        given.written();
        var later = MONDAY.plusSeconds(1);
        given.due(PROMISED, later);
        assertThat(given.written()).isEqualTo(Unwritten.NOTHING);
        assertThat(given.updatedAt()).isEqualTo(MONDAY);

        given.due(later, later);
        assertThat(given.dueAt()).isEqualTo(later);
        assertThat(given.written()).isEqualTo(Unwritten.CHANGES);
        assertThat(given.updatedAt()).isEqualTo(later);
    }

    @Test
    void aQuestionIsWrittenWholeAndItsAnswerAsAChange() {
        var story = through("KEC-07").accept();
        var question = new Question(id(7), story.request, "KEC-07", said("Berapa?"), List.of(), MONDAY, PROMISED);
        assertThat(question.request()).isSameAs(story.request);
        assertThat(question.dueAt()).isEqualTo(PROMISED);
        assertThat(question.before()).isNull();
        assertThat(question.written()).isEqualTo(Unwritten.ALL);
        assertThat(question.written()).isEqualTo(Unwritten.NOTHING);

        question.answer(said("Tiga."), said("Dua."), MONDAY);
        assertThat(question.reply()).isEqualTo(said("Tiga."));
        assertThat(question.before()).isEqualTo(said("Dua."));
        assertThat(question.written()).isEqualTo(Unwritten.CHANGES);
        assertThat(question.written()).isEqualTo(Unwritten.NOTHING);
    }

    @Test
    void whatIsLongIsWrittenWhereItChanged() {
        var request = through("KEC-07").request;
        assertThat(request.has(Rewritten.ROUTE)).isTrue();
        assertThat(request.has(Rewritten.CONTENTS)).isFalse();
        assertThat(request.has(Rewritten.REGISTRATION)).isFalse();

        request.say(contents("{\"a\":1}"));
        assertThat(request.has(Rewritten.CONTENTS)).isTrue();
        request.register(request.registration());
        assertThat(request.has(Rewritten.REGISTRATION)).isTrue();
        request.nextVersion();
        request.nextVersion();
        assertThat(request.version()).isEqualTo(2);
    }

    @Test
    void whoGetsACopyReadsItOnceNamedAndSaysNothing() {
        var story = through("KEC-07");
        story.relay().forward(story.lead(), "DPMD", copiedTo("DLH", "BPBD"));
        story.relay().forward(story.lead(), "KEC-08", copiedTo("DLH"));

        assertThat(story.request.copied()).containsExactly("BPBD", "DLH");
        assertThat(story.lead().carbonCopies()).containsExactly("DLH");
        assertThat(Sight.audience(story.request)).contains("agency:BPBD", "agency:DLH");
        assertThat(Sight.of(story.request, of("BPBD"))).isEqualTo(Sight.MASKED);
        assertThat(Sight.ofNotes(story.request, of("BPBD"))).isTrue();
        assertThat(Sight.converses(story.request, of("BPBD"))).isFalse();
        assertThat(Sight.handles(story.request, of("BPBD"))).isFalse();
    }

    @Test
    void anHeirKeepsTheCopiesOfWhatItTakesOver() {
        var story = through("KEC-07");
        story.relay().forward(story.lead(), "DPMD", copiedTo("DLH"));
        story.relay(COORDINATOR).succeed("DPMD", "DISHUB");

        assertThat(story.lead().carbonCopies()).containsExactly("DLH");
        assertThat(story.lead().instruction()).isEqualTo(Instruction.FOLLOW_UP);
        assertThat(story.lead().note()).isNull();
        assertThat(story.lead().acceptedAt()).isNull();
    }

    @Test
    void returnsAreCountedOnARouteAndAnewOnAnother() {
        var story = through("KEC-07").giveBack(ReturnReason.OTHER);
        story.forward("KEC-08").giveBack(ReturnReason.OTHER);
        assertThat(story.request.returns()).isEqualTo(2);

        story.request.follow(story.request.route(), MONDAY);
        assertThat(story.request.returns()).isZero();
        assertThat(story.request.custodian()).isEqualTo(OWNER);
    }

    @Test
    void withoutAPromiseNothingIsDue() {
        assertThat(Timetable.EMPTY.with(Clocks.NONE).dueAt()).isNull();
        var story = through("KEC-07");
        var kept = story.request.timetable().extendedFor(said("Lapangan.")).with(Clocks.NONE);
        assertThat(kept.dueAt()).as("as it was last known").isEqualTo(PROMISED);
        assertThat(kept.extensionReason()).isEqualTo(said("Lapangan."));
    }

    private static Relay.Order copiedTo(String... agencies) {
        return new Relay.Order(Instruction.PROCESS, List.of(agencies), note(""));
    }
}
