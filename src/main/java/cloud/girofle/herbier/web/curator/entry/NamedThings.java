package cloud.girofle.herbier.web.curator.entry;

import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.CitedReference;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.sharing.CitationLine;
import cloud.girofle.herbier.text.Fold;
import cloud.girofle.herbier.web.curator.ReferenceLookup;
import cloud.girofle.herbier.web.reader.Link;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The references and figures that somebody means, by whatever they know of them, and the names that
 * texts are to have for them. For one visit; not thread-safe.
 */
final class NamedThings {

    private static final String FIGURES = "/chiffres/";

    /** A citation key that a line of evidence can hold. */
    private static final Pattern PLAIN_KEY = Pattern.compile("[^,\\s\\[\\]«»]{1,120}");

    private static final int MOST_FIGURES = 4;
    private static final int MOST = 8;

    /**
     * What a name names.
     *
     * @param name as it is kept: {@code lopez-2022}, {@code chiffre:a-b}
     * @param link to it, by a line that tells it from others
     */
    record Named(String name, Link link) {}

    private final Visit visit;
    private final Library library;
    private final ReferenceLookup lookup;

    NamedThings(Visit visit, Library library, ReferenceLookup lookup) {
        this.visit = visit;
        this.library = library;
        this.lookup = lookup;
    }

    /** The reference that is named without doubt. */
    Optional<Named> reference(String typed) {
        String name = bare(typed);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        return lookup.exactly(visit, name)
                .flatMap(found -> library.find(found.key()))
                .or(() -> CitedReference.find(library, name))
                .map(this::named);
    }

    /** The figure that is named without doubt. */
    Optional<Named> figure(String typed) {
        String name = bare(typed);
        int address = name.lastIndexOf(FIGURES);
        String slug =
                address >= 0
                        ? name.substring(address + FIGURES.length()).replaceFirst("[/?#].*", "")
                        : Subject.named(name)
                                .filter(subject -> subject.kind() == Subject.Kind.FIGURE)
                                .map(Subject::id)
                                .orElse(name);
        return library.written()
                .find(new Subject(Subject.Kind.FIGURE, slug))
                .filter(entry -> !entry.withdrawn())
                .map(this::named);
    }

    /** The figure or the reference that is named without doubt. */
    Optional<Named> either(String typed) {
        return figure(typed).or(() -> reference(typed));
    }

    /** The few references that are likeliest meant. */
    List<Named> references(String typed) {
        return library
                .references(
                        lookup.of(visit, bare(typed)).stream()
                                .map(ReferenceLookup.Found::key)
                                .toList())
                .stream()
                .map(this::named)
                .toList();
    }

    /** The few figures whose words hold all that was typed. */
    List<Named> figures(String typed) {
        List<String> words =
                Arrays.stream(Fold.words(bare(typed)).split(" "))
                        .filter(word -> !word.isEmpty())
                        .toList();
        return words.isEmpty()
                ? List.of()
                : library.written().all(Subject.Kind.FIGURE).stream()
                        .filter(entry -> !entry.withdrawn() && holds(entry, words))
                        .limit(MOST_FIGURES)
                        .map(this::named)
                        .toList();
    }

    /** Of both, figures first. */
    List<Named> all(String typed) {
        List<Named> all = new ArrayList<>(figures(typed));
        references(typed).forEach(all::add);
        return all.subList(0, Math.min(MOST, all.size()));
    }

    private static boolean holds(Entry entry, List<String> words) {
        String said = Fold.words(entry.field("title") + " " + entry.field("statement"));
        return words.stream().allMatch(said::contains);
    }

    private Named named(Entry figure) {
        return new Named(
                figure.subject().name(),
                new Link(figure.field("title"), visit.links().figure(figure.subject().id())));
    }

    private Named named(Reference reference) {
        String own = reference.citationKey();
        boolean plain =
                PLAIN_KEY.matcher(own).matches()
                        && Subject.named(own).isEmpty()
                        && library.cited(own).size() == 1;
        return new Named(
                plain ? own : reference.key(),
                new Link(
                        CitationLine.of(reference, visit.words()),
                        visit.links().reference(reference.key())));
    }

    /** Without the marks that texts put around names. */
    private static String bare(String typed) {
        String name = typed.strip();
        if (name.startsWith("[[") && name.endsWith("]]")) {
            name = name.substring(2, name.length() - 2).strip();
        }
        return name.startsWith("@") ? name.substring(1) : name;
    }
}
