package cloud.girofle.herbier.web.reader.history;

import cloud.girofle.herbier.knowledge.Annotation;
import cloud.girofle.herbier.knowledge.Revision;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.knowledge.Subject.Kind;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Correction;
import cloud.girofle.herbier.text.Excerpt;
import cloud.girofle.herbier.text.Markdown;
import cloud.girofle.herbier.text.WordDifference;
import cloud.girofle.herbier.text.WordDifference.Segment;
import cloud.girofle.herbier.web.reader.ContentLabels;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells how the content of one version differs from another's, field by field, word by word. A
 * field of a reference that is not corrected says what its sources say now.
 */
public final class FieldChanges {

    /** How much of a difference is shown. */
    public enum Extent {
        /** As a line of a list: long stretches are cut. */
        BRIEF(6, 400),
        /** All that changed. */
        WHOLE(12, Integer.MAX_VALUE);

        private final int around;
        private final int longest;

        Extent(int around, int longest) {
            this.around = around;
            this.longest = longest;
        }
    }

    private static final String ELLIPSIS = "…";

    /** Characters of a new text that a line of a list shows. */
    private static final int LONGEST_BEGINNING = 240;

    private final Visit visit;
    private final ContentLabels labels;
    private final SourceWords sources;
    private final Extent extent;

    /** For one page. */
    public FieldChanges(Visit visit, Library library, Extent extent) {
        this.visit = visit;
        this.labels = new ContentLabels(visit, library);
        this.sources = new SourceWords(library);
        this.extent = extent;
    }

    /** What a revision changed; of what was written for the first time, what it says. */
    List<FieldChange> of(Revision revision, Map<String, String> before) {
        boolean isFirst = revision.version() == 1 && revision.subject().kind() != Kind.REFERENCE;
        return isFirst
                ? first(said(revision.subject(), revision.content()))
                : between(revision.subject(), before, revision.content());
    }

    /** What is to be changed in one content of a thing to make it another. */
    public List<FieldChange> between(
            Subject subject, Map<String, String> before, Map<String, String> after) {
        return differences(subject, said(subject, before), said(subject, after));
    }

    /** Where an annotation is about is told in one: how it is counted says nothing alone. */
    private Map<String, String> said(Subject subject, Map<String, String> content) {
        if (subject.kind() != Kind.ANNOTATION || !content.containsKey("locator")) {
            return content;
        }
        Map<String, String> said = new LinkedHashMap<>(content);
        said.put("locator", ContentLabels.locator(visit.words(), Annotation.of(content)));
        said.remove("place");
        return said;
    }

    private List<FieldChange> differences(
            Subject subject, Map<String, String> before, Map<String, String> after) {
        Set<String> names = new LinkedHashSet<>(after.keySet());
        names.addAll(before.keySet());
        List<FieldChange> changes = new ArrayList<>();
        for (String name : names) {
            Optional<String> one = Optional.ofNullable(before.get(name));
            Optional<String> other = Optional.ofNullable(after.get(name));
            if (!one.equals(other)) {
                changes.add(
                        isFlag(subject, name)
                                ? flag(name, one, other)
                                : field(subject, name, one, other));
            }
        }
        return changes;
    }

    /** In a line of a list, what it says: its name stands there, the rest is told on its page. */
    private List<FieldChange> first(Map<String, String> content) {
        if (extent == Extent.BRIEF) {
            return Stream.of("text")
                    .filter(content::containsKey)
                    .map(name -> first(name, content.getOrDefault(name, "")))
                    .toList();
        }
        return content.entrySet().stream()
                .map(field -> {
                    String value = labels.value(field.getKey(), field.getValue());
                    return new FieldChange(labels.name(field.getKey()), html(value, value), "");
                })
                .toList();
    }

    /** What is so or is not, with a word on it: a keyword, a relation, out of sight. */
    private FieldChange flag(String name, Optional<String> one, Optional<String> other) {
        if (one.isPresent() && other.isPresent()) {
            String html = html(labels.value(name, one.get()), labels.value(name, other.get()));
            return new FieldChange(labels.name(name), html, "");
        }
        String value = labels.value(name, one.or(() -> other).orElse(""));
        String said =
                value.isBlank()
                        ? labels.name(name)
                        : visit.words().get("history.said", labels.name(name), value);
        return new FieldChange("", one.isPresent() ? html(said, "") : html("", said), "");
    }

    private FieldChange field(
            Subject subject, String name, Optional<String> one, Optional<String> other) {
        String html = html(value(subject, name, one), value(subject, name, other));
        boolean uncorrected = subject.kind() == Kind.REFERENCE && other.isEmpty();
        return new FieldChange(
                labels.name(name),
                html,
                uncorrected ? visit.words().get("history.uncorrected") : "");
    }

    private String value(Subject subject, String name, Optional<String> written) {
        String value =
                written.orElseGet(() ->
                        subject.kind() == Kind.REFERENCE ? sources.of(subject.id(), name) : "");
        return value.isEmpty() ? "" : labels.value(name, value);
    }

    private String html(String before, String after) {
        WordDifference all = WordDifference.of(before, after);
        WordDifference folded = all.isEmpty() ? all : all.folded(extent.around);
        List<Segment> segments =
                folded.segments().stream()
                        .map(segment -> new Segment(segment.kind(), cut(segment.text())))
                        .toList();
        return new WordDifference(segments).html();
    }

    private FieldChange first(String name, String text) {
        String begun = begun(text);
        return new FieldChange(
                name.equals("text") ? "" : labels.name(name), html(begun, begun), "");
    }

    /** The beginning of a text of Markdown, in one stretch of plain words. */
    private static String begun(String text) {
        return Excerpt.of(Markdown.words(text), LONGEST_BEGINNING);
    }

    private String cut(String text) {
        return text.length() <= extent.longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, start(text))) + ELLIPSIS;
    }

    /** As many characters as may be shown, never half of one. */
    private int start(String text) {
        return text.codePointCount(0, extent.longest - 1);
    }

    private static boolean isFlag(Subject subject, String name) {
        return subject.kind() == Kind.REFERENCE
                && (name.startsWith("+")
                        || name.startsWith("-")
                        || name.equals(Correction.FIRST)
                        || name.equals(Correction.WITHDRAWN));
    }
}
