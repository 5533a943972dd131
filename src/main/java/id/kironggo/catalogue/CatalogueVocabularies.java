package id.kironggo.catalogue;

import id.kironggo.platform.text.Text;
import id.kironggo.platform.vocabulary.Vocabulary;
import id.kironggo.platform.vocabulary.Vocabulary.Word;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** The words of the catalogue. */
@Singleton
class CatalogueVocabularies {

    @Produces
    @Singleton
    Vocabulary serviceKinds() {
        return Vocabulary.of(
                "service-kind", Text.of("Jenis layanan", "Kinds of services"), ServiceKind.class, ServiceKind::label);
    }

    @Produces
    @Singleton
    Vocabulary versionStatus() {
        return Vocabulary.of(
                "version-status",
                Text.of("Status versi layanan", "Status of a version of a service"),
                VersionStatus.class,
                VersionStatus::label);
    }

    @Produces
    @Singleton
    Vocabulary standardComponents() {
        return Vocabulary.of(
                "standard-component",
                Text.of("Komponen Standar Pelayanan", "Components of Standar Pelayanan"),
                StandardComponent.class,
                StandardComponent::label);
    }

    @Produces
    @Singleton
    Vocabulary standardGroups() {
        return Vocabulary.of(
                "standard-group",
                Text.of("Bagian Standar Pelayanan", "Parts of Standar Pelayanan"),
                StandardGroup.class,
                StandardGroup::label);
    }

    @Produces
    @Singleton
    Vocabulary contactKinds() {
        return Vocabulary.of(
                "contact-kind",
                Text.of("Jenis kontak layanan", "Kinds of contact points"),
                ContactKind.class,
                ContactKind::label);
    }

    @Produces
    @Singleton
    Vocabulary weekdays() {
        return Vocabulary.of("weekday", Text.of("Hari", "Days of the week"), Weekday.class, Weekday::label);
    }

    @Produces
    @Singleton
    Vocabulary applicantFields() {
        return new Vocabulary(
                "applicant-field",
                Text.of("Isian pemohon", "Fields of the applicant"),
                List.of(
                        new Word("name", Text.of("Nama lengkap", "Full name")),
                        new Word("nik", Text.of("NIK", "Population number (NIK)")),
                        new Word("phone", Text.of("Nomor telepon", "Phone number")),
                        new Word("email", Text.of("Surel", "E-mail"))));
    }

    @Produces
    @Singleton
    Vocabulary placeFields() {
        return new Vocabulary(
                "place-field",
                Text.of("Isian lokasi", "Fields of the place"),
                List.of(
                        new Word("village", Text.of("Desa/kelurahan", "Village")),
                        new Word("point", Text.of("Titik lokasi", "Point on the map")),
                        new Word("address", Text.of("Alamat", "Address"))));
    }

    @Produces
    @Singleton
    Vocabulary applicantRules() {
        return new Vocabulary(
                "applicant-rule",
                Text.of("Aturan isian pemohon", "Rules for fields of the applicant"),
                List.of(new Word(
                        "NIK_STRUCTURE", Text.of("Susunan NIK harus benar", "The NIK must be formed rightly"))));
    }

    @Produces
    @Singleton
    Vocabulary placeRules() {
        return new Vocabulary(
                "place-rule",
                Text.of("Aturan isian lokasi", "Rules for fields of the place"),
                List.of(new Word(
                        "WITHIN_BONDOWOSO_BBOX",
                        Text.of("Harus di wilayah Bondowoso", "Must lie in the area of Bondowoso"))));
    }
}
