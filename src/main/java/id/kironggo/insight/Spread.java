package id.kironggo.insight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** How many answered requests took how many days, and what that comes to. */
record Spread(List<Bucket> buckets) {

    /**
     * Requests that took the same time.
     *
     * @param returned those that some agency gave back; {@code returns} how often
     */
    record Bucket(int days, boolean kept, long n, long returned, long returns) {}

    long answered() {
        return buckets.stream().mapToLong(Bucket::n).sum();
    }

    long kept() {
        return buckets.stream().filter(Bucket::kept).mapToLong(Bucket::n).sum();
    }

    long returned() {
        return buckets.stream().mapToLong(Bucket::returned).sum();
    }

    long returns() {
        return buckets.stream().mapToLong(Bucket::returns).sum();
    }

    /** In per cent; null where nothing was answered. */
    BigDecimal keptShare() {
        return answered() == 0
                ? null
                : BigDecimal.valueOf(kept() * 100).divide(BigDecimal.valueOf(answered()), 2, RoundingMode.HALF_UP);
    }

    /** The least number of days within which so many per cent were answered; null where nothing was. */
    BigDecimal within(int percent) {
        long wanted = answered() * percent;
        long soFar = 0;
        for (var bucket : buckets.stream()
                .sorted((a, b) -> Integer.compare(a.days, b.days))
                .toList()) {
            soFar += bucket.n;
            if (bucket.n > 0 && soFar * 100 >= wanted) {
                return BigDecimal.valueOf(bucket.days);
            }
        }
        return null;
    }
}
