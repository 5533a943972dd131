package id.kironggo.letter;

import id.kironggo.Desk;
import id.kironggo.Tokens;
import id.kironggo.agency.MadeUpAgencies;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An agency of a test's own, with an inbox that nobody else writes to. */
record Office(String code, Desk desk) {

    static Office open() {
        var code = MadeUpAgencies.registered();
        var client = Map.of(
                "id",
                code.toLowerCase(Locale.ROOT),
                "name",
                "Sistem uji",
                "kind",
                "AGENCY",
                "agency",
                code,
                "scopes",
                List.of("letters", "events", "requests:work"));
        var made = Desk.of("DISKOMINFO")
                .post("/v1/clients", client)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        return new Office(code, new Desk(Tokens.learn(made.getString("id"), made.getString("secret"))));
    }

    /** A letter to these that says little. */
    static Map<String, Object> letterTo(Office... recipients) {
        var letter = new HashMap<String, Object>();
        letter.put("to", List.of(recipients).stream().map(Office::code).toList());
        letter.put("subject", "Permintaan data");
        letter.put("text", "Mohon data per desa.");
        return letter;
    }

    static Map<String, Object> with(Map<String, Object> letter, Object... more) {
        for (int i = 0; i < more.length; i += 2) {
            letter.put(more[i].toString(), more[i + 1]);
        }
        return letter;
    }

    Response sending(Map<String, Object> letter) {
        return desk.post("/v1/letters", letter);
    }

    /** Sends it; gives its id. */
    String send(Map<String, Object> letter) {
        return sending(letter).then().statusCode(201).extract().path("id");
    }

    Response reading(String letter) {
        return desk.http().get("/v1/letters/" + letter);
    }

    JsonPath read(String letter) {
        return reading(letter).then().statusCode(200).extract().jsonPath();
    }

    JsonPath inbox(Map<String, ?> parameters) {
        return desk.http()
                .queryParams(parameters)
                .get("/v1/inbox")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    JsonPath list(Map<String, ?> parameters) {
        return desk.http()
                .queryParams(parameters)
                .get("/v1/letters")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    Response acknowledging(String letter) {
        return desk.post("/v1/inbox/" + letter + "/acknowledge", Map.of());
    }

    Response recalling(String letter, Map<String, Object> why) {
        return desk.act("/v1/letters/" + letter, "\"0\"", "recall", why);
    }
}
