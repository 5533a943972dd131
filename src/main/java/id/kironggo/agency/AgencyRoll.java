package id.kironggo.agency;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All agencies at one moment, arranged for the questions that are asked many times a request. */
record AgencyRoll(
        TreeMap<String, Agency> byCode,
        Optional<AgencyRef> coordinator,
        Map<String, AgencyRef> offices,
        Map<String, AgencyRef> villages) {

    static AgencyRoll of(List<Agency> agencies) {
        var byCode = new TreeMap<String, Agency>();
        var offices = new HashMap<String, AgencyRef>();
        var villages = new HashMap<String, AgencyRef>();
        for (var agency : agencies) {
            byCode.put(agency.code(), agency);
            if (agency.isActive() && agency.kind() == AgencyKind.KECAMATAN) {
                agency.districts().forEach(district -> offices.put(district, agency.ref()));
            }
            if (agency.isActive() && agency.village() != null) {
                villages.put(agency.village(), agency.ref());
            }
        }
        var coordinator = agencies.stream()
                .filter(agency -> agency.isActive() && agency.duty() == AgencyDuty.COORDINATOR)
                .map(Agency::ref)
                .findFirst();
        return new AgencyRoll(byCode, coordinator, offices, villages);
    }
}
