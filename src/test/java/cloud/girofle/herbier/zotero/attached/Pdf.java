package cloud.girofle.herbier.zotero.attached;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDPageLabelRange;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationHighlight;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationTextMarkup;

/** A PDF in the making, written as tests need it. */
public final class Pdf implements AutoCloseable {

    private static final int SIZE = 12;
    private static final int LEADING = 16;
    private static final int LEFT = 72;
    private static final int TOP = 720;

    private final PDDocument document = new PDDocument();
    private final PDFont font = new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN);

    /** Adds a page with these lines. */
    public Pdf page(String... lines) {
        return page(0, lines);
    }

    /** Adds a page that is shown turned by so many degrees. */
    public Pdf page(int rotation, String... lines) {
        PDPage page = new PDPage(PDRectangle.A4);
        page.setRotation(rotation);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(font, SIZE);
            content.setLeading(LEADING);
            content.newLineAtOffset(LEFT, TOP);
            for (String line : lines) {
                content.showText(line);
                content.newLine();
            }
            content.endText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Numbers the first pages i, ii, iii…, the others from 1. */
    public Pdf romanUntil(int index) {
        PDPageLabels labels = new PDPageLabels(document);
        PDPageLabelRange roman = new PDPageLabelRange();
        roman.setStyle(PDPageLabelRange.STYLE_ROMAN_LOWER);
        labels.setLabelItem(0, roman);
        PDPageLabelRange decimal = new PDPageLabelRange();
        decimal.setStyle(PDPageLabelRange.STYLE_DECIMAL);
        labels.setLabelItem(index, decimal);
        document.getDocumentCatalog().setPageLabels(labels);
        return this;
    }

    /**
     * Highlights a passage of a page, as Zotero does.
     *
     * @param places each the number of a line, the words before it on the line, and the words
     *     themselves
     */
    public PDAnnotationTextMarkup highlight(int page, List<Place> places) {
        PDAnnotationTextMarkup mark = new PDAnnotationHighlight();
        float[] quads = new float[8 * places.size()];
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            float left = LEFT + width(place.before());
            float right = left + width(place.words());
            float foot = TOP - LEADING * (float) place.line();
            float bottom = foot - 0.22f * SIZE;
            float top = foot + 0.9f * SIZE;
            float[] quad = {left, top, right, top, left, bottom, right, bottom};
            System.arraycopy(quad, 0, quads, 8 * i, 8);
        }
        mark.setQuadPoints(quads);
        mark.setRectangle(new PDRectangle(quads[0], quads[5], quads[2] - quads[0], SIZE));
        mark.setColor(new PDColor(new float[] {1, 0.83137f, 0}, PDDeviceRGB.INSTANCE));
        add(page, mark);
        return mark;
    }

    /** Puts a remark on a page. */
    public PDAnnotation remark(int page, String contents) {
        PDAnnotationText remark = new PDAnnotationText();
        remark.setRectangle(new PDRectangle(20, 800, 20, 20));
        remark.setContents(contents);
        add(page, remark);
        return remark;
    }

    /** Where words stand. */
    public record Place(int line, String before, String words) {}

    /** Writes an entry of Zotero's own, or any other text, into an annotation. */
    public static void set(PDAnnotation mark, String name, String value) {
        mark.getCOSObject().setItem(COSName.getPDFName(name), new COSString(value));
    }

    /** Writes the file. */
    public Path save(Path file) {
        try {
            document.save(file.toFile());
            document.close();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the file; it asks for a password. */
    public Path saveLocked(Path file) {
        try {
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return save(file);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private void add(int page, PDAnnotation mark) {
        try {
            document.getPage(page).getAnnotations().add(mark);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private float width(String words) {
        try {
            return font.getStringWidth(words) / 1000 * SIZE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
