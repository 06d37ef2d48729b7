package cloud.girofle.herbier.zotero.attached;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationTextMarkup;
import org.apache.pdfbox.text.PDFTextStripperByArea;

/** The passages of a page that lie under its marks. */
final class MarkedText {

    private static final int MOST_RECTANGLES = 500;

    /** A character belongs to a mark when its foot does: marks begin and end a hair off it. */
    private static final double MARGIN = 1.5;

    /** Of the height of a mark, what its top may take of the line above. */
    private static final double TOP = 0.15;

    private final Map<PDAnnotation, List<String>> regions = new IdentityHashMap<>();
    private final PDFTextStripperByArea stripper = new PDFTextStripperByArea();

    /** Reads the page once, for all its marks; not at all if none lies over text. */
    MarkedText(PDPage page, List<PDAnnotation> marks) throws IOException {
        stripper.setSortByPosition(true);
        stripper.setLineSeparator(" ");
        int count = 0;
        for (PDAnnotation mark : marks) {
            if (mark instanceof PDAnnotationTextMarkup) {
                List<String> names = new ArrayList<>();
                for (Rectangle2D each : rectangles(mark)) {
                    String name = String.valueOf(count++);
                    stripper.addRegion(name, seen(page, each));
                    names.add(name);
                }
                regions.put(mark, names);
            }
        }
        if (count > 0) {
            stripper.extractRegions(page);
        }
    }

    /** The passage under a mark, on one line; empty for a mark that lies over none. */
    String of(PDAnnotation mark) {
        StringBuilder passage = new StringBuilder();
        for (String name : regions.getOrDefault(mark, List.of())) {
            String line = stripper.getTextForRegion(name).strip().replaceAll("\\s+", " ");
            join(passage, line);
        }
        return passage.toString();
    }

    /** A word that a line break cut in two is made whole. */
    private static void join(StringBuilder passage, String line) {
        if (line.isEmpty()) {
            return;
        }
        int last = passage.length() - 1;
        boolean cut =
                last > 0
                        && passage.charAt(last) == '-'
                        && Character.isLetter(passage.charAt(last - 1))
                        && Character.isLowerCase(line.charAt(0));
        if (cut) {
            passage.setLength(last);
        } else if (last >= 0) {
            passage.append(' ');
        }
        passage.append(line);
    }

    /** Where a mark lies, line by line, in the page's own space: from its lower left, in points. */
    static List<Rectangle2D> rectangles(PDAnnotation mark) {
        float[] corners =
                mark instanceof PDAnnotationTextMarkup markup ? markup.getQuadPoints() : null;
        List<Rectangle2D> rectangles = new ArrayList<>();
        if (corners != null) {
            int most = Math.min(corners.length / 8, MOST_RECTANGLES);
            for (int i = 0; i < most; i++) {
                rectangles.add(around(corners, i * 8));
            }
        }
        PDRectangle whole = mark.getRectangle();
        if (rectangles.isEmpty() && whole != null) {
            rectangles.add(
                    new Rectangle2D.Double(
                            whole.getLowerLeftX(),
                            whole.getLowerLeftY(),
                            whole.getWidth(),
                            whole.getHeight()));
        }
        return rectangles;
    }

    private static Rectangle2D around(float[] corners, int from) {
        Rectangle2D around = new Rectangle2D.Double(corners[from], corners[from + 1], 0, 0);
        for (int i = 2; i < 8; i += 2) {
            around.add(corners[from + i], corners[from + i + 1]);
        }
        return around;
    }

    /** The same place as PDFBox gives the places of characters: turned as shown, from the top. */
    private static Rectangle2D seen(PDPage page, Rectangle2D place) {
        PDRectangle box = page.getCropBox();
        double left = place.getMinX() - box.getLowerLeftX() - MARGIN;
        double right = place.getMaxX() - box.getLowerLeftX() - MARGIN;
        double bottom = place.getMinY() - box.getLowerLeftY();
        double top = place.getMaxY() - box.getLowerLeftY() - TOP * place.getHeight();
        return switch (page.getRotation()) {
            case 90 -> between(bottom, left, top, right);
            case 180 -> between(box.getWidth() - right, bottom, box.getWidth() - left, top);
            case 270 ->
                    between(
                            box.getHeight() - top,
                            box.getWidth() - right,
                            box.getHeight() - bottom,
                            box.getWidth() - left);
            default -> between(left, box.getHeight() - top, right, box.getHeight() - bottom);
        };
    }

    private static Rectangle2D between(double x, double y, double toX, double toY) {
        return new Rectangle2D.Double(x, y, Math.max(0, toX - x), Math.max(0, toY - y));
    }
}
