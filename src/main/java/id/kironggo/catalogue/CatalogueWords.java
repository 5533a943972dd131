package id.kironggo.catalogue;

import id.kironggo.agency.AgencyRef;
import id.kironggo.agency.AgencyRegistry;
import id.kironggo.platform.text.Text;

/** How the catalogue names what has no name of its own. */
final class CatalogueWords {

    private static final Text VERIFIED = Text.of("terverifikasi", "verified");
    private static final Text EXAMPLE = Text.of("contoh, belum diverifikasi", "example, not verified");

    private CatalogueWords() {}

    static Text verified(boolean isVerified) {
        return isVerified ? VERIFIED : EXAMPLE;
    }

    /** Who a selector means, as far as that is known without a place. */
    static AgencyRef named(String selector, String owner, AgencyRegistry agencies) {
        return switch (selector) {
            case Selectors.OWNER -> named(owner, owner, agencies);
            case Selectors.DISTRICT ->
                new AgencyRef(
                        selector,
                        Text.of("Kecamatan dari lokasi permohonan", "The kecamatan of the place")
                                .spoken());
            case Selectors.VILLAGE ->
                new AgencyRef(
                        selector,
                        Text.of(
                                        "Desa/kelurahan dari lokasi permohonan, dilayani kecamatannya",
                                        "The village of the place, served by its kecamatan")
                                .spoken());
            case Selectors.ANY ->
                new AgencyRef(
                        selector,
                        Text.of("Perangkat daerah yang ditunjuk koordinator", "The agency that the coordinator chooses")
                                .spoken());
            default -> agencies.ref(selector);
        };
    }
}
