package cloud.girofle.herbier.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.Samples;
import cloud.girofle.herbier.curation.Curation;
import cloud.girofle.herbier.knowledge.Act;
import cloud.girofle.herbier.knowledge.Author;
import cloud.girofle.herbier.knowledge.Edit;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.knowledge.Thesaurus;
import cloud.girofle.herbier.knowledge.Topic;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.library.Writing;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What curators say, as others take it away. */
class AnnotationNotesTest {

    @TempDir Path folder;

    @Test
    void whatAnAnnotationNamesIsNamedAndLeadsToItsAddress() {
        try (Library library = Library.open(folder)) {
            library.adopt(
                    new Thesaurus(
                            List.of(
                                    new Topic(
                                            "eau",
                                            new Topic.Labels("eau", List.of()),
                                            new Topic.Labels("water", List.of()),
                                            List.of(),
                                            List.of(),
                                            List.of()))));
            String key = library.write(AnnotationNotesTest::book);
            say(
                    library,
                    Subject.Kind.QUESTION,
                    "q",
                    "",
                    Map.of("title", "Une question", "text", "?"));
            say(
                    library,
                    Subject.Kind.ANNOTATION,
                    "A2345678",
                    key,
                    Map.of("text", "Voir [[theme:eau]], [[question:q]] et [[theme:rien]]."));

            String html =
                    new AnnotationNotes(
                                    library,
                                    (subject, about) -> "https://herbier.example/" + subject.name())
                            .about(key)
                            .getFirst()
                            .html();

            assertThat(html)
                    .contains(
                            "<a href=\"https://herbier.example/theme:eau\" rel=\"nofollow noopener\">eau</a>",
                            "<a href=\"https://herbier.example/question:q\" rel=\"nofollow noopener\">Une question</a>",
                            "[[theme:rien]]")
                    .doesNotContain("herbier.example/theme:rien");
        }
    }

    private static String book(Writing writing) {
        writing.save(new Source("girofle", "Cloud Girofle", "", "", 1));
        Record book = Samples.record("un", "book", Map.of("title", "Un livre"));
        long file = writing.file("girofle", "a.json", true, "CSL JSON", 5);
        return writing.add(file, book, Optional.empty()).reference();
    }

    private static void say(
            Library library,
            Subject.Kind kind,
            String id,
            String about,
            Map<String, String> content) {
        new Curation(library)
                .publish(
                        new Edit(new Subject(kind, id), about, 0, Act.SAVED, content, ""),
                        Author.named("Claire"));
    }
}
