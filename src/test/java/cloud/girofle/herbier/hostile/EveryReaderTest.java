package cloud.girofle.herbier.hostile;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.text.CsvRows;
import cloud.girofle.herbier.zotero.ZoteroExport;
import cloud.girofle.herbier.zotero.reading.Format;
import cloud.girofle.herbier.zotero.xml.SafeXml;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever reads what others wrote is fuzzed: a reader that is added is added there too. */
class EveryReaderTest {

    /** Whoever hands a text to a parser, and the test that damages that text at random. */
    private static final Map<String, String> FUZZED =
            Map.ofEntries(
                    Map.entry("ApiCollections", "FuzzTest"),
                    Map.entry("ApiLibrary", "FuzzTest"),
                    Map.entry("Cff", "FuzzTest"),
                    Map.entry("CleanHtml", "FuzzTextsTest"),
                    Map.entry("Coins", "FuzzTest"),
                    Map.entry("CslJson", "FuzzTest"),
                    Map.entry("CsvTable", "DamagedTableTest"),
                    Map.entry("DublinCoreRdf", "FuzzTest"),
                    Map.entry("EndNoteXml", "FuzzTest"),
                    Map.entry("FrontMatterReader", "FuzzTextsTest"),
                    Map.entry("HtmlMarkdown", "FuzzTextsTest"),
                    Map.entry("JsonEntries", "FuzzTest"),
                    Map.entry("LinkList", "FuzzTest"),
                    Map.entry("MarcXml", "FuzzTest"),
                    Map.entry("Markdown", "FuzzTextsTest"),
                    Map.entry("MarkupContent", "DamagedPdfTest"),
                    Map.entry("Mods", "FuzzTest"),
                    Map.entry("NoteAnnotations", "FuzzTextsTest"),
                    Map.entry("OaiReader", "DamagedReplyTest"),
                    Map.entry("PdfAnnotations", "DamagedPdfTest"),
                    Map.entry("PdfContent", "DamagedPdfTest"),
                    Map.entry("RdfEntries", "FuzzTest"),
                    Map.entry("RdfGraph", "FuzzTest"),
                    Map.entry("SafeXml", "FuzzTest"),
                    Map.entry("SourcesFile", "DamagedSourcesFileTest"),
                    Map.entry("Tei", "FuzzTest"),
                    Map.entry("ThesaurusFile", "FuzzTextsTest"),
                    Map.entry("ZoteroCsv", "FuzzTest"),
                    Map.entry("ZoteroReport", "FuzzTest"));

    /** A server's wrong answers are planned one by one, in {@code SyncFaultsTest}. */
    private static final Set<String> PLANNED = Set.of("ApiClient");

    /** These read what the program itself wrote or cleaned, or what is shipped with it. */
    private static final Set<String> OUR_OWN =
            Set.of(
                    "CopiedPage",
                    "Crawl",
                    "CslItems",
                    "Json",
                    "NoteTex",
                    "Outline",
                    "PackagedTable",
                    "ReadyComparisons",
                    "Typography");

    private static final Set<String> PARSERS =
            Set.of(
                    "tools.jackson.",
                    "javax.xml.stream.",
                    "org.jsoup.",
                    "org.commonmark.parser.",
                    "org.apache.pdfbox.",
                    "org.eclipse.rdf4j.");

    private static final Set<String> PARSING =
            Set.of(
                    "createParser",
                    "readTree",
                    "readValue",
                    "createXMLStreamReader",
                    "loadPDF",
                    "parse",
                    "parseReader",
                    "parseBodyFragment");

    /** Our own doors to parsers. */
    private static final Map<String, Set<String>> OURS =
            Map.of(
                    CsvRows.class.getName(), Set.of("<init>"),
                    SafeXml.class.getName(), Set.of("<init>", "lenient", "open"));

    private static final JavaClasses PROGRAM =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("cloud.girofle.herbier");

    @Test
    void everyFormatHasASeedThatIsFuzzed() throws IOException {
        Set<String> formats = new TreeSet<>();
        for (JavaClass type : PROGRAM) {
            if (type.isAssignableTo(Format.class)
                    && !type.isInterface()
                    && !type.getModifiers().contains(JavaModifier.ABSTRACT)) {
                formats.add(name(type));
            }
        }
        Set<String> read = new TreeSet<>();
        for (Path seed : FuzzTest.ownSeeds()) {
            read.add(ZoteroExport.read(seed).format());
        }
        assertThat(formats).hasSizeGreaterThan(20);
        assertThat(read).containsAll(formats);
    }

    private static String name(JavaClass type) {
        try {
            return ((Format) type.reflect().getConstructor().newInstance()).name();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type.getName(), e);
        }
    }

    @Test
    void whoeverCallsAParserIsFuzzedOrReadsOurOwn() {
        Set<String> calling =
                PROGRAM.stream()
                        .flatMap(type -> type.getCodeUnits().stream())
                        .filter(EveryReaderTest::parses)
                        .map(unit -> outermost(unit.getOwner()))
                        .collect(toCollection(TreeSet::new));
        Set<String> known = new TreeSet<>(FUZZED.keySet());
        known.addAll(PLANNED);
        known.addAll(OUR_OWN);
        assertThat(calling).isEqualTo(known);
    }

    @Test
    void theTestsThatAreNamedDamageWhatTheyGive() throws IOException {
        for (String test : new TreeSet<>(FUZZED.values())) {
            try (Stream<Path> sources = Files.walk(Path.of("src/test/java"))) {
                Path source =
                        sources.filter(file -> file.endsWith(test + ".java"))
                                .findFirst()
                                .orElseThrow(() -> new AssertionError(test));
                assertThat(Files.readString(source)).as(test).contains("new Random(");
            }
        }
    }

    private static boolean parses(JavaCodeUnit unit) {
        return Stream.concat(
                        unit.getCallsFromSelf().stream(),
                        unit.getMethodReferencesFromSelf().stream())
                .anyMatch(call -> {
                    String owner = call.getTargetOwner().getName();
                    return OURS.getOrDefault(owner, Set.of()).contains(call.getName())
                            || (PARSING.contains(call.getName())
                                    && PARSERS.stream().anyMatch(owner::startsWith));
                });
    }

    private static String outermost(JavaClass type) {
        return type.getName().replaceAll(".*\\.|\\$.*", "");
    }
}
