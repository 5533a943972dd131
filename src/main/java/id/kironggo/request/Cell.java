package id.kironggo.request;

import java.util.stream.IntStream;

/** A square of 0.01 degree, about 1 km: what of an exact point stays readable. */
record Cell(int lat, int lon) {

    private static final double SIZE = 0.01;

    static Cell of(SubmitRequest.Point point) {
        return new Cell((int) Math.floor(point.lat() / SIZE), (int) Math.floor(point.lon() / SIZE));
    }

    static Cell parse(String code) {
        var parts = code.split(",");
        return new Cell(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    String code() {
        return lat + "," + lon;
    }

    /** This cell and the eight beside it. */
    String[] around() {
        return IntStream.range(0, 9)
                .mapToObj(i -> new Cell(lat + i / 3 - 1, lon + i % 3 - 1).code())
                .toArray(String[]::new);
    }
}
