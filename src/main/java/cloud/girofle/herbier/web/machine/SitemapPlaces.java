package cloud.girofle.herbier.web.machine;

import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.Library;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every page that search engines may list, some at once: first those that are few, and what people
 * write; then the references, by their keys, so that one more moves no more than its neighbours.
 */
final class SitemapPlaces {

    /**
     * A page, in both languages.
     *
     * @param path in the site
     * @param changed when, where that is known
     */
    record Place(String path, Optional<Instant> changed) {}

    /**
     * Pages of a part. The format allows 50,000 addresses and 50 MB; a page has two, and robots
     * read again only the parts in which something changed.
     */
    static final int PER_PART = 1_000;

    private static final List<String> PAGES =
            List.of(
                    "/",
                    "/themes",
                    "/auteurs",
                    "/references",
                    "/mots-cles",
                    "/collections",
                    "/sources",
                    "/paralleles",
                    "/listes",
                    "/chiffres",
                    "/questions",
                    "/notes",
                    "/cartes",
                    "/partager",
                    "/aide",
                    "/a-propos",
                    "/sobriete",
                    "/accessibilite",
                    "/api");

    /** What people write that has pages of its own, and where. */
    private static final Map<Subject.Kind, String> OURS =
            Map.of(
                    Subject.Kind.LIST, "/listes/",
                    Subject.Kind.FIGURE, "/chiffres/",
                    Subject.Kind.QUESTION, "/questions/",
                    Subject.Kind.NOTE, "/notes/",
                    Subject.Kind.ANNOTATION, "/annotations/");

    private final Library library;
    private final List<Place> ours = new ArrayList<>();

    /** Those of a library, now. */
    SitemapPlaces(Library library) {
        this.library = library;
        PAGES.forEach(path -> ours.add(new Place(path, Optional.empty())));
        library.thesaurus()
                .topics()
                .forEach(topic -> ours.add(new Place("/themes/" + topic.id(), Optional.empty())));
        library.sources()
                .forEach(source ->
                        ours.add(new Place("/sources/" + source.slug(), Optional.empty())));
        for (Subject.Kind kind : Subject.Kind.values()) {
            Optional.ofNullable(OURS.get(kind)).ifPresent(folder -> write(kind, folder));
        }
    }

    private void write(Subject.Kind kind, String folder) {
        library.written().all(kind).stream()
                .filter(entry -> !entry.withdrawn())
                .map(entry ->
                        new Place(folder + entry.subject().id(), Optional.of(entry.changed())))
                .forEach(ours::add);
    }

    /** How many parts there are. */
    int parts() {
        return parts(ours.size()) + parts(library.count());
    }

    /** The pages of a part, from 1; none where there is no such part. */
    List<Place> part(int number) {
        int first = parts(ours.size());
        if (number < 1) {
            return List.of();
        }
        if (number <= first) {
            int from = (number - 1) * PER_PART;
            return ours.subList(from, Math.min(from + PER_PART, ours.size()));
        }
        return library.dated((number - 1 - first) * PER_PART, PER_PART).entrySet().stream()
                .map(each -> new Place("/references/" + each.getKey(), each.getValue()))
                .toList();
    }

    private static int parts(int places) {
        return (places + PER_PART - 1) / PER_PART;
    }
}
