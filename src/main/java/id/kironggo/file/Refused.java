package id.kironggo.file;

import id.kironggo.platform.problem.ProblemException;
import id.kironggo.platform.problem.ProblemType;
import io.quarkus.logging.Log;

/** Why a file is not taken, each in words that say what to do. */
final class Refused {

    private Refused() {}

    static ProblemException because(String id, String en) {
        return ProblemException.invalid("/file", id, en);
    }

    static ProblemException noSuchForm() {
        return because(
                "Kirim tepat satu bagian multipart bernama 'file', dengan filename.",
                "Send exactly one multipart part named 'file', with a filename.");
    }

    static ProblemException tooLarge() {
        return ProblemType.BODY_TOO_LARGE.because("Berkas paling besar 10 MiB.", "A file may have 10 MiB at most.");
    }

    static ProblemException wrongType() {
        return ProblemType.UNSUPPORTED_MEDIA_TYPE.because(
                "Isi berkas bukan PDF, JPEG, atau PNG; namanya tidak menentukan.",
                "The file's content is no PDF, JPEG or PNG; its name doesn't matter.");
    }

    static ProblemException broken() {
        return because(
                "Berkas rusak atau tidak lengkap. Buka dan simpan ulang, lalu unggah lagi.",
                "The file is broken or incomplete. Open and save it anew, then upload it again.");
    }

    static ProblemException foreign() {
        return because(
                "Berkas memuat isi lain di luar dokumen atau gambarnya sendiri. Simpan ulang, lalu unggah lagi.",
                "The file holds something else beside its own document or picture. Save it anew, then upload it again.");
    }

    static ProblemException outOfReach(Exception why) {
        Log.warn("The file store is out of reach", why);
        return ProblemType.UNAVAILABLE.because(
                "Penyimpanan berkas belum terjangkau. Coba lagi sebentar dengan Idempotency-Key yang sama.",
                "The file store is out of reach. Try again shortly with the same Idempotency-Key.");
    }
}
