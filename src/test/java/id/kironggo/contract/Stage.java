package id.kironggo.contract;

import static org.awaitility.Awaitility.await;

import id.kironggo.Desk;
import id.kironggo.Owner;
import id.kironggo.Pictures;
import id.kironggo.Samples;
import id.kironggo.exchange.Offers;
import id.kironggo.identity.Apps;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** A request in which each {@link Part} plays its part, and one in which none of them does. */
final class Stage {

    /** Whose thing it is that the path names. */
    enum Target {
        OWN,
        FOREIGN,
        ABSENT
    }

    private static Stage set;

    private final Desk.Case own;
    private final Desk.Case foreign;
    private final String ownDocument;
    private final String foreignDocument;
    private final String ownFile;
    private final String foreignFile;
    private final String ownDisposition;
    private final String foreignDisposition;
    private final String ownDelegation;
    private final String foreignDelegation;
    private final String ownRule;
    private final String foreignRule;
    private final String reorganised;
    private final String ownInvitation;
    private final String foreignInvitation;
    private final String programme;
    private final String ownEntry;
    private final String foreignEntry;
    private final Subscribed ownSubscription;
    private final Subscribed foreignSubscription;
    private final String ownParked;
    private final String foreignParked;
    private final String ownGrant;
    private final String foreignGrant;
    private final Correspondence correspondence = new Correspondence();

    private Stage() {
        Apps.ensure("matrix-app");
        Apps.ensure("another-app");
        ownFile = new Desk("demo-app").upload("surat.pdf", Pictures.pdf());
        foreignFile = new Desk("another-app").upload("surat.pdf", Pictures.pdf());
        own = new Desk("demo-app").submit(Samples.bansos());
        Desk.of("KEC-07").acceptAndComplete(own);
        Desk.of("KEC-07").acceptAndComplete(own);
        Desk.of("DISPENDUKCAPIL").act(own, "accept", Map.of()).then().statusCode(200);
        ownDocument = photo(new Desk("demo-app"), own);
        ownDisposition = Desk.of("DISPENDUKCAPIL").open(own).get("id").toString();
        foreign = new Desk("another-app").submit(Samples.of("PJU-PADAM"));
        foreignDocument = photo(new Desk("another-app"), foreign);
        List<Map<String, Object>> dispositions =
                new Desk("another-app").read(foreign).getList("dispositions");
        foreignDisposition = dispositions.get(0).get("id").toString();
        ownDelegation = delegated("DINSOS-P3AKB", "DISPENDUKCAPIL");
        foreignDelegation = delegated("DISHUB", "DPMD");
        ownRule = rule();
        foreignRule = rule();
        reorganised = reorganised();
        ownInvitation = invited("DISPENDUKCAPIL");
        foreignInvitation = invited("DPMD");
        programme = registered();
        ownEntry = told(own);
        foreignEntry = told(foreign);
        ownSubscription = Subscribed.by("DISPENDUKCAPIL");
        foreignSubscription = Subscribed.by("DPMD");
        ownGrant = offered();
        foreignGrant = Offers.by("DISHUB").named("panggung").asked("DPMD", "bacaData");
        ownParked = parked("DISPENDUKCAPIL");
        foreignParked = parked("DPMD");
    }

    /** A call that nobody waits for and that never gets too late. */
    private static String parked(String agency) {
        var id = UUID.randomUUID().toString();
        Owner.run("insert into mediation_parked(id, replica, agency, api, answer_before, leased_until, request)"
                + " values ('" + id + "', gen_random_uuid(), '" + agency
                + "', 'panggung', now() + interval '1 day', now() + interval '1 day', '')");
        return id;
    }

    /** An API of each agency that has a part, and one of another; what the owner asked of the custodian. */
    private static String offered() {
        Stream.of(Part.values()).map(Part::agency).distinct().forEach(agency -> Offers.by(agency)
                .named("panggung")
                .registered());
        Offers.by("DPMD").named("panggung").registered();
        return Offers.by("DISPENDUKCAPIL").named("panggung").asked("DINSOS-P3AKB", "bacaPenduduk", "bacaData");
    }

    /** What the ledger told last of a request, once it can be proved. */
    private static String told(Desk.Case request) {
        var entry = Owner.list("select id from ledger_entry where subject = 'requests/" + request.id()
                        + "' order by id desc limit 1")
                .get(0);
        await().until(() ->
                Owner.count("ledger_position p join ledger_checkpoint c on p.position < c.size where p.entry = '"
                                + entry + "'")
                        > 0);
        return entry;
    }

    private static String registered() {
        var body = Map.of("dimension", "LIVING", "phase", 1, "lead", "DINSOS-P3AKB");
        return Desk.of("DISKOMINFO")
                .post("/v1/smart-city/programmes", body)
                .jsonPath()
                .getString("id");
    }

    private static String delegated(String from, String to) {
        var until = OffsetDateTime.now(ZoneOffset.UTC).plusDays(1).toString();
        var body = Map.of("to", to, "services", List.of("TERA-ULANG"), "expiresAt", until);
        return Desk.of(from).post("/v1/delegations", body).jsonPath().getString("id");
    }

    /** One that never decides anything. */
    private static String rule() {
        var match = Map.of("services", List.of("TERA-ULANG"));
        var body = Map.of("name", "Uji", "lead", "OWNER", "active", false, "match", match);
        return Desk.of("DISKOMINFO").post("/v1/routing/rules", body).jsonPath().getString("id");
    }

