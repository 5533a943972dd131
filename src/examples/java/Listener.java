import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import id.kironggo.client.ApiException;
import id.kironggo.client.api.EventsApi;
import id.kironggo.client.model.EventPage;
import java.nio.file.Files;
import java.nio.file.Path;

/** A listener: reads what happened since its cursor, does what is to be done, and puts the cursor away after that. */
final class Listener {

    private static final EventsApi EVENTS = new EventsApi(Kironggo.client());
    private static final Path FILE = Path.of(Kironggo.setting("CURSOR_FILE", "cursor"));
    // seconds that a call is held; a real listener takes 30
    private static final int WAIT = Integer.parseInt(Kironggo.setting("WAIT", "5"));

    /** CLIENT_ID=dishub CLIENT_SECRET=demo-dishub */
    public static void main(String[] arguments) throws Exception {
        Kironggo.run(Listener::listen);
    }

    private static void listen() throws Exception {
        // without a cursor: from the beginning; with "latest": from now on
        var cursor = Files.exists(FILE) ? Files.readString(FILE) : null;
        EventPage page;
        do {
            page = next(cursor);
            for (var event : page.getItems()) { // here your system does what is to be done
                System.out.println(event.getId() + " " + event.getType() + " " + event.getSubject());
            }
            cursor = page.getNext();
            // a file that is half written would be no cursor
            var written = Files.writeString(FILE.resolveSibling(FILE.getFileName() + ".new"), cursor);
            Files.move(written, FILE, REPLACE_EXISTING);
        } while (!page.getItems().isEmpty()); // a real one never ends
    }

    /** The next events, however often it takes: all but a refusal is worth trying again with the same cursor. */
    private static EventPage next(String after) throws Exception {
        while (true) {
            try {
                var types = "id.kironggo.request.*,id.kironggo.disposition.*";
                return EVENTS.readEvents(after, 100, null, types, WAIT);
            } catch (ApiException e) {
                if (e.getCode() >= 400 && e.getCode() < 500 && e.getCode() != 429) {
                    throw e; // 410 too: the ledger was restored, begin again without a cursor and skip the ids you know
                }
                System.err.println(e.getMessage() + "; trying again.");
                Thread.sleep(5_000);
            }
        }
    }
}
