package id.kironggo.contract;

import static io.restassured.RestAssured.given;

import id.kironggo.Desk;
import id.kironggo.Tokens;
import io.restassured.specification.RequestSpecification;
import java.util.Locale;

/** The part that a caller plays towards the request of the matrix, from nobody to the auditor. */
enum Part {
    ANONYMOUS(null, "DISPENDUKCAPIL"),
    CITIZEN(null, "DISPENDUKCAPIL"),
    APP("matrix-app", "DISPENDUKCAPIL"),
    SUBMITTER("demo-app", "DISPENDUKCAPIL"),
    OWNER("dinsos-p3akb", "DINSOS-P3AKB"),
    CUSTODIAN("dispendukcapil", "DISPENDUKCAPIL"),
    PAST("kec-07", "KEC-07"),
    OTHER("disperpusip", "DISPERPUSIP"),
    COORDINATOR("diskominfo", "DISKOMINFO"),
    OVERSEER("setda", "SETDA"),
    AUDITOR("inspektorat", "INSPEKTORAT");

    private final String client;
    private final String agency;

    Part(String client, String agency) {
        this.client = client;
        this.agency = agency;
    }

    String agency() {
        return agency;
    }

    /** The client that plays it; for a part that no client plays, one that has its agency's. */
    String client() {
        return client == null ? "dispendukcapil" : client;
    }

    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    RequestSpecification http(Desk.Case own) {
        if (this == CITIZEN) {
            return Desk.citizen(own);
        }
        var http = given().header("Accept-Language", "en");
        return client == null ? http : http.header("Authorization", "Bearer " + Tokens.of(client));
    }
}
