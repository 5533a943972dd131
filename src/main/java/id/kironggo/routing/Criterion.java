package id.kironggo.routing;

import id.kironggo.platform.text.Text;

/** What of a rule a request may fail to meet. */
enum Criterion {
    SERVICE("Bukan untuk layanan ini.", "It is not for this service."),
    KIND("Bukan untuk jenis layanan ini.", "It is not for services of this kind."),
    DIMENSION("Bukan untuk dimensi layanan ini.", "It is not for services of this dimension."),
    DISTRICT("Bukan untuk kecamatan ini.", "It is not for this district."),
    VILLAGE("Bukan untuk desa/kelurahan ini.", "It is not for this village."),
    ANSWER("Jawaban pada isian yang disebut aturan itu lain.", "The answers to the fields that it names are others."),
    TIME("Tidak berlaku pada tanggal ini.", "It is not in force on this day.");

    private final Text because;

    Criterion(String id, String en) {
        because = Text.of(id, en);
    }

    Text because() {
        return because;
    }

    /** Whether the service alone decides it: such a rule is about something else altogether. */
    boolean isAboutTheService() {
        return this == SERVICE || this == KIND || this == DIMENSION;
    }
}
