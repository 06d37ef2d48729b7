package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.knowledge.Thesaurus;
import cloud.girofle.herbier.knowledge.Topic;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.search.Neighbour;
import cloud.girofle.herbier.text.Fold;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Says which references are like one, and why. */
final class Neighbourhood {

    /** Enough of one kind to see what both are about. */
    private static final int MOST = 3;

    private final Visit visit;
    private final Library library;
    private final Catalogue catalogue;

    Neighbourhood(Visit visit, Library library, Catalogue catalogue) {
        this.visit = visit;
        this.library = library;
        this.catalogue = catalogue;
    }

    /**
     * What else to read for those who read this.
     *
     * @param known keys of references that the page leads to already
     */
    List<AlsoRead> of(Reference reference, Collection<String> known) {
        List<AlsoRead> also = new ArrayList<>();
        for (Neighbour neighbour :
                catalogue.like(reference.key(), known, keyword -> !ToCheck.is(keyword))) {
            for (Reference other : library.references(List.of(neighbour.key()))) {
                Link link = HitLines.link(visit, other);
                also.add(new AlsoRead(link, why(neighbour)));
            }
        }
        return also;
    }

    private String why(Neighbour neighbour) {
        List<Topic> topics = narrowest(neighbour.topics());
        Set<String> named =
                topics.stream()
                        .flatMap(topic -> topic.names().stream())
                        .map(Fold::words)
                        .collect(Collectors.toCollection(HashSet::new));
        List<String> reasons = new ArrayList<>();
        add(reasons, "authors", neighbour.authors().stream().map(Neighbourhood::spoken).toList());
        String language = visit.language().code();
        add(reasons, "topics", topics.stream().map(topic -> topic.label(language)).toList());
        add(reasons, "keywords", unnamed(neighbour.keywords(), named));
        add(reasons, "words", unnamed(neighbour.words(), named));
        if (reasons.isEmpty()) {
            add(reasons, "collections", neighbour.collections());
        }
        return String.join(visit.words().get("alike.and"), reasons);
    }

    private void add(List<String> reasons, String kind, List<String> shared) {
        if (!shared.isEmpty()) {
            String few = shared.stream().limit(MOST).collect(Collectors.joining(", "));
            reasons.add(visit.words().get("alike." + kind, Math.min(MOST, shared.size()), few));
        }
    }

    /** « Lopez, Fanny » as one says it: commas stand between people here. */
    private static String spoken(String name) {
        int comma = name.indexOf(", ");
        return comma < 0 ? name : name.substring(comma + 2) + " " + name.substring(0, comma);
    }

    /** Those that say more than others of them do. */
    private List<Topic> narrowest(List<String> ids) {
        Thesaurus thesaurus = catalogue.thesaurus();
        List<Topic> topics = ids.stream().flatMap(id -> thesaurus.find(id).stream()).toList();
        Set<Topic> broader =
                topics.stream()
                        .flatMap(topic -> thesaurus.ancestors(topic).stream())
                        .collect(Collectors.toSet());
        return topics.stream().filter(topic -> !broader.contains(topic)).toList();
    }

    /** Those that no topic shown says already. */
    private static List<String> unnamed(List<String> words, Set<String> named) {
        return words.stream()
                .filter(word -> named.stream().noneMatch(name -> name.contains(Fold.words(word))))
                .toList();
    }
}
