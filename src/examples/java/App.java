import id.kironggo.client.ApiException;
import id.kironggo.client.api.CatalogueApi;
import id.kironggo.client.api.RequestsApi;
import id.kironggo.client.api.TrackingApi;
import id.kironggo.client.model.Applicant;
import id.kironggo.client.model.Place;
import id.kironggo.client.model.Point;
import id.kironggo.client.model.SubmitRequest;
import java.util.List;
import java.util.Map;

/** An app: finds the service, looks at its form, submits a request once, follows it by ticket and access code. */
final class App {

    /** CLIENT_ID=demo-app CLIENT_SECRET=demo-demo-app */
    public static void main(String[] arguments) throws Exception {
        Kironggo.run(App::submitAndTrack);
    }

    private static void submitAndTrack() throws ApiException {
        var catalogue = new CatalogueApi(Kironggo.client());
        var found = catalogue.listServices(null, null, null, null, null, 1, "lampu jalan padam");
        var service = catalogue.readService(found.getItems().get(0).getCode(), null);
        System.out.println(service.getCode() + ": " + service.getName());

        // What it asks: who and where by `requires`, the rest by a JSON Schema, from which an app can make its screen.
        service.getRequires().getApplicant().forEach(field -> tell(field.getField(), field.getRequired()));
        service.getRequires().getPlace().forEach(field -> tell(field.getField(), field.getRequired()));
        if (catalogue.readServiceForm(service.getCode(), null) instanceof Map<?, ?> form
                && form.get("properties") instanceof Map<?, ?> properties
                && form.get("required") instanceof List<?> required) {
            properties.keySet().forEach(field -> tell(field, required.contains(field)));
        }
        var answers = Map.of("issue", "PADAM", "poleNumber", "PJU-9999");
        var verdict = catalogue.validateServiceForm(service.getCode(), null, answers);
        verdict.getErrors().forEach(error -> System.out.println("  " + error.getPointer() + ": " + error.getDetail()));

        // One key a case, kept with it before the first attempt: sent again, after a timeout too, it brings the same answer.
        var reference = Kironggo.setting("CASE", "java-1");
        var submit = new SubmitRequest()
                .service(service.getCode())
                .applicant(new Applicant().name("Contoh Pelapor").phone("081200009999"))
                .answers(answers)
                .place(new Place().point(new Point().lat(-7.9135).lon(113.8217)))
                .citizenRef(reference);
        var request = new RequestsApi(Kironggo.client()).submitRequest(submit, "submit-" + reference, null, null);
        System.out.println("Ticket " + request.getTicket() + ", access code " + request.getAccessCode()); // for the citizen

        var seen = new TrackingApi(Kironggo.citizen(request.getAccessCode())).trackRequest(request.getTicket());
        System.out.println(seen.getStatus() + " (" + seen.getStatusLabel() + "), by " + seen.getDueAt().toLocalDate());
        seen.getPlan().forEach(step -> System.out.println("  " + step.getStep() + ". " + step.getAction() + ": "
                + step.getStatus() + " (" + step.getAgency().getName() + ")"));
        if (seen.getAnswer() != null) {
            System.out.println("Answer: " + seen.getAnswer().getNote());
        }
    }

    private static void tell(Object field, boolean required) {
        System.out.println("  " + field + (required ? " *" : ""));
    }
}
