package cloud.girofle.herbier.web.reader;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.intake.Difference;
import cloud.girofle.herbier.knowledge.Act;
import cloud.girofle.herbier.knowledge.Annotation;
import cloud.girofle.herbier.knowledge.Claim;
import cloud.girofle.herbier.knowledge.Evidence;
import cloud.girofle.herbier.knowledge.Question;
import cloud.girofle.herbier.knowledge.Stance;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.Undoing;
import cloud.girofle.herbier.reference.ImportRun;
import cloud.girofle.herbier.reference.ItemTypes;
import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.reference.Relatedness;
import cloud.girofle.herbier.text.Messages;
import cloud.girofle.herbier.web.visit.SiteLanguage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every word that a page may ask for exists, in both languages. */
class WordsTest {

    private static final Pattern ASKED =
            Pattern.compile("(?:words|words\\(\\))\\s*\\.get\\(\\s*\"([^\"]+)\"\\s*[,)]");

    @ParameterizedTest
    @EnumSource(SiteLanguage.class)
    void typesFieldsAndRolesHaveNames(SiteLanguage language) {
        Set<String> keys = new TreeSet<>();
        ItemTypes.all()
                .forEach((name, type) -> {
                    keys.add("type." + name);
                    type.roles().forEach(role -> keys.add("role." + role));
                    type.roles().forEach(role -> keys.add("roles." + role));
                });
        ItemTypes.fieldNames().forEach(field -> keys.add("field." + field));
        for (ImportRun.Start start : ImportRun.Start.values()) {
            keys.add("start." + start);
        }
        for (Difference.Kind kind : Difference.Kind.values()) {
            keys.add("became." + kind);
        }
        for (Problem.Kind kind : Problem.Kind.values()) {
            keys.add("problem." + kind);
            keys.add("problem.name." + kind);
        }
        for (Undoing.Obstacle.Kind kind : Undoing.Obstacle.Kind.values()) {
            keys.add("undo." + kind);
        }
        for (Stance stance : Stance.values()) {
            keys.add("stance." + stance.id());
        }
        for (Annotation.Place place : Annotation.Place.values()) {
            keys.add("place." + place.id());
        }
        for (Relatedness relatedness : Relatedness.values()) {
            keys.add("relatedness." + relatedness.id());
        }
        for (Question.State state : Question.State.values()) {
            keys.add("question.state." + state.id());
            keys.add("questions.state." + state.id());
        }
        for (Claim.Side side : Claim.Side.values()) {
            keys.add("claim.side." + side);
            keys.add("questions.claims." + side);
        }
        for (Evidence.Relation relation : Evidence.Relation.values()) {
            keys.add("relation." + relation.id());
        }
        for (Act act : Act.values()) {
            keys.add("history.act." + act);
        }
        for (Subject.Kind kind : Subject.Kind.values()) {
            keys.add("history.together." + kind);
            keys.add("changes.of." + kind.name().toLowerCase(Locale.ROOT));
            if (kind != Subject.Kind.REFERENCE) {
                keys.add("history.on." + kind);
            }
        }
        keys.addAll(List.of("changes.of.", "changes.of.import"));
        keys.addAll(
                List.of(
                        "history.kind.REFERENCE",
                        "history.kind.ANNOTATION",
                        "history.kind.RECORD"));
        keys.addAll(List.of("history.other.MERGED", "history.other.SEPARATED"));
        Messages words = language.words();
        assertThat(keys).allSatisfy(key -> assertThat(words.find(key)).as(key).isPresent());
    }

    @ParameterizedTest
    @EnumSource(SiteLanguage.class)
    void templatesAndPagesAskForWordsThatExist(SiteLanguage language) {
        Set<String> keys = asked();
        assertThat(keys).contains("site.skip", "search.button", "hit.others", "pager.at");
        Messages words = language.words();
        assertThat(keys).allSatisfy(key -> assertThat(words.find(key)).as(key).isPresent());
    }

    @ParameterizedTest
    @EnumSource(SiteLanguage.class)
    void numbersAgree(SiteLanguage language) {
        Messages words = language.words();
        boolean french = language == SiteLanguage.FRENCH;
        assertThat(words.get("found.count.reference", 0))
                .isEqualTo(french ? "Aucune référence" : "No references");
        assertThat(words.get("found.count.reference", 1))
                .isEqualTo(french ? "Une référence" : "One reference");
        assertThat(words.get("found.count.reference", 1_234))
                .isEqualTo(french ? "1\u202f234 références" : "1,234 references");
    }

    private static Set<String> asked() {
        Set<String> keys = new TreeSet<>();
        for (String folder : List.of("src/main/jte", "src/main/java/cloud/girofle/herbier/web")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                files.filter(Files::isRegularFile).forEach(file -> keys.addAll(asked(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return keys;
    }

    private static Set<String> asked(Path file) {
        try {
            Set<String> keys = new TreeSet<>();
            Matcher matcher = ASKED.matcher(Files.readString(file));
            while (matcher.find()) {
                keys.add(matcher.group(1));
            }
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
