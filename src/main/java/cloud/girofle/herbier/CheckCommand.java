package cloud.girofle.herbier;

import cloud.girofle.herbier.citation.Styles;
import cloud.girofle.herbier.library.Accounts;
import cloud.girofle.herbier.library.Finding;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.search.IndexInUseException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code herbier check}: is the library sound, and does the index show what it holds? */
@Command(name = "check", description = "${bundle:cli.usage.check}", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    private final Console console;
    private final Supplier<Settings> given;
    private final Map<String, String> environment;

    @Option(names = "--deep", description = "${bundle:cli.usage.check.deep}")
    private boolean deep;

    CheckCommand(Console console, Supplier<Settings> given, Map<String, String> environment) {
        this.console = console;
        this.given = given;
        this.environment = environment;
    }

    @Override
    public Integer call() {
        Settings settings = given.get();
        try (Library library = Library.open(settings.data())) {
            int orphans = library.files().removeOrphans(Duration.ofHours(1));
            if (orphans > 0) {
                console.say("cli.check.orphans", orphans);
            }
            List<Finding> findings = deep ? library.checkDeeply() : library.check();
            findings.addAll(ofAccounts(settings));
            findings.forEach(
                    finding -> console.say("cli.check." + finding.kind(), finding.detail()));
            // First as it is: opening it for writing would make a damaged one anew.
            boolean indexIsSame =
                    !deep || new IndexCheck(console).isSound(settings.index(), library);
            int content = new ContentFolder(console, settings.content()).check(library);
            int styles =
                    new StyleWords(console, settings.styles()).say(Styles.in(settings.styles()));
            boolean indexIsSound = indexIsSound(settings, library);
            int problems = new ConfigurationCheck(console, settings).say(library, environment);
            boolean sound =
                    findings.isEmpty()
                            && problems == 0
                            && content == Console.DONE
                            && styles == Console.DONE
                            && indexIsSame
                            && indexIsSound;
            if (sound) {
                console.say("cli.check.sound", library.count());
            }
            return sound ? Console.DONE : Console.PROBLEMS;
        }
    }

    /** They are not made where there are none. */
    private static List<Finding> ofAccounts(Settings settings) {
        if (Files.notExists(settings.data().resolve("accounts.db"))) {
            return List.of();
        }
        try (Accounts accounts = Accounts.open(settings.data())) {
            return accounts.check();
        }
    }

    private boolean indexIsSound(Settings settings, Library library) {
        try (Catalogue catalogue = Catalogue.open(settings.index())) {
            boolean sound =
                    catalogue.lastChange() == library.lastChange()
                            && catalogue.count() == library.count();
            if (!sound) {
                console.say("cli.check.behind", catalogue.count(), library.count());
            }
            return sound;
        } catch (IndexInUseException e) {
            console.say("cli.check.served"); // A running server keeps it in step by itself.
            return true;
        }
    }
}
