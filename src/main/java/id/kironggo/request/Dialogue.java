package id.kironggo.request;

import java.util.Optional;

/** Asks the citizen and goes on with what comes back; within one moment. Meanwhile the clocks stand still. */
final class Dialogue {

    private final Request request;
    private final Moment moment;

    Dialogue(Request request, Moment moment) {
        this.request = request;
        this.moment = moment;
    }

    void ask(Question question) {
        Legality.require(request, Action.AWAIT_CITIZEN, null, moment);
        request.questions().add(question);
        request.become(RequestStatus.AWAITING_CITIZEN, moment);
        request.tell("request.awaiting-citizen");
    }

    void resume() {
        Legality.require(request, Action.RESUME, null, moment);
        goOn();
    }

    /** The citizen's answer to the open question; {@code changed} holds the contents anew where answers changed. */
    void reply(byte[] text, byte[] before, Optional<Contents> changed) {
        Legality.require(request, Action.REPLY, null, moment);
        request.openQuestion().ifPresent(question -> question.answer(text, before, moment.at()));
        changed.ifPresent(request::say);
        goOn();
    }

    /** The citizen said something of their own accord: that too is what was waited for. */
    void heard() {
        if (request.status() == RequestStatus.AWAITING_CITIZEN) {
            request.openQuestion().ifPresent(question -> question.answer(null, null, moment.at()));
            goOn();
        }
    }

    /** The citizen said how content they are. */
    void rate() {
        Legality.require(request, Action.FEEDBACK, null, moment);
        request.conclude(request.conclusion().rated(moment.at()));
        request.tell("feedback.given");
    }

    private void goOn() {
        request.become(RequestStatus.IN_PROGRESS, moment);
        request.tell("request.resumed");
    }
}
