package id.kironggo.contract;

import id.kironggo.Owner;
import id.kironggo.contract.Stage.Target;
import id.kironggo.open311.Site;
import java.util.UUID;

/** What the paths of Open311 name: public, or not there. */
final class Reports {

    private static String report;

    private Reports() {}

    /** What the first parameter of the path is to be. */
    static String named(String template, Target target) {
        if (template.contains("{code}")) {
            return Stage.of(target, "JALAN-RUSAK", "PJU-PADAM", "TIDAK-ADA");
        }
        if (!template.contains("{id}") && !template.contains("{token}")) {
            return Stage.of(target, "json", "json", "yaml");
        }
        var named = template.contains("{id}")
                ? report()
                : Owner.list("select token from open311_report where request_id = '" + report() + "'")
                        .get(0);
        return Stage.of(target, named, named, UUID.randomUUID().toString());
    }

    private static synchronized String report() {
        if (report == null) {
            report = Site.DEMO.reported(Site.hole());
        }
        return report;
    }
}
