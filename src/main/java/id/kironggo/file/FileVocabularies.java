package id.kironggo.file;

import id.kironggo.platform.text.Text;
import id.kironggo.platform.vocabulary.Vocabulary;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The words of uploads. */
@Singleton
class FileVocabularies {

    @Produces
    @Singleton
    Vocabulary fileStatus() {
        return Vocabulary.of(
                "file-status",
                Text.of("Status berkas unggahan", "Status of an upload"),
                FileStatus.class,
                FileVocabularies::fileStatusLabel);
    }

    private static Text fileStatusLabel(FileStatus code) {
        return switch (code) {
            case QUARANTINED -> Text.of("Menunggu pemeriksaan", "Waiting to be scanned");
            case CLEAN -> Text.of("Bersih", "Clean");
            case INFECTED -> Text.of("Terinfeksi, sudah dihapus", "Infected, deleted");
        };
    }
}
