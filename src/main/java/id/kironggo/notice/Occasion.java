package id.kironggo.notice;

import id.kironggo.platform.text.Text;

/** Why a mail is written, and what it says: nothing of what the request is about, and nothing personal. */
enum Occasion {
    NEW_WORK(
            Text.of("Disposisi baru", "New work"),
            Text.of(
                    "Perangkat daerah Anda menerima disposisi baru atas permohonan ini.",
                    "Your agency has a new disposition of this request.")),
    DUE_SOON(
            Text.of("Segera jatuh tempo", "Due soon"),
            Text.of(
                    "Pekerjaan perangkat daerah Anda atas permohonan ini jatuh tempo dalam satu hari kerja.",
                    "Your agency's work on this request is due within one working day.")),
    OVERDUE(
            Text.of("Melewati tenggat", "Overdue"),
            Text.of(
                    "Pekerjaan perangkat daerah Anda atas permohonan ini melewati tenggat.",
                    "Your agency's work on this request is overdue.")),
    ESCALATED(
            Text.of("Keterlambatan dinaikkan kepada Anda", "Overdue, escalated to you"),
            Text.of(
                    "Permohonan ini masih terlambat; perangkat daerah Anda diberi tahu sebagai atasan atau koordinator.",
                    "This request is still late; your agency is told since it stands above the one that holds it.")),
    WEBHOOK_DISABLED(
            Text.of("Webhook dinonaktifkan", "Webhook disabled"),
            Text.of(
                    "Sebuah webhook perangkat daerah Anda dinonaktifkan karena peristiwa tidak diterimanya. Setelah diperbaiki, "
                            + "kirim ping kepadanya; peristiwa yang terlewat lalu dikirim.",
                    "A webhook of your agency was disabled since it did not take events. Once it is mended, send it a ping; "
                            + "the events that it missed are then sent.")),
    RECEIVED(
            Text.of("Permohonan diterima", "Request received"),
            Text.of("Permohonan Anda sudah kami terima.", "We have received your request.")),
    ASKED(
            Text.of("Ada pertanyaan untuk Anda", "A question for you"),
            Text.of(
                    "Ada pertanyaan untuk Anda. Permohonan dilanjutkan setelah Anda menjawab.",
                    "There is a question for you. Your request goes on once you have answered.")),
    EXTENDED(
            Text.of("Tenggat diperpanjang", "Due date extended"),
            Text.of(
                    "Permohonan Anda membutuhkan waktu lebih lama; tenggatnya diperpanjang.",
                    "Your request takes longer; its due date was extended.")),
    RECLASSIFIED(
            Text.of("Dialihkan ke layanan lain", "Changed to another service"),
            Text.of(
                    "Permohonan Anda dialihkan ke layanan yang lebih sesuai, dengan nomor tiket yang sama.",
                    "Your request was changed to a service that fits better, under the same ticket.")),
    RESOLVED(
            Text.of("Permohonan dijawab", "Request answered"),
            Text.of("Permohonan Anda sudah dijawab.", "Your request has been answered.")),
    REJECTED(
            Text.of("Permohonan ditolak", "Request rejected"),
            Text.of(
                    "Permohonan Anda ditolak; alasannya dapat dibaca pada tiket Anda.",
                    "Your request was rejected; the reason stands on your ticket.")),
    REOPENED(
            Text.of("Permohonan dibuka kembali", "Request reopened"),
            Text.of("Permohonan Anda dibuka kembali.", "Your request was reopened.")),
    CLOSED(
            Text.of("Permohonan ditutup", "Request closed"),
            Text.of(
                    "Permohonan Anda ditutup. Anda masih dapat menilai pelayanan kami.",
                    "Your request was closed. You can still say how content you were.")),
    ORIGINAL_ENDED(
            Text.of("Permohonan asal selesai", "The original has ended"),
            Text.of(
                    "Permohonan yang diikuti oleh permohonan Anda sudah selesai.",
                    "The request that yours follows has ended.")),
    COMMENTED(
            Text.of("Pesan baru", "New message"),
            Text.of(
                    "Perangkat daerah menulis pesan pada permohonan Anda.",
                    "An agency wrote a message on your request.")),
    /** All that is said of a confidential request. */
    NEWS(
            Text.of("Ada kabar", "There is news"),
            Text.of("Ada kabar tentang tiket Anda.", "There is news on your ticket."));

    private final Text subject;
    private final Text sentence;

    Occasion(Text subject, Text sentence) {
        this.subject = subject;
        this.sentence = sentence;
    }

    Text subject() {
        return subject;
    }

    Text sentence() {
        return sentence;
    }
}
