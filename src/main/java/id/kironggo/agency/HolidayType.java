package id.kironggo.agency;

import id.kironggo.platform.text.Text;

/** Why a day is free: the first two are decreed each year by the joint decree of three ministers (SKB), the third by the Bupati. */
public enum HolidayType {
    NATIONAL("Hari libur nasional", "National holiday"),
    JOINT_LEAVE("Cuti bersama", "Joint leave"),
    REGENCY_CLOSURE("Libur daerah", "Regency closure");

    private final Text label;

    HolidayType(String id, String en) {
        this.label = Text.of(id, en);
    }

    public Text label() {
        return label;
    }
}
