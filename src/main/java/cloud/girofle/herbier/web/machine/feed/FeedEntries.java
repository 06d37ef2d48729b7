package cloud.girofle.herbier.web.machine.feed;

import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.knowledge.Thesaurus;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.ItemTypes;
import cloud.girofle.herbier.reference.Kind;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.reference.Tag;
import cloud.girofle.herbier.reference.Thing;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.text.CleanHtml;
import cloud.girofle.herbier.text.Xml;
import cloud.girofle.herbier.web.reader.HitLines;
import cloud.girofle.herbier.web.reader.figure.Figures;
import cloud.girofle.herbier.web.reader.found.FoundThing;
import cloud.girofle.herbier.web.reader.found.FoundThings;
import cloud.girofle.herbier.web.visit.Links;
import cloud.girofle.herbier.web.visit.SearchAddress;
import cloud.girofle.herbier.web.visit.Visit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Things of the library as entries of a feed. For one visit. */
final class FeedEntries {

    private final Visit visit;
    private final Library library;
    private final FeedContent contents;
    private final Thesaurus thesaurus;
    private final FoundThings found;
    private Optional<Figures> figures = Optional.empty();

    FeedEntries(Visit visit, Library library, FeedContent contents) {
        this.visit = visit;
        this.library = library;
        this.contents = contents;
        this.thesaurus = library.thesaurus();
        this.found = new FoundThings(visit, library);
    }

    /** Those of a page of what a search finds. */
    List<FeedEntry> of(Catalogue catalogue, SearchAddress search, FeedPages pages) {
        return of(catalogue.things(search.criteria(), pages.before(), FeedPages.SIZE));
    }

    /** Those that are in sight, in their order. */
    List<FeedEntry> of(List<Thing> things) {
        List<String> keys =
                things.stream()
                        .filter(thing -> thing.kind() == Kind.REFERENCE)
                        .map(Thing::id)
                        .toList();
        Map<String, Reference> references =
                library.references(keys).stream()
                        .collect(Collectors.toMap(Reference::key, Function.identity()));
        Map<String, Instant> changed = library.changed(keys);
        List<FeedEntry> entries = new ArrayList<>();
        for (Thing thing : things) {
            if (thing.kind() == Kind.REFERENCE) {
                Optional.ofNullable(references.get(thing.id()))
                        .map(each -> entry(each, changed.getOrDefault(each.key(), each.added())))
                        .ifPresent(entries::add);
            } else {
                found.find(thing).map(told -> entry(thing, told)).ifPresent(entries::add);
            }
        }
        return entries;
    }

    private FeedEntry entry(Reference reference, Instant changed) {
        Links links = visit.links();
        return new FeedEntry(
                visit.links().lasting(new Subject(Subject.Kind.REFERENCE, reference.key()), ""),
                HitLines.foreignLanguage(visit, reference),
                HitLines.title(visit, reference),
                Optional.of(reference.added()),
                latest(reference, changed),
                reference.creators().stream()
                        .filter(person -> ItemTypes.isMainRole(reference.type(), person.role()))
                        .map(Creator::displayName)
                        .filter(name -> !name.isBlank())
                        .toList(),
                links.absolute(links.reference(reference.key())),
                reference.tags().stream().map(Tag::name).toList(),
                contents.of(visit, reference));
    }

    /** What curators say of it is told with it, and that they take it back. */
    private Instant latest(Reference reference, Instant changed) {
        return library.written().about(reference.key(), Subject.Kind.ANNOTATION).stream()
                .map(Entry::changed)
                .filter(moment -> moment.isAfter(changed))
                .max(Instant::compareTo)
                .orElse(changed);
    }

    private FeedEntry entry(Thing thing, FoundThing told) {
        String here = visit.language().code();
        Subject subject = new Subject(written(thing.kind()), thing.id());
        Optional<Entry> written =
                library.written().find(subject).filter(entry -> !entry.withdrawn());
        return new FeedEntry(
                visit.links().lasting(subject, ""),
                told.language().equals(here) ? "" : told.language(),
                CleanHtml.title(told.title()),
                written.map(Entry::created),
                written.map(Entry::changed).orElse(told.changed()),
                told.author().isEmpty() ? List.of() : List.of(told.author()),
                visit.links().absolute(told.href()),
                told.topics().stream()
                        .flatMap(id -> thesaurus.find(id).stream())
                        .map(topic -> topic.label(here))
                        .toList(),
                written.map(entry -> contents.of(visit, entry, this::figures))
                        .filter(html -> !html.isEmpty())
                        .orElseGet(() -> paragraphs(told)));
    }

    /** Read once, where there is any. */
    private Figures figures() {
        if (figures.isEmpty()) {
            figures = Optional.of(new Figures(visit, library));
        }
        return figures.orElseThrow();
    }

    private static Subject.Kind written(Kind kind) {
        return switch (kind) {
            case REFERENCE -> Subject.Kind.REFERENCE;
            case FIGURE -> Subject.Kind.FIGURE;
            case QUESTION -> Subject.Kind.QUESTION;
            case NOTE -> Subject.Kind.NOTE;
            case TOPIC -> Subject.Kind.TOPIC;
            case ANNOTATION -> Subject.Kind.ANNOTATION;
            case LIST -> Subject.Kind.LIST;
        };
    }

    private static String paragraphs(FoundThing told) {
        return Stream.of(String.join(" · ", told.facts()), told.summary())
                .filter(paragraph -> !paragraph.isBlank())
                .map(paragraph -> "<p>" + Xml.escaped(paragraph) + "</p>")
                .collect(Collectors.joining());
    }
}
