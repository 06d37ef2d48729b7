package cloud.girofle.herbier;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The plan of the house, held against the code. */
class ArchitectureTest {

    private static final String ROOT = "cloud.girofle.herbier";

    private static final JavaClasses HOUSE =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages(ROOT);

    /** The rooms of each floor, from the ground up. */
    private static final List<List<String>> FLOORS =
            List.of(
                    List.of("reference", "knowledge", "text"),
                    List.of("zotero", "library", "search", "citation"),
                    List.of("intake", "curation", "sharing"),
                    List.of("web"),
                    List.of("publish"));

    @Test
    void importsOnlyGoDown() {
        var house = layeredArchitecture().consideringOnlyDependenciesInAnyPackage(ROOT + "..");
        house = house.layer("program").definedBy(ROOT);
        for (List<String> floor : FLOORS) {
            for (String room : floor) {
                house = house.layer(room).definedBy(room(room));
            }
        }
        for (int floor = 0; floor < FLOORS.size(); floor++) {
            String[] above =
                    FLOORS.subList(floor + 1, FLOORS.size()).stream()
                            .flatMap(List::stream)
                            .collect(
                                    Collectors.toCollection(() -> new TreeSet<>(Set.of("program"))))
                            .toArray(String[]::new);
            for (String room : FLOORS.get(floor)) {
                house = house.whereLayer(room).mayOnlyBeAccessedByLayers(above);
            }
        }
        house.because(
                        "the data flow one way, from import to page, and rooms of one floor ignore each other")
                .check(HOUSE);
    }

    @Test
    void packagesDoNotFormCircles() {
        slices().matching(ROOT + ".(**)")
                .should()
                .beFreeOfCycles()
                .because("a package in a circle cannot be understood, tested or changed alone")
                .check(HOUSE);
    }

    @Test
    void everyRoomIsInThePlan() {
        Set<String> rooms =
                HOUSE.stream()
                        .map(JavaClass::getPackageName)
                        .filter(name -> !name.equals(ROOT))
                        .map(name -> name.substring(ROOT.length() + 1).replaceFirst("\\..*", ""))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(FLOORS.stream().flatMap(List::stream)).containsAll(rooms);
    }

    @Test
    void eachLibraryHasOneHome() {
        home("the truth has one keeper", "org.jdbi..", "library");
        home(
                "SQLite is spoken where the truth is kept, and where Zotero's own database is read",
                "org.sqlite..",
                "library",
                "zotero.database");
        home("one truth, and one foreign database", "java.sql..", "library", "zotero.database");
        home("the index has one keeper", "org.apache.lucene..", "search");
        home("the site alone speaks HTTP", "io.javalin..", "web");
        home(
                "libraries are followed on the net in two rooms, Zotero's and what is harvested;"
                        + " a third asks the site itself for its pages",
                "java.net.http..",
                "zotero.sync",
                "zotero.harvest",
                "publish");
        home(
                "addresses that anybody typed are asked for where each is checked first",
                "javax.net.ssl..",
                "curation.links");
        noClasses()
                .that()
                .resideOutsideOfPackage(room("curation.links"))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.net.Socket")
                .because("what a name leads to is checked before anything is sent there")
                .check(HOUSE);
        home("the site alone knows who asks, and how often", "io.github.bucket4j..", "web");
        home("answers are packed where they are sent", "com.aayushatharva.brotli4j..", "web");
        home("templates belong to pages", "gg.jte..", "web");
        home(
                "graphs are read where Zotero is read, and where curators keep the thesaurus",
                "org.eclipse.rdf4j..",
                "zotero.rdf",
                "curation");
        home(
                "archives are unpacked where nothing escapes the folder",
                "org.apache.commons.compress..",
                "zotero.archive");
        home("a PDF is read in a process of its own", "org.apache.pdfbox..", "zotero.attached");
        home("one room speaks OpenID Connect", "org.pac4j..", "curation.provider");
        home("one room speaks OpenID Connect", "com.nimbusds..", "curation.provider");
        home("one room knows passwords", "org.bouncycastle..", "curation");
        home(
                "one sanitiser, one reader of HTML exports, and one writer of copies",
                "org.jsoup..",
                "text",
                "zotero",
                "publish");
        home("copies go to S3 from one place", "com.github.davidmoten.aws..", "publish");
        home(
                "curators' texts become HTML in one place, lists of links are read in another",
                "org.commonmark..",
                "text",
                "zotero.pages");
        home("codes are drawn where cards are", "com.google.zxing..", "web.reader.card");
        home("one room knows styles of citation", "de.undercouch.citeproc..", "citation");
        home("units are known where figures are", "javax.measure..", "knowledge");
        home("units are known where figures are", "tech.units..", "knowledge");
        home("units are known where figures are", "systems.uom..", "knowledge");
        home("texts are compared in one place", "com.github.difflib..", "text");
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..")
                .because("the command line is the program's alone")
                .check(HOUSE);
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Service|Manager|Helper|Utils?|Impl|Dao|Common|Processor)")
                .because("such a name bears no intent: name the thing, in the words of the field")
                .check(HOUSE);
    }

    @Test
    void everyPackageIsNullMarked() {
        classes()
                .that()
                .haveSimpleName("package-info")
                .should()
                .beAnnotatedWith(NullMarked.class)
                .because("absence is an Optional, an empty list or a variant, never null")
                .check(HOUSE);
        Set<String> marked =
                HOUSE.stream()
                        .filter(type -> type.getSimpleName().equals("package-info"))
                        .map(JavaClass::getPackageName)
                        .collect(Collectors.toSet());
        assertThat(HOUSE.stream().map(JavaClass::getPackageName).collect(Collectors.toSet()))
                .as("packages with a package-info that says what lives there")
                .isSubsetOf(marked);
    }

    @Test
    void theProgramSpeaksThroughItsLogOrItsCommandLine() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT)
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("below the command line, words go to a page, a report or the log")
                .check(HOUSE);
    }

    private static void home(String reason, String library, String... rooms) {
        DescribedPredicate<JavaClass> home =
                resideInAnyPackage(
                        java.util.Arrays.stream(rooms)
                                .map(ArchitectureTest::room)
                                .toArray(String[]::new));
        noClasses()
                .that(
                        describe(
                                "stand outside " + String.join(", ", rooms),
                                type -> !home.test(type)))
                .should()
                .dependOnClassesThat(within(library))
                .because(reason)
                .check(HOUSE);
    }

    /** {@code resideInAPackage} matches an expression anew at each of the many thousand imports. */
    private static DescribedPredicate<JavaClass> within(String library) {
        String root = library.replaceFirst("\\.\\.$", "");
        return describe(
                "reside in " + library,
                type ->
                        type.getPackageName().equals(root)
                                || type.getPackageName().startsWith(root + "."));
    }

    private static String room(String name) {
        return ROOT + "." + name + "..";
    }
}
