package cloud.girofle.herbier.web;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.knowledge.Role;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.knowledge.Subject.Kind;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Page;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Cards as they come out of a printer: the page printed to PDF, read and looked at. */
class CardsBrowserTest {

    /** Points of a millimetre. */
    private static final double MM = 72 / 25.4;

    private static final int DOTS_PER_INCH = 200;

    private static final SampleSite SITE = SampleSite.empty();
    private static Browser browser;

    @BeforeAll
    static void write() {
        browser = Browser.start();
        Member claire = SITE.signIn(Role.CURATOR);
        Pens pens = new Pens(SITE);
        pens.write(
                new Subject(Kind.FIGURE, "hausse"),
                "",
                Map.of(
                        "title",
                        "Hausse de l’électricité des centres de données dans le monde, de 2010 à 2018",
                        "statement",
                        "De 2010 à 2018, la consommation mondiale n’a augmenté que de peu. "
                                .repeat(6),
                        "value",
                        "380",
                        "unit",
                        "g{CO2e}/kW.h",
                        "territory",
                        "monde, sauf l’Europe",
                        "year",
                        "2018"),
                "",
                claire.account());
        for (int i = 1; i <= 11; i++) {
            pens.write(
                    new Subject(Kind.QUESTION, "q" + i),
                    "",
                    Map.of(
                            "title",
                            "Question %02d : une question longue, qui demande plusieurs lignes, si longue qu’il faut la couper avant la fin de sa carte ?"
                                    .formatted(i),
                            "text",
                            "Pourquoi elle se pose, en peu de mots ou en beaucoup. ".repeat(20)),
                    "",
                    claire.account());
        }
    }

    @AfterAll
    static void close() {
        SITE.close();
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void sheetsHaveNineCardsAndTheirBacksFallBehindThem() throws IOException {
        try (PDDocument deck = Loader.loadPDF(printed("?sorte=question"))) {
            assertThat(deck.getNumberOfPages()).as("two sheets, both sides").isEqualTo(4);
            assertThat(deck.getPage(0).getMediaBox().getWidth() / MM).isBetween(209.5, 210.5);
            assertThat(deck.getPage(0).getMediaBox().getHeight() / MM).isBetween(296.5, 297.5);
            PDFRenderer renderer = new PDFRenderer(deck);
            for (int sheet = 0; sheet < 2; sheet++) {
                BufferedImage back = renderer.renderImageWithDPI(2 * sheet + 1, DOTS_PER_INCH);
                for (int card = 0; card < (sheet == 0 ? 9 : 2); card++) {
                    int number = 9 * sheet + card + 1;
                    Rectangle2D recto = cell(card / 3, card % 3);
                    Rectangle2D verso = cell(card / 3, 2 - card % 3);
                    assertThat(text(deck, 2 * sheet, recto))
                            .contains("Question %02d".formatted(number), "Pourquoi elle se pose")
                            .endsWith("…");
                    assertThat(text(deck, 2 * sheet + 1, verso))
                            .endsWith("herbier.example/questions/q" + number);
                    assertThat(code(back, verso))
                            .isEqualTo("https://herbier.example/questions/q" + number);
                }
            }
            assertThat(text(deck, 2, cell(0, 2))).as("nothing beside the last card").isEmpty();
        }
    }

    @Test
    void aFigureFitsItsCardDownToItsFoot() throws IOException {
        try (PDDocument deck = Loader.loadPDF(printed("?sorte=chiffre"))) {
            assertThat(deck.getNumberOfPages()).isEqualTo(2);
            assertThat(text(deck, 0, cell(0, 0)))
                    .contains("de 2010 à 2018 380", "De 2010 à 2018, la", "…")
                    .endsWith("monde, sauf l’Europe · 2018 · sans source · à vérifier");
        }
    }

    @Test
    void thePagesThatChooseAndShowThemAreForEverybody() {
        Page page = browser.open(new Browser.Device(1200, true, false));
        for (String path : List.of("/cartes", "/cartes/imprimer", "/questions", "/questions/q1")) {
            page.navigate(SITE.address() + path);
            Browser.isAccessible(page);
        }
    }

    private static byte[] printed(String query) {
        Page page = browser.open(new Browser.Device(1200, false, false));
        page.navigate(SITE.address() + "/cartes/imprimer" + query);
        return page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
    }

    /** Where a card stands on its sheet, in points. */
    private static Rectangle2D cell(int row, int column) {
        return new Rectangle2D.Double(
                (10.5 + 63 * column) * MM, (16 + 88 * row) * MM, 63 * MM, 88 * MM);
    }

    private static String text(PDDocument deck, int page, Rectangle2D cell) throws IOException {
        PDFTextStripperByArea stripper = new PDFTextStripperByArea();
        stripper.addRegion("card", cell);
        stripper.extractRegions(deck.getPage(page));
        return stripper.getTextForRegion("card").replaceAll("\\s+", " ").strip();
    }

    private static String code(BufferedImage page, Rectangle2D cell) {
        double scale = DOTS_PER_INCH / 72.0;
        int width = (int) (cell.getWidth() * scale);
        int height = (int) (cell.getHeight() * scale);
        int[] dots =
                page.getRGB(
                        (int) (cell.getX() * scale),
                        (int) (cell.getY() * scale),
                        width,
                        height,
                        new int[width * height],
                        0,
                        width);
        try {
            return new QRCodeReader()
                    .decode(
                            new BinaryBitmap(
                                    new HybridBinarizer(
                                            new RGBLuminanceSource(width, height, dots))))
                    .getText();
        } catch (ReaderException e) {
            throw new AssertionError("no code at " + cell, e);
        }
    }
}
