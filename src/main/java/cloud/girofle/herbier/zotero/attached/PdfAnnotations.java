package cloud.girofle.herbier.zotero.attached;

import cloud.girofle.herbier.reference.ItemAnnotation;
import cloud.girofle.herbier.reference.ItemAnnotation.Kind;
import cloud.girofle.herbier.reference.Tag;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What readers marked in a PDF. Zotero writes its own marks there when it exports « with
 * annotations », with its keys under names of its own (document-worker, write.js); those of other
 * readers are read as what they are. The passage under a mark is not written in it: it is taken
 * from the page.
 */
final class PdfAnnotations {

    private static final int MOST = 5_000;

    private static final String KEY_PREFIX = "Zotero-";

    private final PDDocument document;
    private final Words words;

    PdfAnnotations(PDDocument document, Words words) {
        this.document = document;
        this.words = words;
    }

    /** Those of the first pages, in reading order. */
    List<ItemAnnotation> read(int pages) throws IOException {
        List<ItemAnnotation> annotations = new ArrayList<>();
        Optional<String[]> labels = Optional.empty();
        int index = 0;
        for (PDPage page : document.getPages()) {
            if (index >= pages || annotations.size() >= MOST) {
                break;
            }
            List<PDAnnotation> marks =
                    page.getAnnotations(each -> kind(each).isPresent()).stream()
                            .limit(MOST)
                            .toList();
            if (!marks.isEmpty()) {
                labels = labels.or(this::labels);
                annotations.addAll(onPage(page, marks, index, label(labels, index)));
                words.check();
            }
            index++;
        }
        return annotations.stream().limit(MOST).toList();
    }

    private static List<ItemAnnotation> onPage(
            PDPage page, List<PDAnnotation> marks, int index, String label) throws IOException {
        MarkedText passages = new MarkedText(page, marks);
        List<ItemAnnotation> annotations = new ArrayList<>();
        for (PDAnnotation mark : marks) {
            ItemAnnotation read = read(page, mark, passages.of(mark), index, label);
            boolean says = !(read.text() + read.comment()).isBlank();
            if (says || !read.localId().isEmpty()) {
                annotations.add(read);
            }
        }
        annotations.sort(Comparator.comparing(ItemAnnotation::sortIndex));
        return annotations;
    }

    private static ItemAnnotation read(
            PDPage page, PDAnnotation mark, String passage, int index, String label) {
        String contents = Optional.ofNullable(mark.getContents()).orElse("").strip();
        PDRectangle place = Optional.ofNullable(mark.getRectangle()).orElseGet(PDRectangle::new);
        int fromTop =
                Math.clamp(
                        Math.round(page.getCropBox().getUpperRightY() - place.getUpperRightY()),
                        0,
                        99_999);
        return new ItemAnnotation(
                key(mark),
                kind(mark).orElseThrow(),
                passage,
                // Some readers copy the passage there.
                contents.equals(passage) ? "" : contents,
                Colors.hexadecimal(mark.getColor()),
                label,
                text(mark, "Zotero:AuthorName").orElseGet(() -> text(mark, "T").orElse("")),
                String.format(Locale.ROOT, "%05d|%06d|%05d", index, 0, fromTop),
                position(index, mark),
                text(mark, "Zotero:Tags").map(PdfAnnotations::tags).orElse(List.of()));
    }

    /** What Zotero would call it; empty for links, forms and the like. */
    private static Optional<Kind> kind(PDAnnotation mark) {
        return switch (String.valueOf(mark.getSubtype())) {
            case "Highlight" -> Optional.of(Kind.HIGHLIGHT);
            case "Underline", "Squiggly", "StrikeOut" -> Optional.of(Kind.UNDERLINE);
            case "Text" -> Optional.of(Kind.NOTE);
            case "FreeText" -> Optional.of(Kind.TEXT);
            case "Square" -> Optional.of(Kind.IMAGE);
            case "Ink" -> Optional.of(Kind.INK);
            default -> Optional.empty();
        };
    }

    private static String key(PDAnnotation mark) {
        return text(mark, "Zotero:Key")
                .or(() ->
                        text(mark, "NM")
                                .filter(name -> name.startsWith(KEY_PREFIX))
                                .map(name -> name.substring(KEY_PREFIX.length())))
                .orElse("");
    }

    private static Optional<String> text(PDAnnotation mark, String name) {
        return Optional.ofNullable(mark.getCOSObject().getString(COSName.getPDFName(name)))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    private static List<Tag> tags(String json) {
        try {
            JsonNode list = JsonMapper.shared().readTree(json);
            List<Tag> tags = new ArrayList<>();
            for (JsonNode each : list) {
                String name =
                        each.isString()
                                ? each.asString("")
                                : each.path("tag").asString(each.path("name").asString(""));
                if (!name.isBlank()) {
                    tags.add(new Tag(name.strip(), false));
                }
            }
            return tags;
        } catch (JacksonException e) {
            return List.of();
        }
    }

    /** As Zotero writes a position. */
    private static String position(int index, PDAnnotation mark) {
        String rectangles =
                MarkedText.rectangles(mark).stream()
                        .map(each ->
                                String.format(
                                        Locale.ROOT,
                                        "[%.3f,%.3f,%.3f,%.3f]",
                                        each.getMinX(),
                                        each.getMinY(),
                                        each.getMaxX(),
                                        each.getMaxY()))
                        .collect(Collectors.joining(","));
        return "{\"pageIndex\":" + index + ",\"rects\":[" + rectangles + "]}";
    }

    private Optional<String[]> labels() {
        try {
            return Optional.ofNullable(document.getDocumentCatalog().getPageLabels())
                    .map(PDPageLabels::getLabelsByPageIndices);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** How the document numbers a page, else its rank. */
    private static String label(Optional<String[]> labels, int index) {
        return labels.filter(all -> index < all.length)
                .flatMap(all -> Optional.ofNullable(all[index]))
                .filter(label -> !label.isBlank())
                .orElseGet(() -> String.valueOf(index + 1));
    }
}
