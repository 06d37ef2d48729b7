package cloud.girofle.herbier.zotero.attached;

import cloud.girofle.herbier.reference.FileReading;
import cloud.girofle.herbier.reference.FileReading.Reason;
import cloud.girofle.herbier.reference.ItemAnnotation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/** The text of a PDF, a form feed after each page, and what readers marked in it. */
final class PdfContent {

    private static final String PAGE_END = "\f";

    private PdfContent() {}

    /** Reads the first pages; the marks first, which are few, and what people chose. */
    static FileReading read(Path file, Words words, int pages) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            List<ItemAnnotation> annotations = new PdfAnnotations(document, words).read(pages);
            try {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setEndPage(pages);
                stripper.setLineSeparator("\n");
                stripper.setPageEnd(PAGE_END);
                stripper.writeText(document, words);
            } catch (Words.Enough e) {
                return new FileReading.Read(words.text(), annotations);
            }
            return new FileReading.Read(words.text(), annotations);
        } catch (InvalidPasswordException e) {
            return new FileReading.Unreadable(Reason.ENCRYPTED);
        }
    }
}
