package cloud.girofle.herbier;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Source;
import cloud.girofle.herbier.search.Criteria;
import cloud.girofle.herbier.sharing.AnnotationNotes;
import cloud.girofle.herbier.sharing.Archive;
import cloud.girofle.herbier.sharing.Holdings;
import cloud.girofle.herbier.web.machine.api.WholeJson;
import cloud.girofle.herbier.web.visit.Assets;
import cloud.girofle.herbier.web.visit.Links;
import cloud.girofle.herbier.web.visit.Query;
import cloud.girofle.herbier.web.visit.SearchAddress;
import cloud.girofle.herbier.zotero.ZoteroWriter;
import cloud.girofle.herbier.zotero.ZoteroWriter.Format;
import cloud.girofle.herbier.zotero.writing.FilePaths;
import cloud.girofle.herbier.zotero.writing.PackedFiles;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code herbier export}: writes the library, or a part of it, in a format that others read, and
 * says what that format cannot carry.
 */
@Command(
        name = "export",
        description = "${bundle:cli.usage.export}",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

    /** In place of a format: the whole library. */
    private static final String ALL = "all";

    /** The format that holds all that is known. */
    private static final String WHOLE = "json";

    /** Where words go; not to the standard output when the export does. */
    private final Console console;

    private final Console besides;
    private final Supplier<Settings> given;

    @Parameters(
            index = "0",
            paramLabel = "FORMAT",
            description = "${bundle:cli.usage.export.format}")
    private String format = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "FILE",
            description = "${bundle:cli.usage.export.file}")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--source", paramLabel = "S", description = "${bundle:cli.usage.export.source}")
    private String source = "";

    @Option(
            names = "--collection",
            paramLabel = "C",
            description = "${bundle:cli.usage.export.collection}")
    private String collection = "";

    @Option(names = "--annotations", description = "${bundle:cli.usage.export.annotations}")
    private boolean annotations;

    @Option(names = "--query", paramLabel = "Q", description = "${bundle:cli.usage.export.query}")
    private String query = "";

    @Option(names = "--files", description = "${bundle:cli.usage.export.files}")
    private boolean files;

    ExportCommand(Console console, Console besides, Supplier<Settings> given) {
        this.console = console;
        this.besides = besides;
        this.given = given;
    }

    @Override
    public Integer call() {
        if (format.equals(ALL)) {
            return exportAll();
        }
        Console words = file.isPresent() ? console : besides;
        boolean whole = format.equalsIgnoreCase(WHOLE);
        Optional<Format> wanted = whole ? Optional.empty() : Format.named(format);
        if (wanted.isEmpty() && !whole) {
            String known =
                    Stream.concat(
                                    Arrays.stream(Format.values()).map(Format::word),
                                    Stream.of(WHOLE))
                            .collect(Collectors.joining(", "));
            words.say("cli.export.format", format, known);
            return Console.WRONG_USE;
        }
        if (files && (file.isEmpty() || whole)) {
            words.say(whole ? "cli.export.wholeFiles" : "cli.export.where");
            return Console.WRONG_USE;
        }
        Settings settings = given.get();
        try (Library library = Library.open(settings.data())) {
            List<String> sources = library.sources().stream().map(Source::slug).toList();
            if (!source.isEmpty() && !sources.contains(source)) {
                words.say("cli.export.source", source, String.join(", ", sources));
                return Console.WRONG_USE;
            }
            Holdings holdings = Holdings.of(library, source, collection);
            if (!collection.isEmpty() && holdings.tree().isEmpty()) {
                words.say("cli.export.collection", collection);
                return Console.WRONG_USE;
            }
            if (annotations) {
                holdings =
                        holdings.annotated(new AnnotationNotes(library, links(settings)::lasting));
            }
            if (whole || !query.isEmpty()) {
                exportWithCatalogue(wanted, holdings, links(settings), settings, words);
            } else {
                export(wanted.orElseThrow(), holdings, words);
            }
            return Console.DONE;
        } catch (ExportFile.Occupied e) {
            words.say("cli.export.occupied", file.map(Path::toString).orElse(""));
            return Console.WRONG_USE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int exportAll() {
        if (file.isEmpty() || !source.isEmpty() || !collection.isEmpty()) {
            console.say("cli.whole.use");
            return Console.WRONG_USE;
        }
        try {
            return new WholeExport(console, given.get()).write(file.get());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What only a catalogue knows: what a search finds, the topics of references. */
    private static Links links(Settings settings) {
        return Links.of(settings.url(), Assets.read());
    }

    private void exportWithCatalogue(
            Optional<Format> wanted, Holdings all, Links links, Settings settings, Console words)
            throws IOException {
        try (LoneCatalogue lone = LoneCatalogue.of(all.library(), settings)) {
            Holdings holdings =
                    query.isEmpty()
                            ? all
                            : all.among(lone.catalogue().keys(criteria(), 0, Integer.MAX_VALUE));
            if (wanted.isPresent()) {
                export(wanted.get(), holdings, words);
                return;
            }
            WholeJson json = WholeJson.alone(links, holdings.library(), lone.catalogue());
            write(out -> json.write(holdings.keys(), out));
            words.say("cli.export.done", holdings.keys().size(), "JSON");
        }
    }

    /** Words, or the parameters of the address of a search. */
    private Criteria criteria() {
        return query.startsWith("?")
                ? SearchAddress.read(Query.parse(query.substring(1))).criteria()
                : Criteria.of(query);
    }

    private void export(Format wanted, Holdings holdings, Console words) throws IOException {
        FilePaths paths = FilePaths.NONE;
        if (files) {
            PackedFiles packed = new PackedFiles(holdings::file);
            ExportFile.withFiles(
                    file.orElseThrow(),
                    wanted.extension(),
                    packed,
                    out -> write(wanted, holdings, packed, out));
            paths = packed;
        } else {
            write(out -> write(wanted, holdings, FilePaths.NONE, out));
        }
        words.say("cli.export.done", holdings.keys().size(), wanted.label());
        words.limits(ZoteroWriter.limits(wanted, holdings, paths));
    }

    private void write(Archive.Text text) throws IOException {
        if (file.isPresent()) {
            ExportFile.alone(file.get(), text);
        } else {
            // Bytes of its own encoding, whatever that of the terminal is; not closed, as not ours.
            Writer out = new OutputStreamWriter(System.out, StandardCharsets.UTF_8);
            text.to(out);
            out.flush();
        }
    }

    private static void write(Format wanted, Holdings holdings, FilePaths paths, Writer out)
            throws IOException {
        ZoteroWriter.write(wanted, holdings, holdings.tree(), paths, out);
    }
}
