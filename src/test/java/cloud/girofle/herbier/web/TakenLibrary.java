package cloud.girofle.herbier.web;

import cloud.girofle.herbier.curation.Curation;
import cloud.girofle.herbier.knowledge.Act;
import cloud.girofle.herbier.knowledge.Annotation;
import cloud.girofle.herbier.knowledge.Author;
import cloud.girofle.herbier.knowledge.Edit;
import cloud.girofle.herbier.knowledge.ReadingList;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.Writing;
import cloud.girofle.herbier.reference.Attachment;
import cloud.girofle.herbier.reference.Attachment.LinkMode;
import cloud.girofle.herbier.reference.Attachment.Presence;
import cloud.girofle.herbier.reference.Collection;
import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.ItemNote;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Source;
import cloud.girofle.herbier.reference.Tag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** A site to be taken from: books, files, a list, and what people say of them. */
final class TakenLibrary {

    static final String PDF =
            new Random(1)
                    .ints(40_000, 32, 127)
                    .collect(
                            () -> new StringBuilder("%PDF-1.7\n"),
                            StringBuilder::appendCodePoint,
                            StringBuilder::append)
                    .toString();
    static final String SECRET = "%PDF-1.7\n" + "secret".repeat(100);
    static final String SAID = "Une *remarque* qui pèse.";

    final SampleSite site;

    /** Keys: a book with a file and an annotation; one with a link; one that keeps its file. */
    final String one;

    final String two;
    final String three;

    private final Path folder;

    /** Two sources, one of which keeps its files; a list that names two books; a figure. */
    TakenLibrary(Path folder) {
        this(folder, "");
    }

    /** The same under a path. */
    TakenLibrary(Path folder, String base) {
        this.folder = folder;
        site = SampleSite.emptyUnder(base);
        Attachment cables = file("Câbles : l’été.pdf", PDF);
        Attachment reserve = file("c.pdf", SECRET);
        List<String> keys =
                site.library()
                        .write(writing -> {
                            writing.save(new Source("girofle", "Cloud Girofle", "", "", 1));
                            writing.save(new Source("reserve", "La réserve", "", "", 2, true));
                            long open = writing.file("girofle", "a.json", true, "CSL JSON", 3);
                            long closed = writing.file("reserve", "b.json", true, "CSL JSON", 3);
                            writing.shelve(
                                    "girofle", open, List.of(new Collection("C1", "Réseaux", "")));
                            return List.of(
                                    add(writing, open, item("un", "Câbles", cables)),
                                    add(writing, open, item("deux", "Sobriété", link())),
                                    add(writing, closed, item("trois", "Réserve", reserve)));
                        });
        one = keys.get(0);
        two = keys.get(1);
        three = keys.get(2);
        site.follow();
        annotate(one, SAID);
        publish(
                new Subject(Subject.Kind.LIST, "a-lire"),
                "",
                new ReadingList(
                                "À lire",
                                "",
                                "fr",
                                List.of(
                                        new ReadingList.Item(two, "d’abord"),
                                        new ReadingList.Item(one, "")))
                        .content());
        publish(
                new Subject(Subject.Kind.FIGURE, "poids"),
                "",
                Map.of("title", "Un poids", "value", "3", "unit", "kg", "reference", one));
        site.follow();
    }

    private void publish(Subject subject, String about, Map<String, String> content) {
        new Curation(site.library())
                .publish(
                        new Edit(subject, about, 0, Act.SAVED, content, ""),
                        Author.named("Camille"));
    }

    private void annotate(String key, String text) {
        publish(
                new Subject(Subject.Kind.ANNOTATION, "A" + key),
                key,
                new Annotation(
                                text,
                                "",
                                Annotation.Place.PAGE,
                                "",
                                Optional.empty(),
                                List.of(),
                                "fr",
                                "")
                        .content());
    }

    private static String add(Writing writing, long file, Record item) {
        return writing.add(file, item, Optional.empty()).reference();
    }

    static Record item(String id, String title, Attachment attachment) {
        return new Record(
                id,
                "book",
                Map.of("title", title, "publisher", "Divergences", "date", "2020"),
                List.of(new Creator("author", "Lopez", "Fanny")),
                List.of(Tag.manual("réseau")),
                List.of(new ItemNote("n" + id, "<p>Une note</p>", List.of())),
                List.of(attachment),
                List.of("C1"),
                List.of());
    }

    private static Attachment link() {
        return new Attachment(
                "",
                LinkMode.LINKED_URL,
                Presence.LINK,
                "Ailleurs",
                "",
                "",
                "https://exemple.fr/",
                "",
                "",
                List.of());
    }

    Attachment file(String name, String content) {
        try {
            Path file = Files.writeString(folder.resolve("incoming"), content);
            return new Attachment(
                            "",
                            LinkMode.IMPORTED_FILE,
                            Presence.STORED,
                            "La pièce",
                            "application/pdf",
                            name,
                            "",
                            "",
                            "",
                            List.of())
                    .kept(site.files().keep(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
