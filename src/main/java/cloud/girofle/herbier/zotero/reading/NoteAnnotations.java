package cloud.girofle.herbier.zotero.reading;

import cloud.girofle.herbier.reference.ItemAnnotation;
import cloud.girofle.herbier.reference.ItemAnnotation.Kind;
import cloud.girofle.herbier.reference.ItemNote;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The annotations that a note was made from. Zotero quotes each in the note, and says beside the
 * quotation where it comes from: {@code <span class="highlight" data-annotation="…">}, with JSON
 * that is percent-encoded; a citation follows, then what the reader says of the passage.
 */
public final class NoteAnnotations {

    private static final String MARK = "data-annotation";

    private static final int MOST = 2_000;

    private NoteAnnotations() {}

    /** The note with its annotations; the same when it quotes none, or has them already. */
    public static ItemNote in(ItemNote note) {
        if (!note.html().contains(MARK) || !note.annotations().isEmpty()) {
            return note;
        }
        List<ItemAnnotation> annotations = new ArrayList<>();
        for (Element mark : Jsoup.parseBodyFragment(note.html()).select("[" + MARK + "]")) {
            if (annotations.size() < MOST) {
                origin(mark).map(origin -> annotation(mark, origin)).ifPresent(annotations::add);
            }
        }
        return new ItemNote(note.localId(), note.html(), note.tags(), annotations);
    }

    private static Optional<JsonNode> origin(Element mark) {
        try {
            String json =
                    URLDecoder.decode(mark.attr(MARK).replace("+", "%2B"), StandardCharsets.UTF_8);
            return Optional.of(JsonMapper.shared().readTree(json)).filter(JsonNode::isObject);
        } catch (IllegalArgumentException | JacksonException e) {
            return Optional.empty(); // The note itself is kept as it is.
        }
    }

    private static ItemAnnotation annotation(Element mark, JsonNode origin) {
        JsonNode position = origin.path("position");
        int page = position.path("pageIndex").asInt(0);
        Kind kind = kind(mark);
        return new ItemAnnotation(
                origin.path("annotationKey").asString(""),
                kind,
                kind == Kind.IMAGE ? "" : unquoted(mark.text()),
                comment(mark),
                origin.path("color").asString("").toLowerCase(Locale.ROOT),
                origin.path("pageLabel").asString(""),
                "",
                position.isObject() ? String.format(Locale.ROOT, "%05d", page) : "",
                position.isObject() ? position.toString() : "",
                List.of());
    }

    private static Kind kind(Element mark) {
        if (mark.normalName().equals("img")) {
            return Kind.IMAGE;
        }
        return mark.hasClass("underline") ? Kind.UNDERLINE : Kind.HIGHLIGHT;
    }

    /** What follows in the paragraph, the citation left out, up to a next quotation. */
    private static String comment(Element mark) {
        StringBuilder comment = new StringBuilder();
        for (Node next = mark.nextSibling(); next != null; next = next.nextSibling()) {
            if (next instanceof Element element) {
                if (element.hasAttr(MARK)) {
                    break;
                }
                comment.append(element.hasClass("citation") ? " " : element.text());
            } else {
                comment.append(Jsoup.parseBodyFragment(next.outerHtml()).wholeText());
            }
        }
        return comment.toString().strip().replaceAll("\\s+", " ");
    }

    private static String unquoted(String text) {
        return text.strip().replaceFirst("^[“\"«]\\s*", "").replaceFirst("\\s*[”\"»]$", "");
    }
}
