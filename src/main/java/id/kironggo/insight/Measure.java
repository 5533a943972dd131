package id.kironggo.insight;

import id.kironggo.platform.text.Text;

/** What a figure counts, and how; in both languages, since whoever quotes a figure quotes its definition. */
public enum Measure {
    REQUESTS(
            Unit.REQUESTS,
            "Permohonan yang masuk dalam masa itu, menurut keadaannya sekarang; perangkat daerah adalah pemilik layanan.",
            "Requests submitted in the period, as they are now; the agency is the owner of the service."),
    ANSWERED(
            Unit.REQUESTS,
            "Permohonan yang dijawab dalam masa itu: selesai, ditolak atau ditutup, dan tidak dibuka kembali sejak itu.",
            "Requests answered in the period: resolved, rejected or closed, and not reopened since."),
    KEPT(
            Unit.REQUESTS,
            "Yang dijawab tidak setelah tenggatnya, dengan jeda dan perpanjangan (UU 25/2009 Ps. 21).",
            "Those answered not after their due date, pauses and extensions included (UU 25/2009 Art. 21)."),
    LATE(Unit.REQUESTS, "Yang dijawab setelah tenggatnya.", "Those answered after their due date."),
    KEPT_SHARE(
            Unit.PERCENT,
            "Bagian yang tepat waktu dari yang dijawab, dua desimal.",
            "Share of those answered whose deadline was kept, two decimals."),
    MEDIAN_DAYS(
            Unit.DAYS,
            "Separuh dari yang dijawab selesai dalam sekian hari kalender sejak masuk, atau kurang (nilai teramati terkecil).",
            "Half of those answered took so many calendar days since submission or fewer (least observed value)."),
    P90_DAYS(
            Unit.DAYS,
            "Sembilan dari sepuluh yang dijawab selesai dalam sekian hari kalender sejak masuk, atau kurang.",
            "Nine of ten of those answered took so many calendar days since submission or fewer."),
    HELD(
            Unit.REQUESTS,
            "Dari yang dijawab dalam masa itu, permohonan yang pernah dipegang perangkat daerah itu (disposisi utama).",
            "Of those answered in the period, requests that this agency had custody of (a leading disposition)."),
    CUSTODY_DAYS(
            Unit.DAYS,
            "Rata-rata lama perangkat daerah itu memegangnya, semua disposisi utamanya bersama, satu desimal; termasuk"
                    + " menunggu diterima dan menunggu pemohon.",
            "How long this agency had them on average, all its leading dispositions together, one decimal; waiting for"
                    + " acceptance and for the citizen included."),
    GIVEN_BACK(
            Unit.TIMES, "Berapa kali perangkat daerah itu mengembalikannya.", "How often this agency gave them back."),
    RETURNED(
            Unit.REQUESTS,
            "Dari yang dijawab, yang pernah dikembalikan suatu perangkat daerah.",
            "Of those answered, the ones that some agency gave back."),
    RETURNS(Unit.TIMES, "Jumlah pengembalian pada yang dijawab.", "Number of returns of those answered."),
    BACKLOG(
            Unit.REQUESTS,
            "Permohonan yang belum berakhir sekarang, menurut umurnya dalam hari kalender sejak masuk.",
            "Requests that have not ended by now, by age in calendar days since submission."),
    OVERDUE(
            Unit.REQUESTS,
            "Yang belum berakhir dan lewat tenggat sekarang, selain yang menunggu pemohon.",
            "Those that have not ended and are past their due date now, but for those waiting for the citizen."),
    RESPONDENTS(
            Unit.ANSWERS,
            "Jumlah penilaian pemohon dalam masa itu (satu per permohonan).",
            "Ratings by applicants in the period (one a request)."),
    ELEMENT(
            Unit.SCORE,
            "Nilai rata-rata unsur, 1 sampai 4, dua desimal (PermenPANRB 14/2017).",
            "Average score of the element, 1 to 4, two decimals (PermenPANRB 14/2017)."),
    INDEX(
            Unit.INDEX,
            "Indeks Kepuasan Masyarakat: jumlah rata-rata sembilan unsur dengan bobot 1/9, dikali 25; 25 sampai 100, dua"
                    + " desimal, dibulatkan ke atas dari setengah (PermenPANRB 14/2017).",
            "Satisfaction index: averages of the nine elements weighted 1/9 each, times 25; 25 to 100, two decimals, half"
                    + " rounded up (PermenPANRB 14/2017)."),
    GRADE(
            Unit.GRADE,
            "Mutu pelayanan dari indeks: A mulai 88,31; B mulai 76,61; C mulai 65,00; D di bawahnya (PermenPANRB 14/2017).",
            "Grade of the index: A from 88.31, B from 76.61, C from 65.00, D below (PermenPANRB 14/2017)."),
    NO_AUTHORITY(
            Unit.REQUESTS,
            "Permohonan yang dijawab bahwa kabupaten tidak berwenang, menurut layanan.",
            "Requests answered that the regency has no authority, by service."),
    RECLASSIFIED(
            Unit.REQUESTS,
            "Permohonan yang masuk dalam masa itu untuk satu layanan dan kini menjadi layanan lain (toService).",
            "Requests submitted in the period for one service that are for another now (toService)."),
    UNANSWERED_SEARCH(
            Unit.TIMES,
            "Pencarian di katalog yang tidak menemukan layanan, menurut kata yang dicari.",
            "Searches of the catalogue that found no service, by the words searched for.");

    private final Unit unit;
    private final Text definition;

    Measure(Unit unit, String id, String en) {
        this.unit = unit;
        this.definition = Text.of(id, en);
    }

    public Unit unit() {
        return unit;
    }

    public Text definition() {
        return definition;
    }

    /** In what a figure is told. */
    public enum Unit {
        REQUESTS,
        TIMES,
        DAYS,
        PERCENT,
        ANSWERS,
        SCORE,
        INDEX,
        GRADE
    }
}
