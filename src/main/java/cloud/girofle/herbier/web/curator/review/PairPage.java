package cloud.girofle.herbier.web.curator.review;

import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.HeldRecord;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.library.Suggestion;
import cloud.girofle.herbier.reference.Correction;
import cloud.girofle.herbier.reference.CreatorLines;
import cloud.girofle.herbier.reference.ItemTypes;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.reference.Source;
import cloud.girofle.herbier.reference.Tag;
import cloud.girofle.herbier.text.Excerpt;
import cloud.girofle.herbier.text.Messages;
import cloud.girofle.herbier.web.reader.ContentLabels;
import cloud.girofle.herbier.web.reader.ErrorPage;
import cloud.girofle.herbier.web.reader.Layout;
import cloud.girofle.herbier.web.reader.WrittenDate;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Two references side by side: what differs, what each has, and whether they are one work. */
public final class PairPage implements Page {

    private static final int LONGEST = 400;

    /** What tells works apart comes first. */
    private static final List<String> FIRST =
            List.of(
                    Correction.TYPE,
                    "title",
                    Correction.CREATORS,
                    "date",
                    "publicationTitle",
                    "publisher",
                    "DOI",
                    "ISBN",
                    "url",
                    "language");

    /**
     * One of the two.
     *
     * @param key its key
     * @param href its address
     * @param title plain
     * @param fate what becomes of its key when they are merged
     * @param facts what it has, a line for each
     */
    public record Side(String key, String href, String title, String fate, List<String> facts) {}

    /** What both say in a field. */
    public record Row(String field, String one, String other, boolean differs) {}

    /**
     * What the page shows.
     *
     * @param layout around it
     * @param address where it is decided
     * @param why they may be one work; empty where nobody suggests it
     * @param one the first
     * @param other the second
     * @param rows their fields
     */
    public record View(
            Layout layout, String address, String why, Side one, Side other, List<Row> rows) {}

    private final Library library;

    /** Pairs of that library. */
    public PairPage(Library library) {
        this.library = library;
    }

    @Override
    public Answer show(Visit visit) {
        String one = living(visit.part("one"));
        String other = living(visit.part("other"));
        Optional<Reference> first = library.find(one);
        Optional<Reference> second = library.find(other);
        if (first.isEmpty() || second.isEmpty()) {
            return ErrorPage.answer(visit, 404);
        }
        if (one.equals(other)) {
            return new Answer.Moved(visit.links().reference(one), false);
        }
        return Answer.shown("pair", view(visit, first.get(), second.get()));
    }

    private String living(String key) {
        return library.movedTo(key).orElse(key);
    }

    private View view(Visit visit, Reference one, Reference other) {
        List<Suggestion> suggestions =
                library.suggestions().stream()
                        .filter(each ->
                                Set.of(each.one(), each.other())
                                        .equals(Set.of(one.key(), other.key())))
                        .toList();
        String stays = library.firstOf(one.key(), other.key());
        ContentLabels labels = new ContentLabels(visit, library);
        return new View(
                Layout.unlisted(visit, visit.words().get("pair.heading")),
                DuplicatesPage.address(visit, one.key(), other.key()),
                suggestions.isEmpty() ? "" : DuplicatesPage.why(visit.words(), suggestions),
                side(visit, labels, one, stays),
                side(visit, labels, other, stays),
                rows(labels, one, other));
    }

    private Side side(Visit visit, ContentLabels labels, Reference reference, String stays) {
        Messages words = visit.words();
        String key = reference.key();
        long annotations = library.written().inSight(key, Subject.Kind.ANNOTATION).size();
        List<String> facts =
                List.of(
                        words.get("pair.added", WrittenDate.of(reference.added(), words.locale())),
                        words.get("pair.sources", sources(key)),
                        words.get("pair.annotations", annotations),
                        words.get("pair.corrections", reference.corrections().size()),
                        words.get("pair.notes", reference.notes().size()),
                        words.get("pair.files", reference.attachments().size()));
        return new Side(
                key,
                visit.links().reference(key),
                labels.title(key),
                words.get(key.equals(stays) ? "pair.stays" : "pair.leads", key),
                facts);
    }

    private String sources(String key) {
        Map<String, String> names =
                library.sources().stream().collect(Collectors.toMap(Source::slug, Source::name));
        return library.records(key).stream()
                .map(HeldRecord::source)
                .distinct()
                .map(slug -> names.getOrDefault(slug, slug))
                .collect(Collectors.joining(", "));
    }

    private static List<Row> rows(ContentLabels labels, Reference one, Reference other) {
        Map<String, String> first = values(one);
        Map<String, String> second = values(other);
        Set<String> names = new LinkedHashSet<>(FIRST);
        names.addAll(first.keySet());
        names.addAll(second.keySet());
        List<Row> rows = new ArrayList<>();
        for (String name : names) {
            String mine = first.getOrDefault(name, "");
            String theirs = second.getOrDefault(name, "");
            if (!mine.isEmpty() || !theirs.isEmpty()) {
                rows.add(
                        new Row(
                                labels.name(name),
                                said(labels, name, mine),
                                said(labels, name, theirs),
                                !mine.equals(theirs)));
            }
        }
        return rows;
    }

    /** By names that all types share, so that a book and a report are compared. */
    private static Map<String, String> values(Reference reference) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(Correction.TYPE, reference.type());
        values.put(Correction.CREATORS, CreatorLines.write(reference.creators()));
        reference
                .fields()
                .forEach((field, value) ->
                        values.put(ItemTypes.baseField(reference.type(), field), value));
        values.put(
                "tags",
                reference.tags().stream()
                        .map(Tag::name)
                        .sorted()
                        .collect(Collectors.joining(", ")));
        return values;
    }

    private static String said(ContentLabels labels, String name, String value) {
        return value.isEmpty() ? "" : Excerpt.of(labels.value(name, value), LONGEST);
    }
}
