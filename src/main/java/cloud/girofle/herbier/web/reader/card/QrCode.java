package cloud.girofle.herbier.web.reader.card;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;
import java.util.Optional;

/**
 * A QR code (ISO/IEC 18004) as one path of SVG, a module being one unit: level M, which is read
 * with 15 % of it hidden.
 *
 * @param box the view box: the code and the four light modules that stand around it
 * @param path its dark modules
 */
public record QrCode(String box, String path) {

    private static final int QUIET = 4;

    /** Of that text; empty where no code holds it, beyond some 2,000 characters. */
    static Optional<QrCode> of(String text) {
        try {
            ByteMatrix matrix =
                    Encoder.encode(
                                    text,
                                    ErrorCorrectionLevel.M,
                                    Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                            .getMatrix();
            int side = matrix.getWidth() + 2 * QUIET;
            return Optional.of(
                    new QrCode("%d %d %d %d".formatted(-QUIET, -QUIET, side, side), path(matrix)));
        } catch (WriterException e) {
            return Optional.empty(); // Longer than any code can hold.
        }
    }

    private static String path(ByteMatrix matrix) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < matrix.getHeight(); y++) {
            int from = 0;
            while (from < matrix.getWidth()) {
                int to = from;
                while (to < matrix.getWidth() && matrix.get(to, y) == 1) {
                    to++;
                }
                if (to > from) {
                    int run = to - from;
                    path.append("M%d %dh%dv1h-%dz".formatted(from, y, run, run));
                }
                from = to + 1;
            }
        }
        return path.toString();
    }
}
