package id.kironggo.contract;

import id.kironggo.Desk;
import id.kironggo.Pictures;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Letters and letter types of the matrix: the own ones are the custodian's, in the foreign ones no part has a part. */
final class Correspondence {

    private static final String OWN_TYPE = "PANGGUNG-SATU";
    private static final String FOREIGN_TYPE = "PANGGUNG-LAIN";

    private final String ownFile = new Desk("dispendukcapil").upload("surat.pdf", Pictures.pdf());
    private final String foreignFile = new Desk("dishub").upload("surat.pdf", Pictures.pdf());
    private final String sent = sent("DISPENDUKCAPIL", "KEC-07", ownFile);
    private final String received =
            sent("KEC-07", "DISPENDUKCAPIL", new Desk("kec-07").upload("s.pdf", Pictures.pdf()));
    private final String foreign = sent("DISHUB", "DPMD", foreignFile);

    Correspondence() {
        lay("DISPENDUKCAPIL", OWN_TYPE);
        lay("DISHUB", FOREIGN_TYPE);
    }

    private static String sent(String from, String to, String file) {
        var letter = Map.of("to", List.of(to), "subject", "Uji", "files", List.of(Map.of("file", file)));
        return Desk.of(from)
                .post("/v1/letters", letter)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void lay(String owner, String code) {
        var type = Map.of("title", Map.of("id", "Uji", "en", "Test"), "schema", Map.of("type", "object"));
        Desk.of(owner)
                .http()
                .contentType("application/json")
                .body(type)
                .put("/v1/letter-types/" + code)
                .then()
                .statusCode(201);
    }

    /** What the first parameter of the path names; null where that is no letter and no type. */
    String named(String template, Stage.Target target) {
        var absent = UUID.randomUUID().toString();
        return switch (template.substring(0, template.indexOf('}') + 1)) {
            case "/v1/letters/{id}" -> Stage.of(target, sent, foreign, absent);
            case "/v1/inbox/{id}" -> Stage.of(target, received, foreign, absent);
            case "/v1/letter-types/{code}" -> Stage.of(target, OWN_TYPE, FOREIGN_TYPE, "TIDAK-ADA");
            default -> null;
        };
    }

    String file(Stage.Target target) {
        return Stage.of(target, ownFile, foreignFile, UUID.randomUUID().toString());
    }
}
