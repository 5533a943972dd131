import id.kironggo.client.ApiException;
import id.kironggo.client.api.DispositionsApi;
import id.kironggo.client.api.RequestsApi;
import id.kironggo.client.model.CompleteDisposition;
import id.kironggo.client.model.CompletionResult;
import id.kironggo.client.model.Disposition;
import id.kironggo.client.model.DispositionKind;
import id.kironggo.client.model.DispositionStatus;
import id.kironggo.client.model.Outcome;
import id.kironggo.client.model.ResolveRequest;
import java.util.List;

/** An agency's system: takes what waits for the agency, does it, and says so, until nothing is left to do. */
final class Agency {

    private final DispositionsApi dispositions = new DispositionsApi(Kironggo.client());
    private final RequestsApi requests = new RequestsApi(Kironggo.client());

    /** CLIENT_ID=dishub CLIENT_SECRET=demo-dishub */
    public static void main(String[] arguments) throws Exception {
        var agency = new Agency();
        Kironggo.run(() -> {
            while (agency.round() > 0) {}
            System.out.println("Nothing left to do.");
        });
    }

    private int round() throws ApiException {
        int worked = 0;
        for (var status : List.of(DispositionStatus.PENDING, DispositionStatus.ACCEPTED)) {
            for (var one : dispositions.listDispositions(null, 100, null, null, status, null, null).getItems()) {
                boolean ours = one.getRequest().getService().equals("PJU-PADAM"); // this example is about street lights
                worked += ours && work(one) ? 1 : 0;
            }
        }
        return worked;
    }

    /** Does the next thing: {@code actions} says what may be done, {@code etag} in which version that was read. */
    private boolean work(Disposition one) throws ApiException {
        var ticket = one.getRequest().getTicket();
        if (one.getActions().contains("accept")) {
            var accepted = dispositions.acceptDisposition(one.getId(), one.getEtag(), null, null, null, null);
            System.out.println(ticket + " accepted, due " + accepted.getDueAt().toLocalDate());
        } else if (one.getActions().contains("complete")) { // here your officers work
            var done = new CompleteDisposition().result(CompletionResult.DONE).note("Lampu sudah diperiksa.");
            dispositions.completeDisposition(one.getId(), done, one.getEtag(), null, null, null);
            System.out.println(ticket + " step " + one.getStep() + " completed");
        } else if (one.getKind() == DispositionKind.ANSWER) { // all steps are done: the owner answers the citizen
            var read = requests.readRequest(one.getRequest().getId(), null);
            var answer = new ResolveRequest().outcome(Outcome.FULFILLED).note("Lampu sudah menyala.");
            var answered = requests.resolveRequest(read.getId(), answer, read.getEtag(), null, null, null);
            System.out.println(ticket + " " + answered.getStatus());
        } else {
            return false; // it waits for somebody else
        }
        return true;
    }
}
