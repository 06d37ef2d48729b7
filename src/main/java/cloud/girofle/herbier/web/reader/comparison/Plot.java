package cloud.girofle.herbier.web.reader.comparison;

import cloud.girofle.herbier.knowledge.KeyFigure;
import cloud.girofle.herbier.knowledge.Unit;
import cloud.girofle.herbier.text.Typography;
import cloud.girofle.herbier.web.quantity.FigureText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Figures drawn on one scale: places across are hundredths of the width, so that the words keep
 * their size on any screen; places down are pixels.
 *
 * @param height of all of it
 * @param foot where the lines of the scale end
 * @param origin where zero stands, or the least of a scale that has none
 * @param unit what the scale is in, or empty
 * @param logarithmic whether its steps multiply
 * @param ticks of the scale
 * @param rows a figure each
 */
public record Plot(
        int height,
        int foot,
        String origin,
        String unit,
        boolean logarithmic,
        List<Tick> ticks,
        List<Row> rows) {

    private static final int LINE = 18;
    private static final int STRIP = 12;
    private static final int GAP = 16;
    private static final int GROUP = 20;

    /** Letters that the narrowest screen has room for. */
    private static final int ROOM = 42;

    /**
     * A number of the scale.
     *
     * @param x where
     * @param anchor {@code start}, {@code middle} or {@code end}, so that it stays in sight
     * @param label the number
     */
    public record Tick(String x, String anchor, String label) {}

    /**
     * A figure.
     *
     * @param amount its number among the others, and its amount as the scale has it
     * @param lines its title, cut where a narrow screen ends
     * @param y where its line stands
     * @param end where its line ends
     * @param range from where to where it may be
     * @param value where its value stands
     */
    public record Row(
            String amount,
            List<Line> lines,
            int y,
            String end,
            Optional<Range> range,
            Optional<String> value) {}

    /** Words, and where they stand. */
    public record Line(String words, int y) {}

    /** From where to where. */
    public record Range(String from, String to) {}

    /** Of those figures, in that unit. */
    static Plot of(List<Measured> figures, Unit unit, FigureText text) {
        Scale scale =
                Scale.of(figures.stream().flatMap(each -> each.numbers(unit).stream()).toList());
        List<Row> rows = new ArrayList<>();
        int y = 0;
        for (Measured each : figures) {
            y += each.begins() && y > 0 ? GROUP : 0;
            Row row = row(each, unit, scale, text, y);
            rows.add(row);
            y = row.y() + GAP;
        }
        return new Plot(
                y + LINE,
                y,
                scale.origin(),
                text.symbol(unit),
                scale.logarithmic(),
                ticks(scale, text),
                List.copyOf(rows));
    }

    private static Row row(Measured each, Unit unit, Scale scale, FigureText text, int top) {
        KeyFigure.Amount amount = each.in(unit);
        String told = each.number() + ". " + text.amount(amount);
        List<Line> lines = new ArrayList<>();
        String title = Typography.of(each.figure().title(), each.figure().language());
        for (String words : cut(title, ROOM - told.length())) {
            lines.add(new Line(words, top + LINE * (lines.size() + 1) - 4));
        }
        Optional<Range> range =
                amount.low().isPresent() && amount.high().isPresent()
                        ? Optional.of(
                                new Range(
                                        scale.at(amount.low().get()),
                                        scale.at(amount.high().get())))
                        : Optional.empty();
        Optional<BigDecimal> point =
                amount.value()
                        .or(() -> range.isPresent() ? Optional.empty() : amount.low())
                        .or(() -> range.isPresent() ? Optional.empty() : amount.high());
        return new Row(
                told,
                List.copyOf(lines),
                top + LINE * lines.size() + STRIP,
                scale.at(Collections.max(each.numbers(unit))),
                range,
                point.map(scale::at));
    }

    /** Cut between words; the first line has the room that is left behind the amount. */
    private static List<String> cut(String title, int first) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : title.split(" ", -1)) {
            int room = lines.isEmpty() ? first : ROOM;
            if (line.length() + word.length() > room && (!line.isEmpty() || lines.isEmpty())) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static List<Tick> ticks(Scale scale, FigureText text) {
        List<Tick> ticks = new ArrayList<>();
        List<BigDecimal> numbers = scale.ticks();
        for (int i = 0; i < numbers.size(); i++) {
            String anchor = i == 0 ? "start" : i + 1 == numbers.size() ? "end" : "middle";
            ticks.add(new Tick(scale.at(numbers.get(i)), anchor, text.number(numbers.get(i))));
        }
        return List.copyOf(ticks);
    }
}
