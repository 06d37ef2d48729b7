package cloud.girofle.herbier.web.reader.comparison;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Where numbers stand on a line, in hundredths of its width. It begins at zero, unless the largest
 * is more than a thousand times the smallest: then each step is ten times the one before.
 *
 * @param from the least it shows
 * @param to the most
 * @param logarithmic whether its steps multiply
 * @param ticks the numbers written beneath it
 */
record Scale(double from, double to, boolean logarithmic, List<BigDecimal> ticks) {

    private static final double WIDE = 1_000;
    private static final double MARGIN = 2;
    private static final int MOST_TICKS = 4;

    /** One on which all these numbers stand. */
    static Scale of(List<BigDecimal> numbers) {
        double least = numbers.isEmpty() ? 0 : Collections.min(numbers).doubleValue();
        double most = numbers.isEmpty() ? 1 : Collections.max(numbers).doubleValue();
        return least > 0 && most / least > WIDE
                ? multiplying(least, most)
                : adding(Math.min(0, least), Math.max(0, most));
    }

    /** Where a number stands: {@code 37.5%}. */
    String at(BigDecimal number) {
        return at(number.doubleValue());
    }

    /** Where the line of zero stands, or the least of a scale that has none. */
    String origin() {
        return at(logarithmic ? from : 0);
    }

    private String at(double value) {
        double part =
                logarithmic
                        ? (Math.log10(value) - Math.log10(from))
                                / (Math.log10(to) - Math.log10(from))
                        : (value - from) / (to - from);
        return String.format(Locale.ROOT, "%.1f%%", MARGIN + part * (100 - 2 * MARGIN));
    }

    private static Scale adding(double least, double most) {
        double width = most - least == 0 ? 1 : most - least;
        BigDecimal step = step(width / MOST_TICKS);
        long first = (long) Math.floor(least / step.doubleValue());
        long last = Math.max(first + 1, (long) Math.ceil(most / step.doubleValue()));
        List<BigDecimal> ticks = new ArrayList<>();
        for (long i = first; i <= last; i++) {
            ticks.add(plain(step.multiply(BigDecimal.valueOf(i))));
        }
        double size = step.doubleValue();
        return new Scale(first * size, last * size, false, List.copyOf(ticks));
    }

    private static Scale multiplying(double least, double most) {
        int first = (int) Math.floor(Math.log10(least));
        int last = (int) Math.ceil(Math.log10(most));
        int stride = (last - first + MOST_TICKS - 1) / MOST_TICKS;
        List<BigDecimal> ticks = new ArrayList<>();
        for (int power = first; power <= last; power += stride) {
            ticks.add(plain(BigDecimal.ONE.scaleByPowerOfTen(power)));
        }
        return new Scale(Math.pow(10, first), Math.pow(10, last), true, List.copyOf(ticks));
    }

    /** 1, 2 or 5 times a power of ten, no less than that. */
    private static BigDecimal step(double least) {
        int power = (int) Math.floor(Math.log10(least));
        for (int digit : List.of(1, 2, 5)) {
            if (digit * Math.pow(10, power) >= least) {
                return BigDecimal.valueOf(digit).scaleByPowerOfTen(power);
            }
        }
        return BigDecimal.ONE.scaleByPowerOfTen(power + 1);
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
