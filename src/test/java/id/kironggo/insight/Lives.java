package id.kironggo.insight;

import id.kironggo.Desk;
import id.kironggo.Past;
import id.kironggo.Samples;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.sql.DataSource;

/** Requests whose lives differ, some of them long ago. */
final class Lives {

    private static final List<String> VILLAGES =
            List.of("35.11.07.2001", "35.11.08.2001", "35.11.09.2001", "35.11.10.2001");
    private static final List<String> OUTCOMES = List.of("FULFILLED", "PARTLY", "NO_AUTHORITY", "REFUSED", "UNPROVEN");

    private static final Desk APP = Desk.of("demo-app");

    /** Services that their owner alone handles. */
    static final Map<String, String> OWNERS =
            Map.of("SKKH", "DISNAKKAN", "PERPUS-ANGGOTA", "DISPERPUSIP", "SAMPAH-ANGKUT", "DLH");

    private static final int MANY = 80;
    private static boolean areLived;

    private final Random random;
    private final Past past;

    Lives(Random random, Past past) {
        this.random = random;
        this.past = past;
    }

    /** Has lives been lived and counted, once for the whole suite: they take long. */
    static synchronized void ensure(DataSource database) {
        if (!areLived) {
            new Lives(new Random(7), new Past(database)).live(MANY);
            Figures.recount();
            areLived = true;
        }
    }

    private void live(int many) {
        var services = OWNERS.keySet().stream().sorted().toList();
        var submissions = services.stream().map(Samples::of).toList();
        for (int i = 0; i < many; i++) {
            int which = random.nextInt(services.size());
            var submission = submissions.get(which);
            var body = new HashMap<String, Object>(submission);
            @SuppressWarnings("unchecked") // it was made as one
            var place = new HashMap<>((Map<String, Object>) submission.get("place"));
            place.put("village", VILLAGES.get(random.nextInt(VILLAGES.size())));
            body.put("place", place);
            live(body, Desk.of(OWNERS.get(services.get(which))));
        }
    }

    private void live(Map<String, Object> body, Desk office) {
        var request = APP.submit(body);
        int fate = random.nextInt(10);
        if (fate > 2) {
            office.act(request, "accept", Map.of()).then().statusCode(200);
        }
        switch (fate) {
            case 0, 5 -> {}
            case 1 -> byCitizen(request, "withdraw", Map.of());
            case 2 -> {
                var reason = Map.of("reason", "NOT_OUR_MANDATE", "note", "Bukan kami.");
                office.act(request, "return", reason).then().statusCode(200);
            }
            case 3 -> decide(office, request, "reclassify", Map.of("service", "PENGADUAN-UMUM", "note", "Pengaduan."));
            case 4 -> decide(office, request, "reject", Map.of("reason", "OUT_OF_SCOPE", "note", "Di luar lingkup."));
            default -> answer(request, office);
        }
        past.move(request, random.nextInt(70));
        if (fate > 7) {
            byCitizen(request, "feedback", Map.of("scores", Samples.scores(1 + random.nextInt(4))));
        }
    }

    private static void byCitizen(Desk.Case request, String action, Map<String, Object> body) {
        Desk.citizen(request)
                .contentType("application/json")
                .body(body)
                .post("/v1/tracking/" + request.ticket() + "/" + action)
                .then()
                .statusCode(200);
    }

    private static void decide(Desk office, Desk.Case request, String action, Map<String, String> body) {
        office.decide(request, action, body).then().statusCode(200);
    }

    /** Some time after it was submitted, the owner answers. */
    private void answer(Desk.Case request, Desk office) {
        past.move(request, random.nextInt(25));
        var outcome = OUTCOMES.get(2 + random.nextInt(3));
        decide(office, request, "resolve", Map.of("outcome", outcome, "note", "Begini jawabannya."));
    }
}
