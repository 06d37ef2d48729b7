package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.search.Order;
import cloud.girofle.herbier.sharing.AnnotationNotes;
import cloud.girofle.herbier.sharing.OpenFiles;
import cloud.girofle.herbier.sharing.Parcel;
import cloud.girofle.herbier.sharing.Weights;
import cloud.girofle.herbier.text.Messages;
import cloud.girofle.herbier.web.visit.Links;
import cloud.girofle.herbier.web.visit.SearchAddress;
import cloud.girofle.herbier.web.visit.Visit;
import cloud.girofle.herbier.zotero.ZoteroWriter.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Says at the foot of a page what may be taken away from it, how, and how much that weighs.
 * Thread-safe.
 */
public final class Takings {

    /** Those that are offered, the richest first. */
    public static final List<Format> FORMATS =
            List.of(
                    Format.ZOTERO_RDF,
                    Format.RIS,
                    Format.BIBTEX,
                    Format.BIBLATEX,
                    Format.CSL_JSON,
                    Format.MODS,
                    Format.CSV);

    /** How much smaller a text is in an archive. */
    private static final int SQUEEZED = 5;

    /** Where the page stands after the choice is made. */
    private static final String HERE = "#emporter";

    private final Library library;
    private final Catalogue catalogue;
    private final OpenFiles files;
    private final Weights weights;
    private final WholeWeight whole;

    /** What may be taken of that library. */
    public Takings(Library library, Catalogue catalogue, WholeWeight whole) {
        this.library = library;
        this.catalogue = catalogue;
        this.files = new OpenFiles(library);
        this.weights = new Weights(library);
        this.whole = whole;
    }

    /** What the files weigh that go with them. */
    public OpenFiles files() {
        return files;
    }

    /**
     * All the references that a search finds; where it finds none, what can be followed.
     *
     * @param some of it, to judge the weight of the rest by
     * @param total how many they are
     */
    Take found(Visit visit, SearchAddress search, List<Reference> some, long total) {
        return found(
                visit,
                search,
                some,
                total,
                annotated -> visit.links().search(search.annotated(annotated)));
    }

    /**
     * The same, from a page of its own.
     *
     * @param address of the page, without parameters
     */
    Take shelf(
            Visit visit, SearchAddress search, List<Reference> some, long total, String address) {
        return found(visit, search, some, total, annotated -> at(address, annotated));
    }

    /** The references of a reading list, in its order. */
    Take list(Visit visit, String slug, List<Reference> all) {
        String address = visit.links().list(slug);
        return take(
                visit,
                visit.words().get("take.these", all.size()),
                parcel -> address + "." + parcel.suffix() + visit.at(1),
                weights(visit, all, all.size()),
                all.size(),
                () -> all.stream().map(Reference::key).toList(),
                new Choosing(anyAnnotation(), annotated -> at(address, annotated)),
                "");
    }

    /** One reference, from its page; what it weighs is next to nothing, but for its files. */
    public Take one(Visit visit, Reference reference) {
        return one(visit, reference, visit.links().reference(reference.key()));
    }

    /** The same, from the page of its whole record. */
    Take record(Visit visit, Reference reference) {
        return one(visit, reference, visit.links().record(reference.key()));
    }

    private Take one(Visit visit, Reference reference, String address) {
        String key = reference.key();
        boolean said = !library.written().inSight(key, Subject.Kind.ANNOTATION).isEmpty();
        return take(
                visit,
                visit.words().get("take.this"),
                parcel -> visit.links().reference(key, parcel.suffix()) + visit.at(1),
                Map.of(),
                1,
                () -> List.of(key),
                new Choosing(said, annotated -> at(address, annotated)),
                "");
    }

    private static String at(String address, boolean annotated) {
        return address + SearchAddress.everything().annotated(annotated).query();
    }

    /**
     * The choice of what curators say.
     *
     * @param offered whether they say anything
     * @param address of the page for either choice
     */
    private record Choosing(boolean offered, Function<Boolean, String> address) {}

    private Take found(
            Visit visit,
            SearchAddress search,
            List<Reference> some,
            long total,
            Function<Boolean, String> address) {
        Links links = visit.links();
        String feed = links.search(search.sorted(Order.RELEVANCE).annotated(false), "atom");
        if (total == 0) {
            String heading = visit.words().get("take.follow");
            return new Take(heading, List.of(), "", "", Optional.empty(), feed);
        }
        SearchAddress taken = search.at(1).annotated(visit.annotated());
        return take(
                visit,
                visit.words().get("take.these", total),
                parcel -> links.search(taken, parcel.suffix()),
                weights(visit, some, total),
                total,
                () -> catalogue.keys(taken.criteria(), 0, OpenFiles.MOST_REFERENCES),
                new Choosing(anyAnnotation(), address),
                feed);
    }

    private boolean anyAnnotation() {
        return !library.written().latest(Subject.Kind.ANNOTATION, 1).isEmpty();
    }

    private Map<Parcel, Long> weights(Visit visit, List<Reference> some, long total) {
        return weights.estimate(some, total, notes(visit, library), whole.of(visit));
    }

    /** What curators say, where a visit asks for it. */
    public static Optional<AnnotationNotes> notes(Visit visit, Library library) {
        return visit.annotated()
                ? Optional.of(new AnnotationNotes(library, visit.links()::lasting))
                : Optional.empty();
    }

    private Take take(
            Visit visit,
            String heading,
            Function<Parcel, String> href,
            Map<Parcel, Long> bytes,
            long total,
            Supplier<List<String>> keys,
            Choosing choosing,
            String feed) {
        Messages words = visit.words();
        List<Take.File> taken = new ArrayList<>();
        Stream.concat(FORMATS.stream().map(Parcel::of), Stream.of(new Parcel.Whole()))
                .forEach(parcel ->
                        taken.add(
                                new Take.File(
                                        label(visit, parcel),
                                        href.apply(parcel),
                                        Optional.ofNullable(bytes.get(parcel))
                                                .map(weight -> Weight.of(weight, words))
                                                .orElse(""))));
        long packed =
                files.isEmpty() || total > OpenFiles.MOST_REFERENCES ? 0 : files.bytes(keys.get());
        boolean fits = packed <= OpenFiles.MOST_BYTES;
        if (packed > 0 && fits) {
            long text = bytes.getOrDefault(Parcel.of(Format.ZOTERO_RDF), 0L) / SQUEEZED;
            Parcel parcel = new Parcel.Packed();
            taken.add(
                    1,
                    new Take.File(
                            words.get("take.packed"),
                            href.apply(parcel),
                            Weight.of(Weights.rounded((double) packed + text), words)));
        }
        boolean with = visit.annotated();
        return new Take(
                heading,
                taken,
                fits ? "" : words.get("take.tooHeavy", Weight.of(packed, words)),
                choosing.offered() ? words.get(with ? "take.with" : "take.without") : "",
                choosing.offered()
                        ? Optional.of(
                                new Link(
                                        words.get(with ? "take.leave" : "take.add"),
                                        choosing.address().apply(!with) + HERE))
                        : Optional.empty(),
                feed);
    }

    private static String label(Visit visit, Parcel parcel) {
        String label =
                parcel instanceof Parcel.Text(Format format)
                        ? format.label()
                        : visit.words().get("take.whole");
        return visit.annotated() && !parcel.holdsNotes()
                ? visit.words().get("take.bare", label)
                : label;
    }
}
