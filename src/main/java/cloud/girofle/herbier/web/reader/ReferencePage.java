package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.library.HeldRecord;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.FileReading;
import cloud.girofle.herbier.reference.Identifiers;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.reference.StoredFile;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.sharing.CitationLine;
import cloud.girofle.herbier.sharing.MetaTerms;
import cloud.girofle.herbier.sharing.ZoteroItems;
import cloud.girofle.herbier.sharing.linked.Document;
import cloud.girofle.herbier.sharing.linked.LinkedData;
import cloud.girofle.herbier.text.CleanHtml;
import cloud.girofle.herbier.text.Fold;
import cloud.girofle.herbier.text.Typography;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything known of one reference. */
public final class ReferencePage implements Page {

    /** People in one role, each leading to what else they made. */
    public record Role(String label, List<Link> people) {}

    /**
     * A topic.
     *
     * @param proposed whether no person confirmed it
     */
    public record TopicOf(Link link, boolean proposed) {}

    /**
     * A keyword.
     *
     * @param color in which its source shows it, {@code #rrggbb}, or empty
     */
    public record Keyword(Link link, String color) {}

    /**
     * What the page shows.
     *
     * @param layout around it
     * @param key of the reference
     * @param linked the same for programs
     * @param title HTML, clean
     * @param language of the title and the abstract where it is not the page's; or empty
     * @param type leads to everything of that type
     * @param imprint when it came out, and where: « 2021 · Actes Sud »; may be empty
     * @param toCheck whether it is marked « à vérifier »
     * @param first why it is to be read first, if it is; may be empty
     * @param roles its creators
     * @param read the work itself, or its DOI
     * @param citation one line to copy
     * @param also references that are like it
     * @param take the reference in formats that others read
     * @param debate what people say of it
     * @param summary its abstract, in paragraphs
     * @param notes of its sources
     * @param passages that readers marked in its files
     * @param files linked, kept or missing
     * @param keywords that people chose
     * @param automaticKeywords that came with the data
     * @param topics that it is on
     * @param shelves the collections that hold it
     * @param related references, with how they are
     * @param elsewhere addresses where curators found more
     * @param twins references that may be the same work
     * @param namedBy what of ours refers to it
     * @param fields everything else, in short
     * @param sources those that say so
     * @param added when it first came in
     * @param terms what it is, for programs
     */
    public record View(
            Layout layout,
            String key,
            Document linked,
            String title,
            String language,
            Link type,
            String imprint,
            boolean toCheck,
            Optional<String> first,
            List<Role> roles,
            Optional<Link> read,
            String citation,
            List<AlsoRead> also,
            Take take,
            Debate debate,
            List<String> summary,
            List<SourceNote> notes,
            Passages passages,
            List<AttachedFile> files,
            List<Keyword> keywords,
            List<Keyword> automaticKeywords,
            List<TopicOf> topics,
            List<Link> shelves,
            List<RelatedLine> related,
            List<Link> elsewhere,
            List<Link> twins,
            List<NamedBy> namedBy,
            List<FieldGroup.Line> fields,
            List<Link> sources,
            String added,
            List<MetaTerms.Term> terms) {}

    /** Figures, questions and notes that are shown of each kind. */
    private static final int MOST_NAMING = 3;

    /** Those that people chose come first. */
    private static final int MOST_TOPICS = 8;

    private static final int MOST_ALIKE = 3;

    /** A page with more elements of other kinds leads elsewhere already. */
    private static final int MOST_BESIDE_ALIKE = 36;

    private final Library library;
    private final Catalogue catalogue;
    private final Takings takings;

    /** A page over that library, which a catalogue knows what else is like. */
    public ReferencePage(Library library, Catalogue catalogue, Takings takings) {
        this.library = library;
        this.takings = takings;
        this.catalogue = catalogue;
    }

    @Override
    public Answer show(Visit visit) {
        String key = visit.part("key");
        return library.movedTo(key)
                .<Answer>map(now -> new Answer.Moved(visit.links().reference(now), true))
                .or(() -> library.find(key).map(reference -> answer(visit, reference)))
                .orElseGet(() -> absent(visit, key));
    }

    private Answer absent(Visit visit, String key) {
        return library.isTakenBack(key)
                ? ErrorPage.answer(visit, 410, visit.words().get("error.takenBack.sentence"))
                : ErrorPage.answer(visit, 404);
    }

    private Answer answer(Visit visit, Reference reference) {
        return switch (reference.status()) {
            case PRESENT -> Answer.shown("reference", view(visit, reference));
            case WITHDRAWN -> WithdrawnPage.answer(visit, reference);
        };
    }

