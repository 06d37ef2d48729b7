package cloud.girofle.herbier.web.curator.reference;

import cloud.girofle.herbier.curation.Uncorrected;
import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.ReadingList;
import cloud.girofle.herbier.knowledge.Role;
import cloud.girofle.herbier.knowledge.Topic;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Amendments;
import cloud.girofle.herbier.reference.Correction;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.reference.Relatedness;
import cloud.girofle.herbier.reference.Tag;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.sharing.CitationLine;
import cloud.girofle.herbier.web.curator.ReferenceLookup;
import cloud.girofle.herbier.web.curator.Waiting;
import cloud.girofle.herbier.web.reader.ContentLabels;
import cloud.girofle.herbier.web.reader.HitLines;
import cloud.girofle.herbier.web.reader.Layout;
import cloud.girofle.herbier.web.reader.Link;
import cloud.girofle.herbier.web.reader.ReadingLists;
import cloud.girofle.herbier.web.reader.ReferenceTopics;
import cloud.girofle.herbier.web.reader.Refusal;
import cloud.girofle.herbier.web.reader.WrittenDate;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Everything that people can say of a reference, in one place. */
public final class ReferenceDesk implements Page {

    /**
     * Something said of it that can be taken back.
     *
     * @param id as the form sends it back
     * @param label what it is
     * @param remark how it comes, or how it is related; or empty
     * @param href where it leads; or empty
     */
    public record Line(String id, String label, String remark, String href) {}

    /** Something to choose from. */
    public record Option(String id, String label) {}

    /**
     * What the page shows.
     *
     * @param layout around it
     * @param key of the reference
     * @param title HTML, clean
     * @param citation one line
     * @param version of its corrections
     * @param publishes whether what is sent is published, or proposed
     * @param notice what became of what was sent; or empty
     * @param refusal what keeps something from being done, if anything
     * @param withdrawn why it is out of sight, if a person put it there
     * @param gone whether no source holds it any more
     * @param first why it is to be read first, if it is
     * @param corrections what is said against its sources or beside them
     * @param topics it is on, and how that is known
     * @param proposedTopics how many of them no person chose
     * @param leftTopics those it is not on, though its words name them
     * @param allTopics of the thesaurus, by name
     * @param keywords it bears
     * @param leftKeywords those of its sources that are left out
     * @param related references, as people say
     * @param asked what was typed to find another reference
     * @param found what that may mean
     * @param relations how one can be related to another
     * @param links where more is found
     * @param lists that hold it
     * @param otherLists that do not
     * @param mergings what went into it
     * @param twins what may be the same work
     */
    public record View(
            Layout layout,
            String key,
            String title,
            String citation,
            int version,
            boolean publishes,
            String notice,
            Refusal refusal,
            Optional<String> withdrawn,
            boolean gone,
            Optional<String> first,
            List<Corrected> corrections,
            List<Line> topics,
            int proposedTopics,
            List<Line> leftTopics,
            List<Option> allTopics,
            List<Line> keywords,
            List<Line> leftKeywords,
            List<Line> related,
            String asked,
            List<ReferenceLookup.Found> found,
            List<Option> relations,
            List<Line> links,
            List<Link> lists,
            List<Option> otherLists,
            List<Line> mergings,
            List<Link> twins) {}

    private final Mending mending;
    private final Library library;
    private final Catalogue catalogue;
    private final ReferenceLookup lookup;

    /** A desk for each reference of that library. */
    public ReferenceDesk(Library library, Catalogue catalogue) {
        this.mending = new Mending(library);
        this.library = library;
        this.catalogue = catalogue;
        this.lookup = new ReferenceLookup(library, catalogue);
    }

    @Override
    public Answer show(Visit visit) {
        return mending.with(
                visit,
                (any, key) -> visit.links().desk("references", key),
                (reference, entry) ->
                        show(
                                visit,
                                200,
                                reference,
                                entry,
                                Refusal.none(),
                                visit.query().find("lier").orElse("")));
    }

    /** The page, with what keeps something from being done. */
    Answer show(
            Visit visit,
            int status,
            Reference reference,
            Entry entry,
            Refusal refusal,
            String asked) {
        return new Answer.Shown(status, "mend", view(visit, reference, entry, refusal, asked));
    }

