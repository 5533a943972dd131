package id.kironggo.catalogue;

import id.kironggo.agency.DayUnit;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** On which terms a service is given, as they are read: time, cost, law, promise, and how it is reached. */
public final class Terms {

    private Terms() {}

    /** The promised time. */
    @Schema(name = "ServiceTime", description = "Days from submission to answer, as promised to the citizen")
    public record Time(
            @Schema(required = true, examples = "14", description = "Number of days")
            int value,

            @Schema(required = true, description = "How the days are counted")
            DayUnit unit,

            @Schema(required = true, examples = "hari kerja", description = "Unit in words")
            String unitLabel,

            @Schema(required = true, examples = "false", description = "Whether the time was checked against a source")
            boolean verified,

            @Schema(required = true, examples = "contoh, belum diverifikasi", description = "The same in words")
            String verifiedLabel) {

        static Time of(Offering offering) {
            var time = offering.processingTime();
            boolean verified = offering.timeVerified();
            return new Time(
                    time.value(),
                    time.unit(),
                    time.unit().label().spoken(),
                    verified,
                    CatalogueWords.verified(verified).spoken());
        }
    }

    /** What it costs. */
    @Schema(name = "ServiceFee", description = "What the service costs")
    public record Cost(
            @Schema(examples = "0", description = "Whole rupiah; absent where it depends on the case")
            Long amountIdr,

            @Schema(required = true, examples = "Tidak dipungut biaya", description = "In words")
            String text,

            @Schema(
                    required = true,
                    examples = "false",
                    description = "Whether it was checked against the agency's own standard")
            boolean verified) {

        static Cost of(Offering offering) {
            return new Cost(offering.fee().amountIdr(), offering.fee().text().spoken(), offering.verified());
        }
    }

    /** A law. */
    @Schema(name = "ServiceLaw", description = "A law that the service rests on")
    public record Law(
            @Schema(required = true, examples = "UU 13/2011", description = "Its citation")
            String text,

            @Schema(required = true, examples = "false", description = "Whether the citation was checked")
            boolean verified,

            @Schema(required = true, examples = "contoh, belum diverifikasi", description = "The same in words")
            String verifiedLabel) {

        static Law of(String text, Offering offering) {
            return new Law(
                    text,
                    offering.verified(),
                    CatalogueWords.verified(offering.verified()).spoken());
        }
    }

    /** The public promise. */
    @Schema(name = "ServicePledge", description = "The public promise (maklumat pelayanan, UU 25/2009 Ps. 22)")
    public record Promise(
            @Schema(
                    required = true,
                    examples = "Kami sanggup melayani sesuai standar",
                    description = "In the language asked for")
            String text,

            @Schema(required = true, examples = "Kepala Dinas Sosial", description = "The office that signed it")
            String signedBy,

            @Schema(examples = "2026-01-05", description = "When it was signed, ISO 8601")
            LocalDate signedOn) {

        static Promise of(Pledge pledge) {
            return pledge == null ? null : new Promise(pledge.text().spoken(), pledge.signedBy(), pledge.signedOn());
        }
    }

    /** A way to reach it. */
    @Schema(name = "ServiceContact", description = "A way to reach the service")
    public record Contact(
            @Schema(required = true) ContactKind kind,

            @Schema(required = true, examples = "Loket", description = "Kind in words")
            String kindLabel,

            @Schema(
                    required = true,
                    examples = "Loket 3 Mal Pelayanan Publik",
                    description = "Where: an address or number")
            String where) {

        static Contact of(ContactPoint point) {
            return new Contact(point.kind(), point.kind().label().spoken(), point.where());
        }
    }

    /** When it is open on a day of the week. */
    @Schema(name = "ServiceHours", description = "When the service is open on a day of the week, in Asia/Jakarta")
    public record Hours(
            @Schema(required = true) Weekday day,

            @Schema(required = true, examples = "Senin", description = "Day in words")
            String dayLabel,

            @Schema(required = true, examples = "07:30", description = "HH:MM")
            String opens,

            @Schema(required = true, examples = "15:00", description = "HH:MM")
            String closes) {

        static Hours of(OpeningHours hours) {
            return new Hours(hours.day(), hours.day().label().spoken(), hours.opens(), hours.closes());
        }
    }
}
