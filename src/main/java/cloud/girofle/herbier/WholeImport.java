package cloud.girofle.herbier;

import cloud.girofle.herbier.library.Accounts;
import cloud.girofle.herbier.library.Finding;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.library.backup.VisibleFiles;
import cloud.girofle.herbier.zotero.ExportFolder;
import cloud.girofle.herbier.zotero.archive.UnpackedZip;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * {@code herbier import FILE.zip} of a whole library, as {@link WholeExport} writes it: an empty
 * library becomes that one. Nothing that is there is ever written over.
 */
final class WholeImport {

    private final Console console;
    private final Settings settings;

    WholeImport(Console console, Settings settings) {
        this.console = console;
        this.settings = settings;
    }

    /** Whether a file is a whole library. */
    static boolean isOne(Path file) {
        try {
            return Files.isRegularFile(file) && UnpackedZip.holds(file, ExportFolder.WHOLE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Takes it in.
     *
     * @return the exit code
     */
    int take(Path file) {
        try (UnpackedZip zip = UnpackedZip.of(file, settings.data())) {
            if (!isSound(zip, file)) {
                return Console.COULD_NOT_RUN;
            }
            try (Library library = Library.open(settings.data())) {
                return library.isEmpty() ? become(library, zip.folder()) : refuse(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Says what would be done, and does nothing.
     *
     * @return the exit code
     */
    int rehearse(Path file) {
        Path work = Path.of(System.getProperty("java.io.tmpdir"));
        try (UnpackedZip zip = UnpackedZip.of(file, work)) {
            if (!isSound(zip, file)) {
                return Console.COULD_NOT_RUN;
            }
            try (DryLibrary dry = DryLibrary.of(settings.data());
                    Library other = Library.open(zip.folder())) {
                if (!dry.library().isEmpty()) {
                    return refuse(file);
                }
                console.say("cli.whole.would", other.count(), other.files().all().size());
                console.say(
                        isContentFree() ? "cli.whole.content" : "cli.whole.contentKept", content());
                console.say("cli.import.dry");
                return Console.DONE;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int refuse(Path file) {
        console.say("cli.whole.full", settings.data(), file);
        return Console.WRONG_USE;
    }

    /** Of a file that lost something on its way, nothing is taken: it is not the whole any more. */
    private boolean isSound(UnpackedZip zip, Path file) throws IOException {
        zip.problems().forEach(console::report);
        Path mark = zip.folder().resolve(ExportFolder.WHOLE);
        Path rows = zip.folder().resolve(WholeExport.DATABASE);
        if (!zip.problems().isEmpty() || !Files.isRegularFile(rows)) {
            console.say("cli.whole.broken", file);
            return false;
        }
        if (!Files.readString(mark).equals(WholeExport.MARK)) {
            console.say("cli.whole.layout", file);
            return false;
        }
        return true;
    }

    private int become(Library library, Path folder) throws IOException {
        int files;
        List<Finding> findings;
        long lastAccount;
        try (Library other = Library.open(folder)) {
            findings = other.check();
            if (findings.stream().anyMatch(each -> each.kind() == Finding.Kind.DAMAGED)) {
                console.say("cli.library.DAMAGED", WholeExport.DATABASE);
                return Console.COULD_NOT_RUN;
            }
            Map<String, Path> kept = WholeExport.files(other, other);
            kept.values().forEach(library.files()::keep);
            files = kept.size();
            lastAccount = other.lastAccount();
        }
        library.become(folder.resolve(WholeExport.DATABASE), keepsAccounts(lastAccount));
        console.say("cli.whole.taken", library.count(), files);
        findings.forEach(each -> console.say("cli.check." + each.kind(), each.detail()));
        takeContent(folder.resolve(WholeExport.CONTENT));
        IndexFollower.catchUp(settings, library, console);
        return findings.isEmpty() ? Console.DONE : Console.PROBLEMS;
    }

    /**
     * Whoever signed there is nobody here: their numbers are never given to others. Where some have
     * accounts already, names are all that is left of them.
     */
    private boolean keepsAccounts(long last) {
        try (Accounts accounts = Accounts.open(settings.data())) {
            if (!accounts.isEmpty()) {
                console.say("cli.whole.accounts");
                return false;
            }
            accounts.neverGive(last);
            return true;
        }
    }

    private void takeContent(Path from) throws IOException {
        if (!isContentFree()) {
            console.say("cli.whole.contentKept", content());
            return;
        }
        for (Map.Entry<String, Path> each : VisibleFiles.in(from).entrySet()) {
            Path to = content().resolve(each.getKey());
            Files.createDirectories(to.getParent());
            Files.copy(each.getValue(), to); // Never over another.
        }
        console.say("cli.whole.content", content());
    }

    private boolean isContentFree() throws IOException {
        return VisibleFiles.in(content()).isEmpty();
    }

    private Path content() {
        return settings.content();
    }
}
