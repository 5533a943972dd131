package id.kironggo.request;

import static id.kironggo.request.Story.*;
import static org.assertj.core.api.Assertions.assertThat;

import id.kironggo.Plain;
import id.kironggo.agency.DayUnit;
import id.kironggo.catalogue.ProcessingTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A request whose agency is no more, or that turns out to be another matter, goes on. */
@Plain
class SuccessionTest {

    @Test
    void theHeirHoldsWhatWasHeldAsItStood() {
        var story = through("KEC-07", "DISPENDUKCAPIL").accept().complete().accept();
        story.relay().addTask("KEC-07", order(""), true, 48);
        story.hear();
        var held = story.lead();

        story.days(1).relay(COORDINATOR).succeed("DISPENDUKCAPIL", "DPMD");

        assertThat(story.heard()).containsExactly("request.rerouted", "disposition.forwarded", "disposition.offered");
        var heir = story.lead();
        assertThat(held.status()).isEqualTo(DispositionStatus.FORWARDED);
        assertThat(heir.agency()).isEqualTo("DPMD");
        assertThat(heir.status()).isEqualTo(DispositionStatus.ACCEPTED);
        assertThat(heir.acceptedAt()).isEqualTo(story.now());
        assertThat(heir.step()).isEqualTo(2);
        assertThat(heir.dueAt()).isEqualTo(held.dueAt());
        assertThat(heir.forwardedBy()).isEqualTo("DISPENDUKCAPIL");
        assertThat(heir.isBinding()).isFalse();
        assertThat(story.request.custodian()).isEqualTo("DPMD");
        assertThat(story.request.clocks().of(heir.id()).orElseThrow().isRunning())
                .isTrue();
        assertThat(story.request.clocks().all())
                .filteredOn(clock -> held.id().equals(clock.disposition()))
                .noneMatch(clock -> clock.isRunning());
        assertThat(story.request.route().step(1).orElseThrow().agency()).isEqualTo("KEC-07");
        assertThat(story.request.route().step(2).orElseThrow().agency()).isEqualTo("DPMD");
        assertThat(story.request.updatedAt()).isEqualTo(story.now());
    }

    @Test
    void whatItHasDoneStaysItsOwnAndWhatOthersHoldTheirs() {
        var story = through("KEC-07", "DISPENDUKCAPIL").accept().complete();
        var done = story.request.dispositions().get(0);
        var theirs = story.lead();
        story.hear();

        story.days(1).relay(COORDINATOR).succeed("KEC-07", "KEC-08");

        assertThat(story.heard()).containsExactly("request.rerouted");
        assertThat(story.request.updatedAt()).isEqualTo(story.now());
        assertThat(done.agency()).isEqualTo("KEC-07");
        assertThat(done.status()).isEqualTo(DispositionStatus.COMPLETED);
        assertThat(story.request.route().step(1).orElseThrow().agency()).isEqualTo("KEC-07");
        assertThat(story.lead()).isSameAs(theirs);
    }

    @Test
    void aRulingBindsTheHeirAndARequiredTaskStaysRequired() {
        var story = through((String) null);
        story.relay(COORDINATOR).rule("DLH", note(""));
        story.accept();
        story.relay().addTask("DPMD", order(""), true, null);

        story.relay(COORDINATOR).succeed("DLH", "DISHUB");
        story.relay(COORDINATOR).succeed("DPMD", "KEC-07");

        assertThat(story.lead().agency()).isEqualTo("DISHUB");
        assertThat(story.lead().isBinding()).isTrue();
        assertThat(story.last().agency()).isEqualTo("KEC-07");
        assertThat(story.last().isRequired()).isTrue();
        assertThat(story.last().status()).isEqualTo(DispositionStatus.PENDING);
        assertThat(story.last().isBinding()).isFalse();
    }

    @Test
    void anExtensionMovesThePromiseAndIsTold() {
        var story = through("KEC-07").accept();
        story.hear();

        new Recast(story.request, story.days(1).moment(story.custodian())).extend(3, said("Lapangan."));

        assertThat(story.heard()).containsExactly("request.extended");
        assertThat(story.request.dueAt()).isEqualTo(PROMISED.plus(Duration.ofHours(3)));
        assertThat(story.request.timetable().extensionReason()).isEqualTo(said("Lapangan."));
        assertThat(story.request.updatedAt()).isEqualTo(story.now());
    }

    @Test
    void anotherServiceBeginsAnewUnderTheSameTicket() {
        var story = through("KEC-07", "DISPENDUKCAPIL").accept();
        story.relay().addTask("DLH", order(""), true, 48);
        story.hear();
        var other = through("DPMD").request;
        var said = contents("{\"other\":1}");

        new Recast(story.request, story.days(1).moment(story.custodian()))
                .reclassify(other.registration(), said, other.route(), new ProcessingTime(2, DayUnit.CALENDAR_DAYS));

        assertThat(story.heard())
                .containsExactly(
                        "disposition.cancelled",
                        "disposition.cancelled",
                        "request.reclassified",
                        "request.routed",
                        "disposition.offered");
        assertThat(story.request.dispositions())
                .filteredOn(Disposition::isOpen)
                .singleElement()
                .satisfies(only -> assertThat(only.agency()).isEqualTo("DPMD"));
        assertThat(story.request.registration()).isSameAs(other.registration());
        assertThat(story.request.contents()).isSameAs(said);
        assertThat(story.request.route()).isSameAs(other.route());
        assertThat(story.request.routedAt()).isEqualTo(story.now());
        assertThat(story.request.dueAt()).isEqualTo(story.now().plus(Duration.ofDays(2)));
        assertThat(story.request.status()).isEqualTo(RequestStatus.ROUTED);
        assertThat(story.request.custodian()).isEqualTo("DPMD");
    }

    @Test
    void whatWasDoneOnTheRouteBeforeIsNotDoneOnThisOne() {
        var story = through("KEC-07", "DISPENDUKCAPIL").accept().complete().accept();
        begunAnew(story);

        story.relay(COORDINATOR).succeed("KEC-07", "KEC-08");

        assertThat(story.request.route().step(1).orElseThrow().agency()).isEqualTo("KEC-08");
        assertThat(story.lead().agency()).isEqualTo("KEC-08");
        assertThat(story.lead().status()).isEqualTo(DispositionStatus.PENDING);
    }

    @Test
    void whoAcceptedOnTheRouteBeforeHasNotBegunThisOne() {
        var story = through("KEC-07").accept();
        begunAnew(story);

        story.relay(COORDINATOR).rule("DPMD", note(""));

        assertThat(story.request.status()).isEqualTo(RequestStatus.ROUTED);
    }

    /** The same route again, for another service, a day later. */
    private static void begunAnew(Story story) {
        var is = story.request;
        new Recast(is, story.days(1).moment(story.custodian()))
                .reclassify(
                        is.registration(), is.contents(), is.route(), new ProcessingTime(14, DayUnit.CALENDAR_DAYS));
    }
}
