package id.kironggo.insight;

import de.siegmar.fastcsv.writer.CsvWriter;
import id.kironggo.platform.web.Cells;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Statistics as CSV (RFC 4180): a line a figure, with its definition, so that none is quoted without. */
final class Sheet {

    private static final List<Axis> KEYS =
            Arrays.stream(Axis.values()).filter(axis -> axis != Axis.KEPT).toList();

    private final boolean isForExcel;
    private final StringWriter text = new StringWriter();

    private Sheet(boolean isForExcel) {
        this.isForExcel = isForExcel;
    }

    static String of(StatisticsView statistics, String dialect) {
        return new Sheet("excel-id".equals(dialect)).write(statistics);
    }

    private String write(StatisticsView statistics) {
        text.append(isForExcel ? Cells.BYTE_ORDER_MARK : "");
        try (var csv =
                CsvWriter.builder().fieldSeparator(isForExcel ? ';' : ',').build(text)) {
            csv.writeRecord(heads());
            statistics.figures().forEach(figure -> csv.writeRecord(line(statistics, figure)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<String> heads() {
        return Stream.of(
                        Stream.of("measure", "period", "from", "to"),
                        KEYS.stream().map(Axis::key),
                        Stream.of("label", "value", "text", "unit", "suppressed", "definitionId", "definitionEn"),
                        Stream.of("asOf", "requests"))
                .flatMap(heads -> heads)
                .toList();
    }

    private List<String> line(StatisticsView statistics, Figure figure) {
        var asked = new Period(statistics.from(), statistics.to());
        var period = figure.period() == Figure.When.CURRENT
                ? asked
                : asked.previous().orElse(asked);
        var measure = figure.measure();
        var cells = new ArrayList<String>();
        cells.add(measure.name());
        cells.add(figure.period().name());
        cells.add(period.from() == null ? "" : period.from().toString());
        cells.add(period.to() == null ? "" : period.to().toString());
        KEYS.forEach(axis -> cells.add(Cells.safe(figure.keys().getOrDefault(axis.key(), ""))));
        cells.add(Cells.safe(figure.label()));
        cells.add(number(figure));
        cells.add(figure.text() == null ? "" : figure.text());
        cells.add(measure.unit().name());
        cells.add(String.valueOf(figure.suppressed()));
        cells.add(measure.definition().id());
        cells.add(measure.definition().en());
        cells.add(statistics.time());
        cells.add(figure.requests() == null ? "" : figure.requests());
        return cells;
    }

    private String number(Figure figure) {
        var number = figure.value() == null ? "" : figure.value().toPlainString();
        return isForExcel ? number.replace('.', ',') : number;
    }
}
