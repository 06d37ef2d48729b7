package cloud.girofle.herbier.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.curation.Curation;
import cloud.girofle.herbier.intake.Intake;
import cloud.girofle.herbier.knowledge.Act;
import cloud.girofle.herbier.knowledge.Annotation;
import cloud.girofle.herbier.knowledge.Author;
import cloud.girofle.herbier.knowledge.Edit;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.ImportRun;
import cloud.girofle.herbier.reference.ItemTypes;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.reference.Source;
import cloud.girofle.herbier.text.Fold;
import cloud.girofle.herbier.text.Messages;
import cloud.girofle.herbier.zotero.FullRecords;
import cloud.girofle.herbier.zotero.ZoteroWriter;
import cloud.girofle.herbier.zotero.ZoteroWriter.Format;
import cloud.girofle.herbier.zotero.writing.Limit;
import cloud.girofle.herbier.zotero.writing.Losses;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A library goes out by every export and comes into an empty one. What it weighs, and what it loses
 * on the way, is what readers are told beforehand; the table goes to the log.
 */
class EveryExportTest {

    private static final Logger LOG = Logger.getLogger(EveryExportTest.class.getName());

    private static final Source SOURCE = new Source("girofle", "Cloud Girofle", "", "", 1);
    private static final Source OTHER = new Source("autre", "Autre", "", "", 2);

    /** What only Zotero’s own import does. */
    private static final Set<Limit.Kind> ZOTEROS =
            Set.of(Limit.Kind.ZOTERO_ROLE, Limit.Kind.ZOTERO_RELATION);

    @TempDir static Path folder;
    private static Library library;
    private static AnnotationNotes notes;
    private static Fidelity.Measured told;
    private static Map<Parcel, Long> weights;

    /** The project's own references, and one of each type that says all it can. */
    @BeforeAll
    static void fill() throws IOException {
        library = Library.open(folder.resolve("de"));
        Path full = folder.resolve("complets.rdf");
        try (Writer out = Files.newBufferedWriter(full)) {
            ZoteroWriter.write(
                    Format.ZOTERO_RDF,
                    FullRecords.all().stream().map(EveryExportTest::alone).toList(),
                    FullRecords.tree(),
                    attachment -> "",
                    out);
        }
        take(library, OTHER, full);
        take(library, SOURCE, Path.of("import/girofle/girofle.json"));
        notes =
                new AnnotationNotes(
                        library, (subject, about) -> "https://herbier.example/" + about);
        for (String key : all(library).subList(0, 30)) {
            annotate(key);
        }
        told = new Fidelity(library, 250).measured(notes);
        List<Reference> some = library.references(all(library).subList(0, 20));
        weights =
                new Weights(library)
                        .estimate(some, all(library).size(), Optional.of(notes), reference -> 0);
        assertThat(told.sample()).as("all of it is measured").hasSameSizeAs(all(library));
    }

    @AfterAll
    static void close() {
        library.close();
    }

    @ParameterizedTest
    @EnumSource
    void whatALibraryLosesOnItsWayIsWhatIsTold(Format format) throws IOException {
        Holdings out = Holdings.of(library, "", "").annotated(notes);
        Path file = folder.resolve("tout." + format.suffix());
        try (Writer text = Files.newBufferedWriter(file)) {
            out.write(format, text);
        }
        long bytes = Files.size(file);
        assertThat((double) weights.getOrDefault(Parcel.of(format), 0L))
                .as("said of %d bytes", bytes)
                .isBetween(bytes * 0.75, bytes * 1.3);
        try (Library into = Library.open(folder.resolve("vers-" + format.word()))) {
            take(into, SOURCE, file);

            List<Limit> lost = lost(records(out), records(Holdings.of(into, "", "")));

            LOG.info(() ->
                    format.label()
                            + "\n"
                            + String.join("\n", LimitLines.of(lost, Messages.in(Locale.FRENCH))));
            assertThat(lost)
                    .containsExactlyElementsOf(
                            told.limits().getOrDefault(format, List.of()).stream()
                                    .filter(limit -> !ZOTEROS.contains(limit.kind()))
                                    .toList());
        }
    }

    /** Item by item, each known by its title. */
    private static List<Limit> lost(List<Record> went, List<Record> came) {
        Map<String, Record> back = new HashMap<>();
        came.forEach(item -> assertThat(back.put(named(item), item)).as("twins").isNull());
        Losses losses = new Losses();
        for (Record item : went) {
            Optional<Record> now = Optional.ofNullable(back.remove(named(item)));
            losses.compare(item, now);
            losses.add(
                    Limit.Kind.COLLECTION,
                    "",
                    item.collections().size()
                            - now.map(Record::collections).map(List::size).orElse(0));
            losses.add(
                    Limit.Kind.RELATION,
                    "",
                    item.relations().size() - now.map(Record::relations).map(List::size).orElse(0));
        }
        assertThat(back.keySet()).as("came from nowhere").isEmpty();
        return losses.limits();
    }

    private static String named(Record item) {
        return Fold.slug(item.title());
    }

    /** With a name of its own: no other is taken for it. */
    private static Record alone(Record item) {
        Map<String, String> fields = new LinkedHashMap<>(item.fields());
        fields.replaceAll((name, value) ->
                switch (ItemTypes.baseField(item.type(), name)) {
                    case "title" -> "Un titre : " + item.type();
                    case "citationKey" -> "cle" + item.type();
                    case "DOI" -> "10.1234/" + item.type();
                    default -> value;
                });
        return new Record(
                item.localId(),
                item.type(),
                fields,
                item.creators(),
                item.tags(),
                item.notes(),
                item.attachments(),
                item.collections(),
                item.relations());
    }

    private static List<Record> records(Holdings holdings) {
        List<Record> records = new ArrayList<>();
        holdings.forEach(records::add);
        return records;
    }

    private static List<String> all(Library of) {
        return Holdings.of(of, "", "").keys();
    }

    private static void take(Library into, Source source, Path file) {
        new Intake(into)
                .take(source, List.of(file), ImportRun.Start.COMMAND, (slug, records) -> {});
    }

    private static void annotate(String key) {
        Annotation said =
                new Annotation(
                        "Une *remarque* sur cela, avec [un lien](https://exemple.fr).",
                        "en ses propres mots",
                        Annotation.Place.PAGE,
                        "12",
                        Optional.empty(),
                        List.of(),
                        "fr",
                        "");
        new Curation(library)
                .publish(
                        new Edit(
                                new Subject(Subject.Kind.ANNOTATION, "A" + key),
                                key,
                                0,
                                Act.SAVED,
                                said.content(),
                                ""),
                        Author.named("Camille"));
    }
}