    /** Of two agencies that nobody else knows. */
    private static String reorganised() {
        var coordinator = Desk.of("DISKOMINFO");
        var codes = List.of("PANGGUNG-LAMA", "PANGGUNG-BARU");
        codes.forEach(code -> coordinator.post(
                "/v1/agencies", Map.of("code", code, "name", "Uji", "kind", "DINAS", "mandate", "Uji")));
        var body = new HashMap<String, Object>(Map.of(
                "agency", codes.get(0), "successor", codes.get(1), "kind", "MERGE", "legalBasis", "Perda 7/2026"));
        body.put(
                "preview",
                coordinator
                        .post("/v1/reorganisations/previews", body)
                        .jsonPath()
                        .getString("preview"));
        return coordinator.post("/v1/reorganisations", body).jsonPath().getString("id");
    }

    private static String invited(String agency) {
        return Desk.of(agency)
                .post("/v1/clients/invitations", Map.of("kind", "AGENCY"))
                .jsonPath()
                .getString("id");
    }

    private static String photo(Desk submitter, Desk.Case request) {
        return submitter
                .handIn(request, "photos", submitter.upload("foto.jpg", Pictures.jpeg()))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** The one of this suite. */
    static synchronized Stage get() {
        if (set == null) {
            set = new Stage();
        }
        return set;
    }

    Desk.Case own() {
        return own;
    }

    /** The path with what it names put in. */
    String path(String template, Part part, Target target) {
        if (!template.contains("{")) {
            return template;
        }
        var value =
                switch (template.substring(0, template.indexOf('}') + 1)) {
                    case "/v1/requests/{id}" ->
                        of(target, own.id(), foreign.id(), UUID.randomUUID().toString());
                    case "/v1/dispositions/{id}" ->
                        of(
                                target,
                                ownDisposition,
                                foreignDisposition,
                                UUID.randomUUID().toString());
                    case "/v1/files/{id}" ->
                        of(target, ownFile, foreignFile, UUID.randomUUID().toString());
                    case "/v1/tracking/{ticket}" -> of(target, own.ticket(), foreign.ticket(), "BWS-0000-0000-0");
                    case "/v1/agencies/{code}" -> of(target, part.agency(), "DPMD", "NIHI");
                    case "/v1/services/{code}" -> of(target, "BANSOS-USUL", "PJU-PADAM", "TIDAK-ADA");
                    case "/v1/districts/{code}" -> of(target, "35.11.07", "35.11.08", "35.11.99");
                    case "/v1/vocabularies/{name}" -> of(target, "dimension", "channel", "no-vocabulary");
                    case "/v1/smart-city/programmes/{id}" ->
                        of(target, programme, programme, UUID.randomUUID().toString());
                    case "/v1/calendar/{year}" -> of(target, "2026", "2027", "2099");
                    case "/problems/{code}" -> of(target, "not-found", "stale", "no-problem");
                    default -> ofOffice(template, part, target);
                };
        var document =
                of(target, ownDocument, foreignDocument, UUID.randomUUID().toString());
        return template.replace("{document}", document)
                .replace("{delivery}", delivery(target))
                .replace("{file}", correspondence.file(target))
                .replaceFirst("\\{[^}]+}", value)
                .replace("{format}", "json")
                .replace("{system}", "sp4n-lapor")
                .replace("{api}", target == Target.ABSENT ? "lowongan" : "panggung")
                .replace("{path}", "data");
    }

    private String delivery(Target target) {
        var absent = UUID.randomUUID().toString();
        return of(target, ownSubscription.delivery(), foreignSubscription.delivery(), absent);
    }

    private String ofOffice(String template, Part part, Target target) {
        var named = template.startsWith("/open311/")
                ? Reports.named(template, target)
                : correspondence.named(template, target);
        if (named != null) {
            return named;
        }
        var absent = UUID.randomUUID().toString();
        return switch (template.substring(0, template.indexOf('}') + 1)) {
            case "/v1/delegations/{id}" -> of(target, ownDelegation, foreignDelegation, absent);
            case "/v1/ledger/entries/{id}", "/v1/events/{id}" -> of(target, ownEntry, foreignEntry, absent);
            case "/v1/reorganisations/{id}" -> of(target, reorganised, reorganised, absent);
            case "/v1/routing/rules/{id}" -> of(target, ownRule, foreignRule, absent);
            case "/v1/subscriptions/{id}" -> of(target, ownSubscription.id(), foreignSubscription.id(), absent);
            case "/v1/clients/{id}" -> of(target, part.client(), "dishub", "kosong");
            case "/v1/clients/invitations/{id}" -> of(target, ownInvitation, foreignInvitation, absent);
            case "/v1/exchange/pending/{id}" -> of(target, ownParked, foreignParked, absent);
            case "/v1/apis/{agency}", "/v1/exchange/sandbox/{agency}", "/v1/exchange/{agency}" ->
                of(target, part.agency(), "DPMD", "DPMD");
            case "/v1/grants/{id}" -> of(target, ownGrant, foreignGrant, absent);
            default -> throw new AssertionError("What does " + template + " name? Say it here.");
        };
    }

    static String of(Target target, String own, String foreign, String absent) {
        return switch (target) {
            case OWN -> own;
            case FOREIGN -> foreign;
            case ABSENT -> absent;
        };
    }
}
