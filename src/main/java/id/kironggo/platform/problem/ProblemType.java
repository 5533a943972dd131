package id.kironggo.platform.problem;

import id.kironggo.platform.text.Text;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Everything that can go wrong: machine code, HTTP status, and a title in both languages. */
public enum ProblemType {
    INVALID_INPUT(400, "Masukan tidak sah", "Invalid input"),
    INVALID_JSON(400, "JSON tidak dapat dibaca", "Unreadable JSON"),
    INVALID_CURSOR(400, "Kursor tidak dikenal", "Unknown cursor"),
    UNAUTHENTICATED(401, "Token tidak ada atau tidak berlaku", "Missing or invalid token"),
    WRONG_ACCESS_CODE(401, "Kode akses salah", "Wrong access code"),
    SCOPE_MISSING(403, "Cakupan token tidak mencukupi", "The token lacks the scope"),
    WRONG_API_KEY(403, "Kunci API tidak ada atau salah", "Missing or wrong API key"),
    NOT_GRANTED(403, "Tidak diizinkan oleh penyedia", "Not granted by the provider"),
    NOT_FOUND(404, "Tidak ditemukan", "Not found"),
    METHOD_NOT_ALLOWED(405, "Metode tidak didukung", "Method not allowed"),
    NOT_ACCEPTABLE(406, "Format jawaban tidak tersedia", "Not acceptable"),
    ILLEGAL_ACTION(409, "Tindakan tidak dapat dilakukan sekarang", "This action is not possible now"),
    CONFLICT(409, "Bertentangan dengan data yang ada", "Conflicts with what exists"),
    BREAKING_CHANGE(409, "Perubahan memutus pemakai API", "The change breaks consumers of the API"),
    STILL_RUNNING(409, "Permintaan dengan kunci yang sama masih diproses", "The same key is still being processed"),
    NOT_COVERED(409, "Belum tercakup titik periksa", "Not yet covered by a checkpoint"),
    CURSOR_GONE(410, "Kursor berasal dari zaman sebelumnya", "The cursor is from an earlier epoch"),
    STALE(412, "Data telah berubah", "The resource has changed"),
    BODY_TOO_LARGE(413, "Isi terlalu besar", "Body too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "Jenis isi tidak didukung", "Unsupported media type"),
    KEY_REUSED(422, "Kunci idempotensi sudah dipakai untuk isi lain", "Idempotency key reused with another body"),
    IF_MATCH_REQUIRED(428, "If-Match diperlukan", "If-Match required"),
    TOO_MANY_REQUESTS(429, "Terlalu banyak permintaan", "Too many requests"),
    INTERNAL_ERROR(500, "Kesalahan pada sistem", "Internal error"),
    PROVIDER_UNREACHABLE(502, "Penyedia tidak terjangkau", "The provider is out of reach"),
    PROVIDER_BUSY(503, "Penyedia sedang sibuk atau terganggu", "The provider is busy or failing"),
    YEAR_NOT_LOADED(503, "Kalender tahun itu belum dimuat", "The calendar of that year is not loaded"),
    UNAVAILABLE(503, "Layanan sedang tidak tersedia", "Temporarily unavailable"),
    PROVIDER_LATE(504, "Penyedia terlambat menjawab", "The provider is late");

    private final int status;
    private final Text title;

    ProblemType(int status, String id, String en) {
        this.status = status;
        this.title = Text.of(id, en);
    }

    public int status() {
        return status;
    }

    public Text title() {
        return title;
    }

    /** The code in its URL, such as {@code invalid-input}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String path() {
        return "/problems/" + code();
    }

    public static Optional<ProblemType> byCode(String code) {
        return Arrays.stream(values()).filter(type -> type.code().equals(code)).findFirst();
    }

    public ProblemException because(String id, String en) {
        return new ProblemException(this, Text.of(id, en));
    }

    public ProblemException because(Text detail) {
        return new ProblemException(this, detail);
    }
}
