package cloud.girofle.herbier.web.reader.parallel;

import cloud.girofle.herbier.reference.ItemTypes;
import cloud.girofle.herbier.sharing.parallel.Contrast;
import cloud.girofle.herbier.text.Excerpt;
import cloud.girofle.herbier.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says how two libraries tell of one work, a line for each thing that differs. */
final class ContrastLines {

    /**
     * Lines shown of one work, so that twenty fit a page; the last says how many more there are.
     */
    private static final int MOST = 4;

    private static final int LONGEST = 110;
    private static final int KEYWORDS = 12;

    private final Messages words;
    private final String atA;
    private final String atB;

    /**
     * @param atA « chez Girofle »
     * @param atB « chez Deuxfleurs »
     */
    ContrastLines(Messages words, String atA, String atB) {
        this.words = words;
        this.atA = atA;
        this.atB = atB;
    }

    List<ContrastLine> of(Contrast contrast) {
        List<ContrastLine> lines = new ArrayList<>();
        for (Contrast.Field field : contrast.fields()) {
            lines.add(
                    new ContrastLine(
                            field(contrast.type(), field.name()),
                            words.get(
                                    "parallels.says",
                                    brief(value(field.name(), field.a())),
                                    atA,
                                    brief(value(field.name(), field.b())),
                                    atB)));
        }
        add(lines, "parallels.aspect.keywords", keywords(contrast.keywords()));
        add(lines, "parallels.told", told(contrast));
        add(lines, "parallels.aspect.notes", quoted(contrast.notes()));
        add(lines, "parallels.aspect.marks", quoted(contrast.marks()));
        if (lines.size() <= MOST) {
            return lines;
        }
        List<ContrastLine> some = new ArrayList<>(lines.subList(0, MOST - 1));
        some.add(new ContrastLine(words.get("parallels.more", lines.size() - MOST + 1), ""));
        return some;
    }

    private void add(List<ContrastLine> lines, String label, String text) {
        if (!text.isEmpty()) {
            lines.add(new ContrastLine(words.get(label), text));
        }
    }

    private String keywords(Contrast.Sides sides) {
        return sides(some(sides.a()), some(sides.b()));
    }

    private static String some(List<String> keywords) {
        String some = keywords.stream().limit(KEYWORDS).collect(Collectors.joining(", "));
        return keywords.size() > KEYWORDS ? some + "…" : some;
    }

    private String told(Contrast contrast) {
        return sides(
                names(contrast.type(), contrast.told().a()),
                names(contrast.type(), contrast.told().b()));
    }

    private String names(String type, List<String> fields) {
        return fields.stream().map(name -> field(type, name)).collect(Collectors.joining(", "));
    }

    private String quoted(Contrast.Sides sides) {
        return sides(quoted(sides.a()), quoted(sides.b()));
    }

    private String quoted(List<String> texts) {
        return switch (texts.size()) {
            case 0 -> "";
            case 1 -> words.get("parallels.quoted", brief(texts.getFirst()));
            default ->
                    words.get("parallels.quotedAndMore", brief(texts.getFirst()), texts.size() - 1);
        };
    }

    /** What each alone has, in a line. */
    private String sides(String a, String b) {
        return Stream.of(
                        a.isEmpty() ? "" : words.get("parallels.side", a, atA),
                        b.isEmpty() ? "" : words.get("parallels.side", b, atB))
                .filter(side -> !side.isEmpty())
                .collect(Collectors.joining(words.get("parallels.between")));
    }

    private String value(String field, String value) {
        return field.equals("itemType") ? words.find("type." + value).orElse(value) : value;
    }

    private String field(String type, String base) {
        String own = ItemTypes.fieldName(type, base);
        return words.find("field." + own).or(() -> words.find("field." + base)).orElse(base);
    }

    private static String brief(String text) {
        return Excerpt.of(text, LONGEST);
    }
}
