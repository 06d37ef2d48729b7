package cloud.girofle.herbier.web.curator.bulk;

import cloud.girofle.herbier.knowledge.ReadingList;
import cloud.girofle.herbier.knowledge.Revision;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.text.Excerpt;
import cloud.girofle.herbier.web.reader.ContentLabels;
import cloud.girofle.herbier.web.reader.Link;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Says in a line what a revision changed, and of what. */
public final class ChangeLines {

    /** Characters of a value. */
    private static final int LONGEST = 80;

    private static final String ITEMS = "items";

    /**
     * What one revision did.
     *
     * @param subject what was changed
     * @param what in plain text
     */
    public record Line(Link subject, String what) {}

    private final Visit visit;
    private final Library library;
    private final ContentLabels labels;

    ChangeLines(Visit visit, Library library) {
        this.visit = visit;
        this.library = library;
        this.labels = new ContentLabels(visit, library);
    }

    Line of(Revision revision) {
        return new Line(subject(revision.subject(), revision.content()), what(revision));
    }

    /** A thing by its name, leading to where it is seen. */
    Link subject(Subject subject) {
        Map<String, String> content =
                library.written().find(subject).map(entry -> entry.content()).orElse(Map.of());
        return subject(subject, content);
    }

    private Link subject(Subject subject, Map<String, String> content) {
        String id = subject.id();
        return switch (subject.kind()) {
            case REFERENCE -> new Link(labels.title(id), visit.links().reference(id));
            case LIST -> new Link(content.getOrDefault("title", id), visit.links().list(id));
            case ANNOTATION -> new Link(id, visit.links().annotation(id));
            case KEYWORD -> {
                String name = content.getOrDefault("name", id);
                yield new Link(name, KeywordDesk.address(visit.links(), name));
            }
            case RECORD -> new Link(content.getOrDefault("title", id), "");
            case FIGURE, QUESTION, NOTE ->
                    new Link(content.getOrDefault("title", id), visit.links().thing(subject, ""));
            case TOPIC -> new Link(labels.value("topics", id), visit.links().topic(id));
            case COMMENT -> new Link(content.getOrDefault("on", id), visit.links().comment(id));
        };
    }

    /** What it changed, without of what. */
    String what(Revision revision) {
        Map<String, String> before =
                library.written()
                        .revision(revision.subject(), revision.version() - 1)
                        .map(Revision::content)
                        .orElse(Map.of());
        Map<String, String> after = revision.content();
        Set<String> fields = new LinkedHashSet<>(after.keySet());
        fields.addAll(before.keySet());
        fields.remove("name"); // Of a keyword: what it is, and no change.
        List<String> changes = new ArrayList<>();
        for (String field : fields) {
            String was = before.getOrDefault(field, "");
            String is = after.getOrDefault(field, "");
            if (field.equals(ITEMS) && !was.equals(is)) {
                changes.add(items(was, is));
            } else if (!after.containsKey(field)) {
                changes.add(visit.words().get("batch.gone", labels.name(field)));
            } else if (!before.containsKey(field) || !was.equals(is)) {
                changes.add(said(field, is));
            }
        }
        return String.join(" · ", changes);
    }

    private String said(String field, String value) {
        String name = labels.name(field);
        return value.isBlank()
                ? name
                : visit.words()
                        .get("batch.said", name, Excerpt.of(labels.value(field, value), LONGEST));
    }

    private String items(String before, String after) {
        Set<String> more = keys(after);
        more.removeAll(keys(before));
        Set<String> less = keys(before);
        less.removeAll(keys(after));
        return visit.words().get("batch.items", more.size(), less.size());
    }

    private static Set<String> keys(String items) {
        return ReadingList.of(Map.of(ITEMS, items)).items().stream()
                .map(ReadingList.Item::reference)
                .collect(Collectors.toSet());
    }
}
