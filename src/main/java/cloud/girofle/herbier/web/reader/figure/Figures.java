package cloud.girofle.herbier.web.reader.figure;

import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.KeyFigure;
import cloud.girofle.herbier.knowledge.KeyFigure.Confidence;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.knowledge.Thesaurus;
import cloud.girofle.herbier.knowledge.Topic;
import cloud.girofle.herbier.library.CitedReference;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.sharing.CitationLine;
import cloud.girofle.herbier.text.CleanHtml;
import cloud.girofle.herbier.text.Fold;
import cloud.girofle.herbier.text.Typography;
import cloud.girofle.herbier.web.reader.figure.FigureQuery.Facet;
import cloud.girofle.herbier.web.visit.Visit;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The figures of a library that are in sight, chosen and sorted in memory. For one visit; not
 * thread-safe.
 */
public final class Figures {

    private final Visit visit;
    private final Library library;
    private final Thesaurus thesaurus;
    private final List<Entry> all;
    private final Map<String, KeyFigure> read = new HashMap<>();
    private final Map<String, Optional<Reference>> sources = new HashMap<>();

    /** Those of that library, now. */
    public Figures(Visit visit, Library library) {
        this.visit = visit;
        this.library = library;
        this.thesaurus = library.thesaurus();
        this.all =
                library.written().all(Subject.Kind.FIGURE).stream()
                        .filter(entry -> !entry.withdrawn())
                        .toList();
        all.forEach(entry -> read.put(entry.subject().id(), KeyFigure.of(entry.content())));
    }

    /** Whether there is none. */
    boolean isEmpty() {
        return all.isEmpty();
    }

    /** All of them. */
    public List<Entry> all() {
        return List.copyOf(all);
    }

    /** The one of that slug. */
    public Optional<Entry> find(String slug) {
        return all.stream().filter(entry -> entry.subject().id().equals(slug)).findFirst();
    }

    /** What an entry says. */
    public KeyFigure figure(Entry entry) {
        return read.computeIfAbsent(entry.subject().id(), any -> KeyFigure.of(entry.content()));
    }

    /** The reference that a figure is taken from, if it is here. */
    public Optional<Reference> source(KeyFigure figure) {
        String name = figure.source().reference();
        return name.isEmpty()
                ? Optional.empty()
                : sources.computeIfAbsent(name, typed -> CitedReference.find(library, typed));
    }

    /** « ADEME et Arcep (2022) »; the name as it is written where no such reference is here. */
    public String sourceName(KeyFigure figure) {
        return source(figure)
                .map(reference ->
                        Typography.of(
                                        CitationLine.shortName(reference, visit.words()),
                                        visit.language().code())
                                + " ("
                                + CitationLine.shortYear(reference, visit.words())
                                + ")")
                .orElse(figure.source().reference());
    }

    /** All that a query asks for, in its order. */
    public List<Entry> find(FigureQuery query) {
        return matching(query).sorted(order(query.order())).toList();
    }

    /** How many figures have each value of a facet, all else that is asked being so. */
    Map<String, Long> counts(FigureQuery query, Facet facet) {
        Map<String, Long> counts = new LinkedHashMap<>();
        matching(query.without(facet))
                .flatMap(entry -> values(figure(entry), facet).distinct())
                .forEach(value -> counts.merge(value, 1L, Long::sum));
        if (facet == Facet.TOPIC) {
            counts.keySet().retainAll(ownTopics());
        }
        return counts;
    }

    /** Those that figures bear themselves: the topics above all would say little. */
    private Set<String> ownTopics() {
        return read.values().stream()
                .flatMap(figure -> figure.topics().stream())
                .collect(Collectors.toSet());
    }

    private Stream<Entry> matching(FigureQuery query) {
        List<String> words = words(query.text());
        return all.stream()
                .filter(entry ->
                        query.chosen().entrySet().stream()
                                .allMatch(each ->
                                        values(figure(entry), each.getKey())
                                                .anyMatch(each.getValue()::equals)))
                .filter(entry -> words.isEmpty() || holds(figure(entry), words));
    }

    /** Folded, and without the last letter of a plural. */
    private static List<String> words(String text) {
        return Arrays.stream(Fold.words(text).split(" "))
                .map(word -> word.length() > 3 ? word.replaceFirst("[sx]$", "") : word)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private boolean holds(KeyFigure figure, List<String> words) {
        String text =
                Fold.words(
                        String.join(
                                " ",
                                figure.title(),
                                figure.statement(),
                                figure.scope().words(),
                                figure.scope().object(),
                                figure.scope().territory(),
                                figure.scope().year(),
                                figure.source().reference(),
                                source(figure)
                                        .map(reference -> CleanHtml.plainTitle(reference.title()))
                                        .orElse(""),
                                sourceName(figure),
                                String.join(" ", names(figure.topics()))));
        return words.stream().allMatch(word -> (" " + text).contains(" " + word));
    }

    private List<String> names(List<String> topics) {
        return topics.stream()
                .flatMap(id -> thesaurus.find(id).stream())
                .flatMap(topic -> topic.names().stream())
                .toList();
    }

    private Stream<String> values(KeyFigure figure, Facet facet) {
        return switch (facet) {
            case TOPIC ->
                    figure.topics().stream().flatMap(id -> Stream.concat(Stream.of(id), above(id)));
            case INDICATOR -> said(figure.indicator());
            case TERRITORY -> said(figure.scope().territory());
            case YEAR -> said(figure.scope().year());
            case STATE ->
                    Stream.concat(
                            Stream.of(figure.status().id()),
                            figure.confidence() == Confidence.TO_CHECK
                                    ? Stream.of(Confidence.TO_CHECK.id())
                                    : Stream.empty());
        };
    }

    private Stream<String> above(String topic) {
        return thesaurus.find(topic).stream()
                .flatMap(found -> thesaurus.ancestors(found).stream())
                .map(Topic::id);
    }

    private Comparator<Entry> order(FigureQuery.Order order) {
        Comparator<Entry> byTitle = by(figure -> Fold.words(figure.title()));
        return switch (order) {
            case TITLE -> byTitle;
            case YEAR ->
                    by((KeyFigure figure) -> figure.scope().year())
                            .reversed()
                            .thenComparing(byTitle);
            case VALUE ->
                    by((KeyFigure figure) -> figure.amount().isPresent() ? 0 : 1)
                            .thenComparing(by(figure -> figure.amount().unit()))
                            .thenComparing(by(Figures::size).reversed())
                            .thenComparing(byTitle);
            case SOURCE -> by(this::sourceKey).thenComparing(byTitle);
            case CHANGED -> Comparator.comparing(Entry::changed).reversed().thenComparing(byTitle);
        };
    }

    private String sourceKey(KeyFigure figure) {
        return Fold.words(sourceName(figure));
    }

    /** Its value, or what is known of it. */
    private static BigDecimal size(KeyFigure figure) {
        return figure.amount()
                .value()
                .or(() -> figure.amount().high())
                .or(() -> figure.amount().low())
                .orElse(BigDecimal.ZERO);
    }

    private <T extends Comparable<T>> Comparator<Entry> by(Function<KeyFigure, T> key) {
        return Comparator.comparing(entry -> key.apply(figure(entry)));
    }

    private static Stream<String> said(String value) {
        return Stream.of(value).filter(each -> !each.isEmpty());
    }
}
