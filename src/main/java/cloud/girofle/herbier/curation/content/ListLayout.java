package cloud.girofle.herbier.curation.content;

import cloud.girofle.herbier.curation.content.ContentProblem.Kind;
import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.ReadingList;
import cloud.girofle.herbier.knowledge.ReadingList.Item;
import cloud.girofle.herbier.knowledge.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A reading list: {@code lists/SLUG.md}. Below its text, its references as a Markdown list: {@code
 * - [[KEY|title]] remark}; the title is there for people only.
 */
final class ListLayout implements Layout {

    private static final Pattern ITEM =
            Pattern.compile("[-*+] +\\[\\[([^\\]|\\s]+)(?:\\|[^\\]]*)?\\]\\] *(.*)");

    /** Stands above the references where the text itself ends with such a list. */
    private static final String HERE = "<!-- références -->";

    @Override
    public Subject.Kind kind() {
        return Subject.Kind.LIST;
    }

    @Override
    public String folder() {
        return "lists";
    }

    @Override
    public List<String> keys() {
        return List.of("title", "language");
    }

    @Override
    public List<String> about(Sheet file, String folder) {
        return List.of();
    }

    @Override
    public Map<String, String> content(Sheet file) {
        if (file.value("title").isBlank()) {
            throw new BrokenContentException(file.line("title"), Kind.MISSING, "title");
        }
        AnnotationLayout.language(file);
        List<String> lines = List.of(file.body().split("\n", -1));
        int marked = lines.lastIndexOf(HERE);
        int from = lines.size();
        while (from > Math.max(0, marked + 1) && isOfItems(lines.get(from - 1))) {
            from--;
        }
        List<Item> items = new ArrayList<>();
        lines.subList(from, lines.size()).stream()
                .map(ITEM::matcher)
                .filter(Matcher::matches)
                .forEach(item -> items.add(new Item(item.group(1), item.group(2).strip())));
        String text =
                Sheet.trimmed(String.join("\n", lines.subList(0, marked < 0 ? from : marked)));
        String language = file.value("language").isEmpty() ? "fr" : file.value("language");
        return new ReadingList(file.value("title").strip(), text, language, items).content();
    }

    @Override
    public Head head(Entry entry, References references) {
        ReadingList list = ReadingList.of(entry.content());
        Map<String, String> before = new LinkedHashMap<>();
        before.put("title", list.title());
        Map<String, String> after = new LinkedHashMap<>();
        after.put("language", list.language());
        return new Head(before, after);
    }

    @Override
    public String body(Entry entry, References references) {
        ReadingList list = ReadingList.of(entry.content());
        String text = Sheet.trimmed(list.text().replace("\r\n", "\n"));
        String items =
                list.items().stream()
                        .map(item -> line(item, references))
                        .collect(Collectors.joining("\n"));
        boolean unclear =
                text.lines().anyMatch(HERE::equals)
                        || text.lines().reduce((one, next) -> next).stream()
                                .anyMatch(ListLayout::isOfItems);
        String above = unclear ? text + "\n\n" + HERE : text;
        return Sheet.trimmed(above + "\n\n" + items);
    }

    private static boolean isOfItems(String line) {
        return line.isBlank() || ITEM.matcher(line).matches();
    }

    private static String line(Item item, References references) {
        Optional<String> title =
                references
                        .apply(item.reference())
                        .map(AnnotationLayout::title)
                        .map(words -> "|" + words.replaceAll("[\\[\\]|]", ""));
        return ("- [[" + item.reference() + title.orElse("") + "]] " + item.remark()).strip();
    }
}
