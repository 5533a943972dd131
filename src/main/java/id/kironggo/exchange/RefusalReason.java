package id.kironggo.exchange;

import id.kironggo.platform.text.Text;

/** Why a call does not go through, and what to do about it. */
public enum RefusalReason {
    UNKNOWN_API(
            "API tidak dikenal",
            "Unknown API",
            "Tidak ada API dengan kode itu yang dapat Anda lihat. Periksa kodenya, atau minta izin dengan POST"
                    + " /v1/grants.",
            "There is no API of that code that you can see. Check the code, or ask for a grant by POST /v1/grants."),
    API_RETIRED(
            "API dihentikan",
            "API retired",
            "API ini sudah dihentikan perangkat daerahnya dan tidak dapat dipanggil lagi.",
            "Its agency has retired this API; it can't be called any more."),
    BAD_PATH(
            "Jalur tidak sah",
            "Bad path",
            "Jalur memuat segmen titik, garis miring yang di-encode, encode ganda, segmen kosong, titik koma, atau"
                    + " karakter yang bukan teks.",
            "The path has dot segments, encoded slashes, double encoding, empty segments, a semicolon, or characters"
                    + " that are no text."),
    UNKNOWN_OPERATION(
            "Operasi tidak dikenal",
            "Unknown operation",
            "Dokumen API tidak memuat metode ini di jalur ini; lihat dokumennya di /openapi.",
            "The API's document has no such method at this path; see its document at /openapi."),
    NO_GRANT(
            "Tidak ada izin",
            "No grant",
            "Perangkat daerah Anda belum mempunyai izin; minta dengan POST /v1/grants.",
            "Your agency has no grant; ask for one by POST /v1/grants."),
    GRANT_PENDING(
            "Izin belum diputuskan",
            "Grant not decided",
            "Permintaan izin Anda belum diputuskan pemilik API.",
            "The API's agency has not decided on your ask yet."),
    GRANT_DENIED(
            "Izin ditolak",
            "Grant denied",
            "Pemilik API menolak permintaan izin Anda; lihat alasannya, lalu minta lagi bila perlu.",
            "The API's agency denied your ask; see its reason, and ask again if need be."),
    GRANT_EXPIRED(
            "Izin kedaluwarsa",
            "Grant expired",
            "Izin Anda sudah lewat masa berlakunya; minta yang baru dengan POST /v1/grants.",
            "Your grant has expired; ask for a new one by POST /v1/grants."),
    GRANT_REVOKED(
            "Izin dicabut",
            "Grant revoked",
            "Izin Anda sudah dicabut; lihat alasannya, lalu minta lagi bila perlu.",
            "Your grant was revoked; see the reason, and ask again if need be."),
    OPERATION_NOT_GRANTED(
            "Operasi di luar izin",
            "Operation not granted",
            "Izin Anda tidak memuat operasi ini; minta izin yang memuatnya.",
            "Your grant does not have this operation; ask for one that has.");

    private final Text label;
    private final Text advice;

    RefusalReason(String labelId, String labelEn, String id, String en) {
        this.label = Text.of(labelId, labelEn);
        this.advice = Text.of(id, en);
    }

    public Text label() {
        return label;
    }

    /** What it means and what to do. */
    public Text advice() {
        return advice;
    }
}
