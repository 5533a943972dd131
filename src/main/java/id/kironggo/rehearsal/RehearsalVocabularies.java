package id.kironggo.rehearsal;

import id.kironggo.platform.text.Text;
import id.kironggo.platform.vocabulary.Vocabulary;
import id.kironggo.request.Understudy;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The words of rehearsals. */
@Singleton
class RehearsalVocabularies {

    @Produces
    @Singleton
    Vocabulary pauses() {
        return Vocabulary.of(
                "play-pause",
                Text.of("Yang ditunggu suatu simulasi", "For whom a rehearsal waits"),
                Understudy.Pause.class,
                pause -> switch (pause) {
                    case NONE -> Text.of("Tidak menunggu", "Nobody");
                    case CITIZEN -> Text.of("Jawaban pemohon", "The applicant's reply");
                    case DOCUMENTS -> Text.of("Dokumen dari pemohon", "Documents of the applicant");
                    case CLIENT -> Text.of("Klien perangkat daerah", "A client of the agency");
                    case ENDED -> Text.of("Permohonan sudah berakhir", "The request has ended");
                });
    }
}
