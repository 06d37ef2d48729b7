package cloud.girofle.herbier.text;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.reference.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the program says is said in two languages, each set as it should be. */
class MessagesTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");

    /**
     * A word between quotes, wherever one begins: which quote opens and which shuts is not known.
     */
    private static final Pattern WHOLE = Pattern.compile("(?:\"|bundle:)(?=([\\w.-]+)[\"}])");

    private static final Pattern LITERAL = Pattern.compile("\"(\\w[\\w.-]*\\.|\\.\\w[\\w.]*)\"");

    /** They name signs, or what is typed as it is: YAML, Turtle, a search. */
    private static final Set<String> CODE =
            Set.of(
                    "cli.front.NO_FIELDS",
                    "cli.thesaurus.NO_FRENCH_NAME",
                    "cli.usage.export.query",
                    "entry.unreadable");

    /** Words for people that count women out; « auteur·ice » is another word. */
    private static final Pattern MASCULINE =
            Pattern.compile(
                    "(?iu)\\b(?:utilisateur|auteur|lecteur|contributeur|administrateur|curateur"
                            + "|éditeur|rédacteur|visiteur|traducteur|directeur|développeur"
                            + "|chercheur|créateur|citoyen|adhérent|étudiant)s?\\b(?!·| d’écran)");

    /** Each with what makes it right there. */
    private static final Set<String> NOT_PEOPLE =
            Set.of(
                    "style.iso690", // « auteur et date » is what such styles are called.
                    "style.chicago");

    /** Words of another trade, or of another language. */
    private static final Pattern JARGON =
            Pattern.compile(
                    "(?iu)\\b(?:login|e-?mails?|tokens?|slugs?|urls?|uploads?|feedback|workflows?"
                            + "|digital\\w*|checkbox|batch|bugs?|tags?|cliquez ici|veuillez)\\b");

    /** Each with what makes it right there. */
    private static final Set<String> NAMED_SO =
            Set.of(
                    "field.url", // Zotero’s name of the field.
                    "error.413.sentence", // The setting is called « upload ».
                    "cli.settings.upload",
                    "cli.settings.metrics", // « metrics-token ».
                    "cli.settings.url", // And « url ».
                    "cli.settings.zotero.url");

    @ParameterizedTest
    @ValueSource(strings = {"messages", "problems", "cli"})
    void bothLanguagesSayTheSameThings(String bundle) {
        ResourceBundle french = ResourceBundle.getBundle(bundle, Locale.FRENCH);
        ResourceBundle english = ResourceBundle.getBundle(bundle, Locale.ENGLISH);
        assertThat(english.keySet()).isEqualTo(french.keySet());
        // A unit’s word may have a plural in one of them only.
        assertThat(french.keySet())
                .filteredOn(key -> !key.startsWith("unit."))
                .allSatisfy(key ->
                        assertThat(arguments(english.getString(key)))
                                .as(key)
                                .isEqualTo(arguments(french.getString(key))));
    }

    @ParameterizedTest
    @EnumSource(Problem.Kind.class)
    void everyProblemHasItsWords(Problem.Kind kind) {
        for (Locale locale : new Locale[] {Locale.FRENCH, Locale.ENGLISH}) {
            assertThat(Messages.in(locale).get("problem." + kind, "un", "deux", "trois"))
                    .isNotBlank()
                    .doesNotContain("{");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages", "problems", "cli"})
    void eachLanguageIsSetByItsOwnRules(String bundle) {
        ResourceBundle french = ResourceBundle.getBundle(bundle, Locale.FRENCH);
        ResourceBundle english = ResourceBundle.getBundle(bundle, Locale.ENGLISH);
        assertThat(french.keySet())
                .filteredOn(key -> !CODE.contains(key))
                .allSatisfy(key -> {
                    assertThat(Typos.french(french.getString(key))).as(key).isEmpty();
                    assertThat(Typos.english(english.getString(key))).as(key).isEmpty();
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages", "problems", "cli"})
    void frenchIsPlainAndForEveryone(String bundle) {
        ResourceBundle french = ResourceBundle.getBundle(bundle, Locale.FRENCH);
        assertThat(french.keySet())
                .filteredOn(key -> !NOT_PEOPLE.contains(key))
                .allSatisfy(key ->
                        assertThat(french.getString(key)).as(key).doesNotContainPattern(MASCULINE));
        assertThat(french.keySet())
                .filteredOn(key -> !NAMED_SO.contains(key))
                .allSatisfy(key ->
                        assertThat(french.getString(key)).as(key).doesNotContainPattern(JARGON));
    }

    /** A key is asked for as it is written, by its beginning, or by its end. */
    @Test
    void nothingIsSaidThatNobodyAsksFor() throws IOException {
        String program = program();
        Set<String> parts = words(LITERAL, program);
        Set<String> whole = words(WHOLE, program);
        Predicate<String> asked =
                key ->
                        key.startsWith("check.") // Asked for by the table of checks.
                                || whole.contains(key)
                                || parts.stream().anyMatch(part -> begins(key, part, whole));
        List<String> unasked = new ArrayList<>();
        for (String bundle : List.of("messages", "problems", "cli")) {
            ResourceBundle.getBundle(bundle, Locale.FRENCH).keySet().stream()
                    .filter(asked.negate())
                    .forEach(unasked::add);
        }
        assertThat(unasked).isEmpty();
    }

    private static boolean begins(String key, String part, Set<String> whole) {
        if (!part.startsWith(".")) {
            return key.startsWith(part);
        }
        return key.endsWith(part) && whole.contains(key.substring(0, key.length() - part.length()));
    }

    private static Set<String> words(Pattern pattern, String program) {
        return pattern.matcher(program)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static Set<String> arguments(String message) {
        return ARGUMENT.matcher(message)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String program() throws IOException {
        StringBuilder program = new StringBuilder();
        for (String folder : List.of("src/main/java", "src/main/jte")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    program.append(Files.readString(file));
                }
            }
        }
        return program.toString();
    }
}