    private View view(Visit visit, Reference reference) {
        Labels labels = new Labels(visit, library.sources());
        String citation = CitationLine.of(reference, visit.words());
        String summary = reference.field("abstractNote");
        String title = HitLines.title(visit, reference);
        List<String> twins = library.twins(reference.key());
        Set<String> shown = new HashSet<>(twins);
        shown.addAll(reference.related());
        Debate debate = Debate.of(visit, library, reference);
        List<NamedBy> naming =
                NamedBy.of(visit, library, reference).stream()
                        .map(group -> group.within(MOST_NAMING))
                        .toList();
        List<MetaTerms.Term> terms = MetaTerms.of(reference, items(visit).pdf(reference));
        boolean full =
                debate.elements()
                                + naming.stream().mapToInt(NamedBy::elements).sum()
                                + terms.size()
                                + reference.fields().size()
                                + reference.tags().size()
                        > MOST_BESIDE_ALIKE;
        return new View(
                Layout.of(visit, CleanHtml.words(title), summary.isEmpty() ? citation : summary),
                reference.key(),
                new LinkedData(library, visit.links().open().names()).brief(reference),
                title,
                HitLines.foreignLanguage(visit, reference),
                new Link(labels.type(reference.type()), visit.links().type(reference.type())),
                imprint(visit, reference),
                ToCheck.marks(reference),
                reference.amendments().first(),
                roles(visit, labels, reference.creators()),
                read(visit, reference),
                citation,
                full
                        ? List.of()
                        : new Neighbourhood(visit, library, catalogue)
                                .of(reference, shown).stream().limit(MOST_ALIKE).toList(),
                takings.one(visit, reference).inShort(),
                debate,
                summary.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .map(TheirWords.of(visit, reference)::text)
                        .toList(),
                SourceNote.of(visit, labels, reference),
                Passages.of(visit, labels, reference),
                files(visit, labels, reference),
                keywords(visit, reference, false),
                keywords(visit, reference, true),
                topics(visit, reference),
                shelves(visit, labels, reference),
                RelatedLine.of(visit, library, reference),
                elsewhere(reference),
                links(visit, twins),
                naming,
                new FieldGroups(visit, labels)
                        .of(reference).stream().flatMap(group -> group.lines().stream()).toList(),
                library.records(reference.key()).stream()
                        .map(HeldRecord::source)
                        .distinct()
                        .map(slug -> new Link(labels.source(slug), visit.links().source(slug)))
                        .toList(),
                WrittenDate.of(reference.added(), visit.language().locale()),
                terms);
    }

    private static String imprint(Visit visit, Reference reference) {
        String date = WrittenDate.of(reference.date().written(), visit.language().locale());
        String publisher = Typography.of(HitLines.publishedBy(reference), visit.language().code());
        return Stream.of(date, publisher)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
    }

    private ZoteroItems items(Visit visit) {
        return new ZoteroItems(library, visit.links()::lasting, visit.links()::lasting);
    }

    private static List<Role> roles(Visit visit, Labels labels, List<Creator> creators) {
        Map<String, List<Link>> byRole = new LinkedHashMap<>();
        for (Creator creator : creators) {
            byRole.computeIfAbsent(creator.role(), any -> new ArrayList<>())
                    .add(
                            new Link(
                                    Typography.of(creator.displayName(), visit.language().code()),
                                    visit.links().author(Fold.slug(creator.sortName()))));
        }
        List<Role> roles = new ArrayList<>();
        byRole.forEach(
                (role, people) -> roles.add(new Role(labels.role(role, people.size()), people)));
        return roles;
    }

    private static Optional<Link> read(Visit visit, Reference reference) {
        return WebAddress.of(reference.field("url"))
                .or(() ->
                        Identifiers.doi(reference.field("DOI"))
                                .map(doi -> "https://doi.org/" + doi.value()))
                .map(address ->
                        new Link(
                                visit.words().get("reference.read", WebAddress.host(address)),
                                address));
    }

    private static List<Link> elsewhere(Reference reference) {
        List<Link> links = new ArrayList<>();
        reference
                .amendments()
                .links()
                .forEach((written, label) ->
                        WebAddress.of(written)
                                .map(href ->
                                        new Link(
                                                label.isBlank() ? WebAddress.host(href) : label,
                                                href))
                                .ifPresent(links::add));
        return links;
    }

    private List<AttachedFile> files(Visit visit, Labels labels, Reference reference) {
        Set<String> kept =
                reference.attachments().stream()
                        .flatMap(file -> file.value().file().stream())
                        .map(StoredFile::sha256)
                        .collect(Collectors.toSet());
        Map<String, FileReading.Reason> unreadable = library.files().unreadable(kept);
        return reference.attachments().stream()
                .map(file -> AttachedFile.of(visit, labels, file, unreadable))
                .toList();
    }

    private List<Keyword> keywords(Visit visit, Reference reference, boolean automatic) {
        Map<String, String> colors = library.tagColors();
        return reference.tags().stream()
                .filter(tag -> tag.automatic() == automatic && !ToCheck.is(tag.name()))
                .map(tag ->
                        new Keyword(
                                new Link(tag.name(), visit.links().keyword(tag.name())),
                                colors.getOrDefault(tag.name(), "")))
                .toList();
    }

    private List<TopicOf> topics(Visit visit, Reference reference) {
        TopicBranches topics = new TopicBranches(visit, catalogue);
        return ReferenceTopics.of(library, catalogue, reference).all().stream()
                .limit(MOST_TOPICS)
                .flatMap(line ->
                        topics.thesaurus().find(line.id()).stream()
                                .map(topic -> new TopicOf(topics.link(topic), line.proposed())))
                .toList();
    }

    private static List<Link> shelves(Visit visit, Labels labels, Reference reference) {
        return reference.collections().stream()
                .map(shelf ->
                        new Link(
                                labels.source(shelf.source())
                                        + " › "
                                        + String.join(" › ", shelf.path()),
                                visit.links().collection(shelf.source(), shelf.id())))
                .toList();
    }

    private List<Link> links(Visit visit, List<String> keys) {
        return library.references(keys).stream().map(other -> HitLines.link(visit, other)).toList();
    }
}
