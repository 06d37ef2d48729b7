package cloud.girofle.herbier.web.curator.bulk;

import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Keywords;
import cloud.girofle.herbier.text.Fold;
import cloud.girofle.herbier.web.curator.bulk.KeywordsDesk.Group;
import cloud.girofle.herbier.web.curator.bulk.KeywordsDesk.Line;
import cloud.girofle.herbier.web.curator.bulk.KeywordsDesk.Renamed;
import cloud.girofle.herbier.web.visit.Query;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The keywords whose names hold a text, in the ways that they are put in order. */
final class KeywordLists {

    private final Visit visit;
    private final Library library;
    private final String text;
    private final Query fields;
    private final List<Entry> entries;
    private final Set<String> described;
    private final Set<String> ticked;

    /**
     * @param fields what was chosen before, where that is shown again
     */
    KeywordLists(Visit visit, Library library, String text, Query fields) {
        this.visit = visit;
        this.library = library;
        this.text = Fold.fold(text);
        this.fields = fields;
        this.entries =
                library.written().all(Subject.Kind.KEYWORD).stream()
                        .filter(entry -> !entry.withdrawn())
                        .toList();
        this.described =
                entries.stream()
                        .filter(entry -> !entry.field(KeywordDesk.DESCRIPTION).isEmpty())
                        .map(entry -> entry.subject().id())
                        .collect(Collectors.toSet());
        this.ticked = Set.copyOf(fields.all("motcle"));
    }

    /** All of them. */
    List<KnownKeyword> all() {
        return KnownKeyword.all(library).stream().filter(known -> holds(known.name())).toList();
    }

    /** Groups of those that people hardly tell apart. */
    List<List<KnownKeyword>> alike() {
        return KnownKeyword.alike(KnownKeyword.all(library)).stream()
                .filter(group -> group.stream().anyMatch(known -> holds(known.name())))
                .toList();
    }

    /** Those that are called otherwise. */
    List<Renamed> renamed() {
        Keywords keywords = library.keywords();
        return entries.stream()
                .filter(entry -> !entry.field(KeywordDesk.BECOMES).isEmpty())
                .map(entry -> renamed(KeywordDesk.name(entry), keywords))
                .filter(renamed -> holds(renamed.name()) || holds(renamed.now()))
                .sorted(Comparator.comparing(renamed -> Fold.words(renamed.name())))
                .toList();
    }

    /** A group to be made one; all of it is, unless somebody chose otherwise. */
    Group alike(List<KnownKeyword> group) {
        boolean chosen = group.stream().anyMatch(known -> ticked.contains(known.id()));
        return group(group, !chosen, chosen, group.getFirst().name());
    }

    /** A list to choose from. */
    Group of(List<KnownKeyword> all) {
        return group(all, false, true, "");
    }

    private Group group(List<KnownKeyword> all, boolean whole, boolean typed, String name) {
        return new Group(
                all.isEmpty() ? "" : "m-" + Fold.slug(all.getFirst().name()),
                all.stream().map(known -> line(known, whole)).toList(),
                typed ? fields.find("devient").orElse(name) : name,
                typed ? fields.find("raison").orElse("") : "");
    }

    private Line line(KnownKeyword known, boolean whole) {
        return new Line(
                known,
                KeywordDesk.address(visit.links(), known.name()),
                visit.links().keyword(known.name()),
                described.contains(known.id()),
                whole || ticked.contains(known.id()));
    }

    private Renamed renamed(String name, Keywords keywords) {
        String now = keywords.now(name);
        return new Renamed(
                name, KeywordDesk.address(visit.links(), name), now, visit.links().keyword(now));
    }

    private boolean holds(String name) {
        return Fold.fold(name).contains(text);
    }
}
