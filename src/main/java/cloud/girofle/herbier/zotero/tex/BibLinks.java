package cloud.girofle.herbier.zotero.tex;

import cloud.girofle.herbier.reference.Problem.Kind;
import cloud.girofle.herbier.reference.Relation;
import cloud.girofle.herbier.zotero.reading.Problems;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What ties an entry to others: the collections that hold it, and the entries it is related to,
 * those it inherits from among them.
 *
 * @param collections by id
 * @param relations to entries of the same file
 */
record BibLinks(List<String> collections, List<Relation> relations) {

    /** Fields that hold nothing but keys of other entries. */
    static final List<String> FIELDS = List.of("crossref", "xref", "related");

    BibLinks {
        collections = List.copyOf(collections);
        relations = List.copyOf(relations);
    }

    /** The links of an entry; a key that no entry has is told. */
    static BibLinks of(
            BibTexEntry entry, BibInheritance entries, BibGroups groups, Problems problems) {
        List<Relation> relations =
                FIELDS.stream()
                        .flatMap(name -> BibInheritance.keys(entry, name).stream())
                        .distinct()
                        .flatMap(key -> relation(entry, key, entries, problems))
                        .toList();
        return new BibLinks(groups.of(entry), relations);
    }

    private static Stream<Relation> relation(
            BibTexEntry entry, String key, BibInheritance entries, Problems problems) {
        Optional<BibTexEntry> found = entries.find(key);
        if (found.isEmpty()) {
            problems.tellOnce(entry.place(), Kind.DANGLING, key);
        }
        return found
                .filter(BibTexEntry::isWork)
                .filter(other -> !other.key().equals(entry.key()))
                .map(other -> new Relation("dc:relation", other.key()))
                .stream();
    }
}
