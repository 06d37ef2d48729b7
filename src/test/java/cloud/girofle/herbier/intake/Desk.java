package cloud.girofle.herbier.intake;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Collection;
import cloud.girofle.herbier.reference.ImportRun;
import cloud.girofle.herbier.reference.Item;
import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.reference.Source;
import cloud.girofle.herbier.zotero.Export;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Where tests hand in exports that were never files. */
final class Desk {

    static final Source GIROFLE = new Source("girofle", "Cloud Girofle", "", "", 1);
    static final Source DEUXFLEURS = new Source("deuxfleurs", "Deuxfleurs", "", "", 2);

    private final Library library;
    private final Intake intake;

    Desk(Library library) {
        this.library = library;
        this.intake = new Intake(library);
    }

    /** An export in Zotero RDF. */
    static Reading rdf(String name, Item... items) {
        return export(name, "Zotero RDF", List.of(), List.of(), items);
    }

    static Reading bib(String name, Item... items) {
        return export(name, "BibTeX", List.of(), List.of(), items);
    }

    static Reading shelved(String name, List<Collection> collections, Item... items) {
        return export(name, "Zotero RDF", collections, List.of(), items);
    }

    /** An export with a problem of that kind. */
    static Reading flawed(String name, Problem.Kind kind, Item... items) {
        return export(
                name, "Zotero RDF", List.of(), List.of(Problem.of(name, "12", kind, "x")), items);
    }

    static Reading refused(String name) {
        return new Reading(name, Export.refused(Problem.of(name, "", Problem.Kind.UNKNOWN_FORMAT)));
    }

    private static Reading export(
            String name,
            String format,
            List<Collection> collections,
            List<Problem> problems,
            Item... items) {
        return new Reading(
                name,
                new Export(
                        format,
                        Arrays.stream(items).map(Item::built).toList(),
                        collections,
                        problems));
    }

    /** The source's folder holds these exports, and no other. */
    ImportRun folder(Source source, Reading... readings) {
        return intake.take(
                source, List.of(readings), true, ImportRun.Start.COMMAND, Instant.EPOCH, () -> {});
    }

    /** Somebody gives these exports of the source by hand. */
    ImportRun byHand(Source source, Reading... readings) {
        return intake.take(
                source, List.of(readings), false, ImportRun.Start.COMMAND, Instant.EPOCH, () -> {});
    }

    /** Every present reference, by title. */
    List<Reference> shown() {
        List<Reference> shown = new ArrayList<>();
        library.changesAfter(0, Integer.MAX_VALUE)
                .forEach(change -> shown.addAll(library.references(List.of(change.key()))));
        shown.sort(Comparator.comparing(Reference::title).thenComparing(Reference::key));
        return shown;
    }

    /** The one present reference of that title. */
    Reference titled(String title) {
        List<Reference> titled =
                shown().stream().filter(reference -> reference.title().equals(title)).toList();
        if (titled.size() != 1) {
            throw new AssertionError(titled.size() + " references are titled " + title);
        }
        return titled.getFirst();
    }

    static String counts(ImportRun run) {
        return "%d read, %d added, %d changed, %d unchanged, %d withdrawn, %d refused"
                .formatted(
                        run.read(),
                        run.added(),
                        run.changed(),
                        run.unchanged(),
                        run.withdrawn(),
                        run.refused());
    }
}