    private View view(
            Visit visit, Reference reference, Entry entry, Refusal refusal, String asked) {
        Amendments amendments = reference.amendments();
        ContentLabels labels = new ContentLabels(visit, library);
        List<Entry> lists = ReadingLists.all(library);
        List<Entry> holding = ReadingLists.holding(library, reference.key());
        return new View(
                Layout.unlisted(visit, visit.words().get("mend.desk")).unless(refusal),
                reference.key(),
                HitLines.title(visit, reference),
                CitationLine.of(reference, visit.words()),
                entry.version(),
                visit.account().role().includes(Role.CURATOR),
                Waiting.notice(visit, library),
                refusal,
                amendments.withdrawn(),
                reference.status() == Reference.Status.WITHDRAWN
                        && amendments.withdrawn().isEmpty(),
                amendments.first(),
                Corrected.of(visit, library, reference),
                topics(visit, reference),
                ReferenceTopics.of(library, catalogue, reference).proposed().size(),
                amendments.otherTopics().stream()
                        .map(id -> new Line(id, topic(visit, id), "", ""))
                        .toList(),
                library.thesaurus().topics().stream()
                        .map(topic -> new Option(topic.id(), topic.label(visit.language().code())))
                        .toList(),
                keywords(visit, reference),
                leftKeywords(reference),
                related(visit, labels, amendments),
                asked,
                lookup.of(visit, asked).stream()
                        .filter(found -> !found.key().equals(reference.key()))
                        .toList(),
                relations(visit),
                amendments.links().entrySet().stream()
                        .map(link -> new Line(link.getKey(), link.getKey(), link.getValue(), ""))
                        .toList(),
                holding.stream().map(list -> link(visit, list)).toList(),
                lists.stream()
                        .filter(list -> !holding.contains(list))
                        .map(list -> new Option(list.subject().id(), list.field("title")))
                        .toList(),
                mergings(visit, reference),
                lookup.all(visit, library.twins(reference.key())).stream()
                        .map(twin ->
                                new Link(
                                        twin.title(),
                                        visit.links()
                                                .desk("doublons", reference.key(), twin.key())))
                        .toList());
    }

    /** Which topics are only proposed, and which a person chose here. */
    private List<Line> topics(Visit visit, Reference reference) {
        Set<String> proposed =
                ReferenceTopics.of(library, catalogue, reference).proposed().keySet();
        return catalogue.topics(reference).stream()
                .map(id ->
                        new Line(
                                id,
                                topic(visit, id),
                                visit.words()
                                        .get(
                                                proposed.contains(id)
                                                        ? "mend.onlyNamed"
                                                        : "mend.chosen"),
                                visit.links().topic(id)))
                .toList();
    }

    private String topic(Visit visit, String id) {
        return library.thesaurus()
                .find(id)
                .map((Topic topic) -> topic.label(visit.language().code()))
                .orElse(id);
    }

    private List<Line> keywords(Visit visit, Reference reference) {
        Set<String> said = new LinkedHashSet<>();
        Uncorrected.of(library, reference).tags().stream()
                .map(tag -> tag.name().toLowerCase(Locale.ROOT))
                .forEach(said::add);
        return reference.tags().stream()
                .map(Tag::name)
                .map(name ->
                        new Line(
                                name,
                                name,
                                said.contains(name.toLowerCase(Locale.ROOT))
                                        ? ""
                                        : visit.words().get("mend.chosen"),
                                visit.links().keyword(name)))
                .toList();
    }

    private static List<Line> leftKeywords(Reference reference) {
        return reference.corrections().stream()
                .map(each -> each.field())
                .filter(field -> field.startsWith(Correction.NO_TAG))
                .map(field -> field.substring(Correction.NO_TAG.length()))
                .map(name -> new Line(name, name, "", ""))
                .toList();
    }

    private List<Line> related(Visit visit, ContentLabels labels, Amendments amendments) {
        List<Line> lines = new ArrayList<>();
        for (Map.Entry<String, Relatedness> each : amendments.related().entrySet()) {
            lines.add(
                    new Line(
                            each.getKey(),
                            labels.title(library.movedTo(each.getKey()).orElse(each.getKey())),
                            visit.words().get("relatedness." + each.getValue().id()),
                            visit.links().desk("references", each.getKey())));
        }
        return lines;
    }

    private static List<Option> relations(Visit visit) {
        List<Option> relations = new ArrayList<>();
        for (Relatedness each : Relatedness.values()) {
            relations.add(new Option(each.id(), visit.words().get("relatedness." + each.id())));
        }
        return relations;
    }

    private List<Line> mergings(Visit visit, Reference reference) {
        return library.mergings(reference.key()).stream()
                .map(merging ->
                        new Line(
                                String.valueOf(merging.number()),
                                merging.gone(),
                                visit.words()
                                        .get(
                                                merging.author().isEmpty()
                                                        ? "mend.mergedByRun"
                                                        : "mend.signed",
                                                merging.author().isEmpty()
                                                        ? String.valueOf(merging.run().orElse(0))
                                                        : merging.author(),
                                                WrittenDate.of(
                                                        merging.at(), visit.language().locale())),
                                ""))
                .toList();
    }

    private static Link link(Visit visit, Entry list) {
        ReadingList words = ReadingList.of(list.content());
        return new Link(words.title(), visit.links().desk("listes", list.subject().id()));
    }
}
