package id.kironggo.agency;

import id.kironggo.platform.text.Text;
import id.kironggo.platform.vocabulary.Vocabulary;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The words of agencies, places and the calendar. */
@Singleton
class AgencyVocabularies {

    @Produces
    @Singleton
    Vocabulary agencyKinds() {
        return Vocabulary.of(
                "agency-kind",
                Text.of("Jenis perangkat daerah", "Kinds of agencies"),
                AgencyKind.class,
                AgencyKind::label);
    }

    @Produces
    @Singleton
    Vocabulary agencyStatus() {
        return Vocabulary.of(
                "agency-status",
                Text.of("Status perangkat daerah", "Status of an agency"),
                AgencyStatus.class,
                AgencyStatus::label);
    }

    @Produces
    @Singleton
    Vocabulary agencyDuties() {
        return Vocabulary.of(
                "agency-duty",
                Text.of("Tugas perangkat daerah", "Duties of an agency"),
                AgencyDuty.class,
                AgencyDuty::label);
    }

    @Produces
    @Singleton
    Vocabulary dimensions() {
        return Vocabulary.of(
                "dimension",
                Text.of("Dimensi kota cerdas", "Dimensions of the smart city"),
                Dimension.class,
                Dimension::label);
    }

    @Produces
    @Singleton
    Vocabulary holidayTypes() {
        return Vocabulary.of(
                "holiday-type",
                Text.of("Jenis hari libur", "Types of free days"),
                HolidayType.class,
                HolidayType::label);
    }

    @Produces
    @Singleton
    Vocabulary villageKinds() {
        return Vocabulary.of(
                "village-kind", Text.of("Jenis desa", "Kinds of villages"), VillageKind.class, VillageKind::label);
    }

    @Produces
    @Singleton
    Vocabulary dayUnits() {
        return Vocabulary.of("day-unit", Text.of("Satuan hari", "Units of days"), DayUnit.class, DayUnit::label);
    }
}
