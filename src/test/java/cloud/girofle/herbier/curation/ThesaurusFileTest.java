package cloud.girofle.herbier.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cloud.girofle.herbier.curation.BrokenThesaurusException.Kind;
import cloud.girofle.herbier.knowledge.Thesaurus;
import cloud.girofle.herbier.knowledge.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThesaurusFileTest {

    private static final String PREFIXES =
            """
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix theme: <urn:herbier:theme:> .
            """;

    @TempDir private Path folder;

    @Test
    void aConceptIsReadWholeWithItsAcronymsApart() {
        Thesaurus read =
                read(
                        """
                        theme:acv a skos:Concept ;
                            skos:prefLabel "analyse du cycle de vie"@fr, "life cycle assessment"@en ;
                            skos:altLabel "écobilan"@fr, "life-cycle analysis"@en, "ACV", "LCA" ;
                            skos:broader theme:mesure ;
                            skos:related theme:fin-de-vie .
                        theme:mesure a skos:Concept ; skos:prefLabel "mesure"@fr .
                        theme:fin-de-vie a skos:Concept ; skos:prefLabel "fin de vie"@fr .
                        """);
        assertThat(read.topics())
                .extracting(Topic::id)
                .containsExactly("acv", "mesure", "fin-de-vie");
        assertThat(read.find("acv"))
                .contains(
                        new Topic(
                                "acv",
                                new Topic.Labels("analyse du cycle de vie", List.of("écobilan")),
                                new Topic.Labels(
                                        "life cycle assessment", List.of("life-cycle analysis")),
                                List.of("ACV", "LCA"),
                                List.of("mesure"),
                                List.of("fin-de-vie")));
    }

    @Test
    void whatIsHarmlessIsUnderstood() {
        Thesaurus read =
                read(
                        """
                        @prefix other: <https://example.org/themes/> .
                        <https://example.org/themes> a skos:ConceptScheme ;
                            skos:prefLabel "Thèmes"@fr ; skos:hasTopConcept other:energie .
                        other:energie a skos:Concept ;
                            skos:prefLabel "énergie"@fr-FR, "Energie"@de ;
                            skos:altLabel "énergie"@fr, "Strom"@de ;
                            skos:hiddenLabel "énèrgie"@fr ;
                            skos:definition "Ce que coûte le calcul."@fr ;
                            skos:narrower other:eau ;
                            skos:related other:energie ;
                            other:colour "green" .
                        other:eau skos:prefLabel "eau"@fr, "eau"@fr .
                        """);
        assertThat(read.topics()).extracting(Topic::id).containsExactly("energie", "eau");
        Topic energy = read.topics().getFirst();
        assertThat(energy.names()).containsExactly("énergie", "énèrgie");
        assertThat(energy.label("en")).isEqualTo("énergie");
        assertThat(energy.definition("fr")).isEqualTo("Ce que coûte le calcul.");
        assertThat(energy.definition("en")).isEmpty();
        assertThat(energy.related()).isEmpty();
        assertThat(read.narrower(energy)).extracting(Topic::id).containsExactly("eau");
        assertThat(read.top()).containsExactly(energy);
    }

    @Test
    void aMarkThatSomeEditorsPutFirstIsPassedOver() throws IOException {
        Path file = folder.resolve("bom.ttl");
        Files.writeString(file, "\uFEFF" + PREFIXES + "theme:a skos:prefLabel \"un\"@fr .");
        assertThat(ThesaurusFile.read(file).topics()).hasSize(1);
    }

    @Test
    void whatIsNotTurtleIsToldWithItsLine() {
        assertBroken(
                "theme:a skos:prefLabel \"un\"@fr\n  skos:altLabel \"uno\"@fr .",
                Kind.SYNTAX,
                4,
                "Expected '.', found 's'");
        assertBroken(
                "theme:a skos:prefLabel \"un\"@fr ;", Kind.SYNTAX, 3, "Unexpected end of file");
        assertBroken(
                "thème:a skos:prefLabel \"un\"@fr .",
                Kind.SYNTAX,
                3,
                "Namespace prefix 'thème' used but not defined");
    }

    @Test
    void whatIsMissingOrSaidTwiceIsToldWithItsConcept() {
        assertBroken(
                "theme:a a skos:Concept ;\n  skos:prefLabel \"one\"@en, \"un\" .",
                Kind.NO_FRENCH_NAME,
                3,
                "a");
        assertBroken(
                "theme:a skos:prefLabel \"un\"@fr ;\n  skos:prefLabel \"une\"@fr .",
                Kind.TWO_NAMES,
                4,
                "a",
                "fr",
                "un",
                "une");
        assertBroken("# Rien encore.", Kind.EMPTY, 1);
    }

    @Test
    void whatLeadsNowhereOrInACircleIsTold() {
        String two = "theme:a skos:prefLabel \"un\"@fr .\ntheme:b skos:prefLabel \"deux\"@fr ;\n";
        assertBroken(two + " skos:broader theme:c .", Kind.UNKNOWN_TOPIC, 5, "b", "c");
        assertBroken(two + " skos:related theme:c .", Kind.UNKNOWN_TOPIC, 5, "b", "c");
        assertBroken(two + " skos:narrower theme:c .", Kind.UNKNOWN_TOPIC, 5, "b", "c");
        assertBroken(two + " skos:broader theme:b .", Kind.CIRCLE, 4, "b → b");
        assertBroken(
                two + " skos:broader theme:a ;\n skos:narrower theme:a .",
                Kind.CIRCLE,
                3,
                "a → b → a");
    }

    @Test
    void wordsThatSkosHasNotAreTold() {
        assertBroken(
                "theme:a skos:prefLabel \"un\"@fr ; skos:altLabels \"une\"@fr .",
                Kind.UNKNOWN_PROPERTY,
                3,
                "a",
                "skos:altLabels");
        assertBroken(
                "theme:a skos:prefLabel \"un\"@fr ; skos:broader \"b\" .",
                Kind.BAD_VALUE,
                3,
                "a",
                "skos:broader",
                "b");
        assertBroken(
                "theme:a skos:prefLabel \" \"@fr .", Kind.BAD_VALUE, 3, "a", "skos:prefLabel", " ");
        assertBroken(
                "theme:Énergie skos:prefLabel \"énergie\"@fr .",
                Kind.BAD_ID,
                3,
                "urn:herbier:theme:Énergie");
    }

    @Test
    void anotherEncodingIsTold() throws IOException {
        Path file = folder.resolve("latin.ttl");
        String text = PREFIXES + "theme:a skos:prefLabel \"énergie\"@fr .";
        Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));
        assertBroken(file, Kind.NOT_UTF8, 3);
    }

    @Test
    void whatCannotBeOpenedIsTold() throws IOException {
        Path file = Files.createDirectories(folder.resolve(ThesaurusFile.NAME));
        BrokenThesaurusException broken =
                catchThrowableOfType(
                        BrokenThesaurusException.class, () -> ThesaurusFile.in(folder));
        assertThat(broken.kind()).isEqualTo(Kind.UNREADABLE);
        assertThat(broken.file()).isEqualTo(file.toString());
    }

    @Test
    void withoutAFileThereAreNoTopicsAndWithoutAFolderNothingIsKnown() {
        assertThat(ThesaurusFile.in(folder)).contains(Thesaurus.EMPTY);
        assertThat(ThesaurusFile.in(folder.resolve("elsewhere"))).isEmpty();
    }

    @Test
    void theThesaurusOfTheProjectIsSound() {
        Thesaurus ours = ThesaurusFile.in(Path.of("content")).orElseThrow();
        assertThat(ours.topics()).hasSizeGreaterThanOrEqualTo(135);
        assertThat(ours.top())
                .extracting(Topic::id)
                .containsExactly("numerique", "impact", "politique");
        assertThat(ours.topics())
                .allSatisfy(topic -> {
                    assertThat(topic.definition("fr")).endsWith(".").doesNotContain("'");
                    assertThat(topic.definition("en")).endsWith(".").doesNotContain("'");
                });
        Topic centre = ours.find("centre-de-donnees").orElseThrow();
        assertThat(centre.names()).contains("centre de données", "datacenter", "data centre", "DC");
        assertThat(ours.ancestors(centre))
                .extracting(Topic::id)
                .containsExactly("infrastructure-numerique", "numerique");
        // SKOS: what is related is neither above nor below.
        assertThat(ours.topics())
                .allSatisfy(topic ->
                        assertThat(ours.related(topic)).noneMatch(ours.ancestors(topic)::contains));
    }

    private Thesaurus read(String turtle) {
        return ThesaurusFile.read(write(turtle));
    }

    private void assertBroken(String turtle, Kind kind, int line, String... details) {
        assertBroken(write(turtle), kind, line, details);
    }

    private static void assertBroken(Path file, Kind kind, int line, String... details) {
        BrokenThesaurusException broken =
                catchThrowableOfType(
                        BrokenThesaurusException.class, () -> ThesaurusFile.read(file));
        assertThat(broken).isNotNull();
        assertThat(broken.kind()).isEqualTo(kind);
        assertThat(broken.details()).containsExactly(details);
        assertThat(broken.line()).isEqualTo(line);
        assertThat(broken.file()).isEqualTo(file.toString());
    }

    private Path write(String turtle) {
        try {
            return Files.writeString(folder.resolve("t.ttl"), PREFIXES + turtle + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
