package cloud.girofle.herbier.web.reader;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.curation.Curation;
import cloud.girofle.herbier.curation.Outcome;
import cloud.girofle.herbier.knowledge.Act;
import cloud.girofle.herbier.knowledge.Author;
import cloud.girofle.herbier.knowledge.Edit;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.knowledge.Thesaurus;
import cloud.girofle.herbier.knowledge.Topic;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.web.visit.Assets;
import cloud.girofle.herbier.web.visit.Links;
import cloud.girofle.herbier.web.visit.Query;
import cloud.girofle.herbier.web.visit.SiteLanguage;
import cloud.girofle.herbier.web.visit.Visit;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people write, in the words of those who read it. */
class ContentLabelsTest {

    @TempDir private Path folder;
    private Library library;
    private String book;

    @BeforeEach
    void open() {
        library = Library.open(folder);
        Topic.Labels french = new Topic.Labels("analyse du cycle de vie", List.of());
        Topic.Labels english = new Topic.Labels("life-cycle assessment", List.of());
        library.adopt(
                new Thesaurus(
                        List.of(
                                new Topic(
                                        "acv", french, english, List.of(), List.of(), List.of()))));
        Edit edit =
                new Edit(
                        new Subject(Subject.Kind.RECORD, "A2345678"),
                        "",
                        0,
                        Act.SAVED,
                        Map.of("itemType", "book", "title", "<i>Sobriété</i>"),
                        "");
        book =
                ((Outcome.Saved) new Curation(library).publish(edit, Author.named("Claire")))
                        .entry()
                        .about();
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void fieldsHaveNames() {
        ContentLabels labels = labels(SiteLanguage.FRENCH);

        assertThat(labels.name("title")).isEqualTo("Titre");
        assertThat(labels.name("place")).isEqualTo("Lieu");
        assertThat(labels.name("text")).isEqualTo("Texte");
        assertThat(labels.name("+tag CO2")).isEqualTo("Mot-clé ajouté\u00a0: CO2");
        assertThat(labels.name("-topic acv"))
                .isEqualTo("Thème écarté\u00a0: analyse du cycle de vie");
        assertThat(labels.name("+related " + book)).isEqualTo("Référence liée\u00a0: Sobriété");
        assertThat(labels.name("of its source")).isEqualTo("of its source");
        assertThat(labels(SiteLanguage.ENGLISH).name("+topic acv"))
                .isEqualTo("Topic added: life-cycle assessment");
    }

    @Test
    void valuesAreSaid() {
        ContentLabels labels = labels(SiteLanguage.FRENCH);

        assertThat(labels.value("itemType", "book")).isEqualTo("Livre");
        assertThat(labels.value("language", "en-GB")).isEqualTo("anglais");
        assertThat(labels.value("stance", "methode")).isEqualTo("méthode discutable");
        assertThat(labels.value("+related " + book, "repond")).isEqualTo("répond à");
        assertThat(labels.value("topics", "acv ailleurs"))
                .isEqualTo("analyse du cycle de vie, ailleurs");
        assertThat(labels.value("creators", "author: Lopez, Fanny\neditor: ADEME"))
                .isEqualTo("Auteur·ice\u00a0: Fanny Lopez\nÉditeur·ice (direction)\u00a0: ADEME");
        assertThat(labels.value("items", book + " pour commencer\nZZZZZZZZ"))
                .isEqualTo("Sobriété — pour commencer\nZZZZZZZZ");
        assertThat(labels.value("text", "**Oui**")).isEqualTo("**Oui**");
    }

    private ContentLabels labels(SiteLanguage language) {
        Links links = Links.of(URI.create("https://herbier.example"), Assets.read()).in(language);
        return new ContentLabels(new Visit("/", Map.of(), Query.parse(""), "", links), library);
    }
}
