package id.kironggo.webhook;

import id.kironggo.platform.text.Text;

/** What went wrong with an attempt. */
public enum DeliveryFailure {
    REFUSED("Jawaban bukan 2xx", "The answer was not 2xx"),
    TIMED_OUT("Tidak dijawab tuntas dalam 15 detik", "Not answered in full within 15 seconds"),
    UNREACHABLE("Penerima tidak terjangkau", "The receiver is out of reach"),
    BROKEN_OFF("Sambungan terputus", "The connection broke off"),
    ADDRESS_REFUSED("Alamat tidak boleh dipanggil", "The address may not be called");

    private final Text label;

    DeliveryFailure(String id, String en) {
        this.label = Text.of(id, en);
    }

    public Text label() {
        return label;
    }
}
