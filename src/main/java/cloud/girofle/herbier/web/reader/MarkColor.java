package cloud.girofle.herbier.web.reader;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The eight colours that Zotero marks passages in; any other goes by the nearest. */
enum MarkColor {
    YELLOW(0xffd400),
    RED(0xff6666),
    GREEN(0x5fb236),
    BLUE(0x2ea8e5),
    PURPLE(0xa28ae5),
    MAGENTA(0xe56eee),
    ORANGE(0xf19837),
    GRAY(0xaaaaaa);

    private final int rgb;

    MarkColor(int rgb) {
        this.rgb = rgb;
    }

    /** The colour that {@code #rrggbb} comes nearest to. */
    static Optional<MarkColor> of(String written) {
        if (!written.matches("#[0-9a-fA-F]{6}")) {
            return Optional.empty();
        }
        int rgb = Integer.parseInt(written.substring(1), 16);
        return Arrays.stream(values())
                .min(Comparator.comparingInt(color -> distance(color.rgb, rgb)));
    }

    /** The class of the style sheet that shows it. */
    String cssClass() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static int distance(int one, int other) {
        int distance = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int difference = ((one >> shift) & 0xFF) - ((other >> shift) & 0xFF);
            distance += difference * difference;
        }
        return distance;
    }
}
