package id.kironggo.request;

import id.kironggo.platform.text.Text;
import id.kironggo.platform.vocabulary.Vocabulary;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The words of dispositions. */
@Singleton
class DispositionVocabularies {

    @Produces
    @Singleton
    Vocabulary dispositionStatus() {
        return Vocabulary.of(
                "disposition-status",
                Text.of("Status disposisi", "Status of a disposition"),
                DispositionStatus.class,
                DispositionVocabularies::dispositionStatusLabel);
    }

    @Produces
    @Singleton
    Vocabulary dispositionKinds() {
        return Vocabulary.of(
                "disposition-kind",
                Text.of("Jenis disposisi", "Kinds of dispositions"),
                DispositionKind.class,
                DispositionVocabularies::dispositionKindsLabel);
    }

    @Produces
    @Singleton
    Vocabulary instructions() {
        return Vocabulary.of(
                "instruction",
                Text.of("Isi disposisi", "Instructions of a disposition"),
                Instruction.class,
                DispositionVocabularies::instructionsLabel);
    }

    @Produces
    @Singleton
    Vocabulary completionResults() {
        return Vocabulary.of(
                "completion-result",
                Text.of("Hasil disposisi", "Results of a disposition"),
                CompletionResult.class,
                DispositionVocabularies::completionResultsLabel);
    }

    @Produces
    @Singleton
    Vocabulary returnReasons() {
        return Vocabulary.of(
                "return-reason",
                Text.of("Alasan pengembalian", "Reasons to return"),
                ReturnReason.class,
                DispositionVocabularies::returnReasonsLabel);
    }

    private static Text dispositionStatusLabel(DispositionStatus code) {
        return switch (code) {
            case PENDING -> Text.of("Menunggu diterima", "Waiting to be accepted");
            case ACCEPTED -> Text.of("Diterima", "Accepted");
            case RETURNED -> Text.of("Dikembalikan", "Returned");
            case FORWARDED -> Text.of("Diteruskan", "Forwarded");
            case COMPLETED -> Text.of("Selesai", "Completed");
            case CANCELLED -> Text.of("Dibatalkan", "Cancelled");
        };
    }

    private static Text dispositionKindsLabel(DispositionKind code) {
        return switch (code) {
            case STEP -> Text.of("Langkah prosedur", "Step of the procedure");
            case TRIAGE -> Text.of("Penunjukan perangkat daerah", "Choice of an agency");
            case ANSWER -> Text.of("Jawaban kepada pemohon", "Answer to the applicant");
            case TASK -> Text.of("Dukungan", "Support");
        };
    }

    private static Text instructionsLabel(Instruction code) {
        return switch (code) {
            case FOLLOW_UP -> Text.of("Tindak lanjuti", "Follow up");
            case COORDINATE -> Text.of("Koordinasikan", "Coordinate");
            case FORWARD -> Text.of("Teruskan", "Forward");
            case FOR_INFORMATION -> Text.of("Untuk diketahui", "For information");
            case REVIEW_AND_ADVISE -> Text.of("Telaah, beri saran", "Review and advise");
            case ATTEND -> Text.of("Wakili/hadiri", "Attend");
            case PREPARE_REPLY -> Text.of("Siapkan jawaban", "Prepare a reply");
            case REPORT_BACK -> Text.of("Laporkan hasilnya", "Report back");
            case DISCUSS -> Text.of("Bicarakan", "Discuss");
            case MONITOR -> Text.of("Monitor, awasi", "Monitor");
            case ARCHIVE -> Text.of("Arsipkan", "Archive");
            case PROCESS -> Text.of("Proses lebih lanjut", "Process further");
        };
    }

    private static Text completionResultsLabel(CompletionResult code) {
        return switch (code) {
            case DONE -> Text.of("Sudah dikerjakan", "Done");
            case NOT_DONE -> Text.of("Tidak dikerjakan", "Not done");
        };
    }

    private static Text returnReasonsLabel(ReturnReason code) {
        return switch (code) {
            case NOT_OUR_MANDATE -> Text.of("Bukan kewenangan kami", "Not our mandate");
            case INCOMPLETE -> Text.of("Berkas tidak lengkap", "Incomplete");
            case WRONG_PLACE -> Text.of("Salah wilayah", "Wrong place");
            case DUPLICATE -> Text.of("Sudah pernah diajukan", "Duplicate");
            case OTHER -> Text.of("Lainnya", "Other");
        };
    }
}
