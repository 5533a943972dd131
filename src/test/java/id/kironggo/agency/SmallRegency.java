package id.kironggo.agency;

import id.kironggo.platform.text.Text;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Agencies, places and a calendar in memory, for tests of what is decided by them. */
public final class SmallRegency {

    /** In the district of an office, and in one without. */
    public static final String VILLAGE = "35.11.07.2001";

    public static final String VILLAGE_WITHOUT_OFFICE = "35.11.19.2001";

    private SmallRegency() {}

    public static AgencyRegistry registry() {
        return registry(List.of());
    }

    /** Later the village has an office of its own, and an agency of before has passed to another. */
    public static AgencyRegistry registryLater() {
        var village = new Agency(new RegisterAgency(
                "DESA-01", "Desa Curahdami", null, AgencyKind.DESA, "Urusan", null, null, VILLAGE, null, null, null));
        var merged = agency("DINSOS", "Dinas Sosial lama", AgencyKind.DINAS, List.of());
        merged.leaveTo("DINSOS-P3AKB", AgencyStatus.MERGED);
        return registry(List.of(village, merged));
    }

    private static AgencyRegistry registry(List<Agency> more) {
        var coordinator = agency("DISKOMINFO", "Dinas Komunikasi dan Informatika", AgencyKind.DINAS, List.of());
        coordinator.take(AgencyDuty.COORDINATOR);
        var all = new ArrayList<>(List.of(
                coordinator,
                agency("DINSOS-P3AKB", "Dinas Sosial", AgencyKind.DINAS, List.of()),
                agency("DISPENDUKCAPIL", "Dinas Dukcapil", AgencyKind.DINAS, List.of("35.11.19")),
                agency("KEC-07", "Kecamatan Curahdami", AgencyKind.KECAMATAN, List.of("35.11.07"), "DINSOS-P3AKB")));
        all.addAll(more);
        var roll = AgencyRoll.of(all);
        return new AgencyRegistry(null, null, null, null, () -> roll);
    }

    public static Geography geography() {
        return geography(List.of());
    }

    /** With another village in the district without an office. */
    public static Geography widerGeography() {
        return geography(List.of(new Village("35.11.19.2002", "Kalianyar", VillageKind.DESA, "35.11.19")));
    }

    private static Geography geography(List<Village> more) {
        var villages = new ArrayList<>(List.of(
                new Village(VILLAGE, "Curahdami", VillageKind.DESA, "35.11.07"),
                new Village(VILLAGE_WITHOUT_OFFICE, "Sempol", VillageKind.DESA, "35.11.19")));
        villages.addAll(more);
        return new Geography(
                List.of(
                        new District("35.11.07", "Curahdami", "Curahdami", "3511070"),
                        new District("35.11.19", "Sempol", "Ijen", "3511151")),
                villages);
    }

    /** 2026 with one holiday, Wednesday 25 November; service ends at 15:30. */
    public static WorkingCalendar calendar() {
        var days = new WorkingDays(
                Map.of(2026, Map.of(LocalDate.of(2026, 11, 25), Text.same("Libur"))), Map.of(), LocalTime.of(15, 30));
        return new WorkingCalendar(null, null, null, () -> days);
    }

    private static Agency agency(String code, String name, AgencyKind kind, List<String> districts) {
        return agency(code, name, kind, districts, null);
    }

    private static Agency agency(String code, String name, AgencyKind kind, List<String> districts, String parent) {
        return new Agency(
                new RegisterAgency(code, name, null, kind, "Urusan", parent, districts, null, null, null, null));
    }
}
