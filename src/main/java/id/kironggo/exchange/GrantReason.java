package id.kironggo.exchange;

import id.kironggo.platform.text.Text;

/** Why a grant was denied or revoked. */
public enum GrantReason {
    NO_LEGAL_BASIS("Dasar hukum tidak cukup", "The legal basis is not enough"),
    PURPOSE_UNCLEAR("Tujuan tidak jelas", "The purpose is unclear"),
    TOO_BROAD("Lebih luas dari yang diperlukan", "Broader than needed"),
    NO_SUCH_API("API tidak ada", "There is no such API"),
    NO_LONGER_NEEDED("Tidak diperlukan lagi", "No longer needed"),
    MISUSED("Disalahgunakan", "Misused"),
    SECURITY("Alasan keamanan", "For security"),
    API_RETIRED("API dihentikan", "The API was retired"),
    OTHER("Lainnya", "Other");

    private final Text label;

    GrantReason(String id, String en) {
        this.label = Text.of(id, en);
    }

    public Text label() {
        return label;
    }
}
