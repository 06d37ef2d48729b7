package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.text.Messages;
import java.text.NumberFormat;

/** The weight of a file, in the units that people read: « 1,2 Mo », “64 kB”. */
public final class Weight {

    private static final int STEP = 1_000;

    private Weight() {}

    /** With the unit that fits it. */
    public static String of(long bytes, Messages words) {
        double amount = bytes;
        int unit = 0;
        while (amount >= STEP && unit < 3) {
            amount /= STEP;
            unit++;
        }
        NumberFormat format = NumberFormat.getInstance(words.locale());
        format.setMaximumFractionDigits(unit > 1 && amount < 10 ? 1 : 0);
        return format.format(amount) + "\u00a0" + words.get("weight." + unit);
    }
}
