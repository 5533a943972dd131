package id.kironggo.notice;

import id.kironggo.Desk;
import id.kironggo.Owner;
import id.kironggo.Samples;
import id.kironggo.agency.MadeUpAgencies;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What must happen for somebody to get mail: each scene has people and an agency of its own. */
final class Scenes {

    static final Desk DISTRICT = Desk.of("KEC-07");
    static final String ADDRESS = "RT 02 RW 01";
    /** Stands in everything that is written about a request. */
    static final String SAID = "Gurindam";

    private static final Desk APP = Desk.of("demo-app");

    private Scenes() {}

    static String somebody() {
        return "orang-" + UUID.randomUUID() + "@example.org";
    }

    static Desk.Case submitted(String email, boolean confidential) {
        var body = new HashMap<>(Samples.bansos());
        body.put("applicant", Map.of("name", Samples.NAME, "nik", Samples.NIK, "phone", Samples.PHONE, "email", email));
        body.put("place", Map.of("village", Samples.VILLAGE, "address", ADDRESS));
        body.put("confidential", confidential);
        return APP.submit(body);
    }

    /** An agency with a focal point. */
    static String agencyOf(String email) {
        var agency = MadeUpAgencies.registered();
        appoint(agency, email, Map.of());
        return agency;
    }

    static void appoint(String agency, String email, Map<String, String> more) {
        var point = new HashMap<String, Object>(
                Map.of("name", "Siti Contoh", "role", "Penghubung", "phase", 1, "from", "2026-01-01", "email", email));
        point.putAll(more);
        MadeUpAgencies.coordinator()
                .body(point)
                .post("/v1/agencies/" + agency + "/focal-points")
                .then()
                .statusCode(201);
    }

    static Desk.Case sentTo(String agency) {
        var request = APP.submit(Samples.bansos());
        DISTRICT.act(request, "forward", Map.of("to", agency, "note", SAID))
                .then()
                .statusCode(200);
        return request;
    }

    static void dueIn(String interval, Desk.Case request) {
        Owner.run("update disposition set due_at = now() + interval '" + interval + "' where request_id = '"
                + request.id() + "'");
    }

    /** How many mails are owed for what happened to a request. */
    static long owed(Desk.Case request, String condition) {
        return Owner.count("notice where cause in (select id::text from ledger_entry where subject = 'requests/"
                + request.id() + "') and " + condition);
    }
}
