package cloud.girofle.herbier.zotero.attached;

import java.util.Locale;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.jspecify.annotations.Nullable;

/** Colours of annotations, as PDF writes them: grey, RGB or CMYK, from 0 to 1. */
final class Colors {

    private Colors() {}

    /** {@code #rrggbb}, or empty where there is none. */
    static String hexadecimal(@Nullable PDColor color) {
        float[] parts = color == null ? new float[0] : color.getComponents();
        return switch (parts.length) {
            case 1 -> hexadecimal(parts[0], parts[0], parts[0]);
            case 3 -> hexadecimal(parts[0], parts[1], parts[2]);
            case 4 -> {
                float light = 1 - parts[3];
                yield hexadecimal(
                        (1 - parts[0]) * light, (1 - parts[1]) * light, (1 - parts[2]) * light);
            }
            default -> "";
        };
    }

    private static String hexadecimal(float red, float green, float blue) {
        return String.format(Locale.ROOT, "#%02x%02x%02x", octet(red), octet(green), octet(blue));
    }

    private static int octet(float part) {
        return Math.clamp(Math.round(part * 255), 0, 255);
    }
}
