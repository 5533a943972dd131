package id.kironggo.platform;

import static io.restassured.RestAssured.given;

import id.kironggo.Samples;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A submission in which every personal value strikes the eye wherever it turns up. */
public final class StrikingSubmission {

    public static final String NIK = "3511075502889999";
    public static final String PHONE = "81377009999";
    public static final List<String> PERSONAL = List.of(
            "Zzyzxqa",
            "Vbnmklp",
            NIK,
            PHONE,
            "zzyzxqa.surel@",
            "Xylofon Qworp",
            "3511011203079999",
            "73918264",
            "Wqakil",
            "sepupu-jauh",
            "warga-Plumkwat",
            "-7.91237",
            "113.82513");

    private StrikingSubmission() {}

    public static Map<String, Object> of(String nik, String phone) {
        var body = Samples.bansos();
        var given = new HashMap<>((Map<?, ?>) body.get("answers"));
        body.put(
                "applicant",
                Map.of("name", "Zzyzxqa Vbnmklp", "nik", nik, "phone", phone, "email", "zzyzxqa.surel@contoh.example"));
        body.put(
                "place",
                Map.of(
                        "village",
                        Samples.VILLAGE,
                        "address",
                        "Jalan Xylofon Qworp 77",
                        "point",
                        Map.of("lat", -7.91237, "lon", 113.82513)));
        body.put("representative", Map.of("name", "Wqakil Vbnmklp", "relation", "sepupu-jauh"));
        body.put("citizenRef", "warga-Plumkwat");
        var answers = new HashMap<String, Object>();
        given.forEach((name, value) -> answers.put(name.toString(), value));
        answers.put("familyCardNumber", "3511011203079999");
        answers.put("monthlyIncomeIdr", 73918264);
        body.put("answers", answers);
        return body;
    }
}
