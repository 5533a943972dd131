package id.kironggo.request;

import id.kironggo.platform.persistence.OneTrip;
import id.kironggo.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** How content citizens are (Survei Kepuasan Masyarakat, PermenPANRB 14/2017): once a request, after its end. */
@ApplicationScoped
@Transactional
public class Satisfaction {

    private static final String RATE = """
            insert into feedback(request_id, given_at, requirements, procedure, time, cost, product, competence, conduct,
                complaints, facilities, comment) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final RequestBook book;
    private final Moments moments;
    private final Envelope envelope;
    private final OneTrip trip;

    Satisfaction(RequestBook book, Moments moments, Envelope envelope, OneTrip trip) {
        this.book = book;
        this.moments = moments;
        this.envelope = envelope;
        this.trip = trip;
    }

    Request rate(CitizenCommands.Feedback given, Caller citizen) {
        var request = book.takeByTicket(citizen.id());
        var moment = moments.now(citizen);
        new Dialogue(request, moment).rate();
        var scores = given.scores();
        trip.write(
                RATE,
                request.id(),
                moment.at(),
                scores.requirements(),
                scores.procedure(),
                scores.time(),
                scores.cost(),
                scores.product(),
                scores.competence(),
                scores.conduct(),
                scores.complaints(),
                scores.facilities(),
                envelope.sealText("feedback", "comment", request.id(), given.comment()));
        book.enter(request, citizen);
        return request;
    }
}
