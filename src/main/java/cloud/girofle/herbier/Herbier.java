package cloud.girofle.herbier;

import cloud.girofle.herbier.library.UnusableLibraryException;
import cloud.girofle.herbier.library.backup.BadBackupException;
import cloud.girofle.herbier.search.IndexInUseException;
import cloud.girofle.herbier.text.Messages;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.security.Security;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The program. Reads the command line, and turns what went wrong into words and an exit code: 0
 * done, 1 problems in the data (reported), 2 wrong use, 3 could not run.
 */
@Command(
        name = "herbier",
        description = "${bundle:cli.usage}",
        versionProvider = Herbier.Version.class,
        synopsisSubcommandLabel = "COMMAND")
public final class Herbier {

    private Herbier() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        // Only what serves has nothing else to say there.
        Logs.begin(List.of(arguments).contains("serve") ? System.out : System.err);
        giveEachPieceOfWorkAThread();
        rememberNamesAWhile();
        PrintWriter out = new PrintWriter(System.out, true, Charset.defaultCharset());
        int code = run(System.getenv(), out, arguments);
        out.flush();
        System.exit(code);
    }

    /**
     * Requests run on virtual threads, which only give way where they wait. With as many real
     * threads as there are processors, a few long searches would keep all others from beginning:
     * with a few more, the system shares its processors among them. Read once, when the first
     * virtual thread starts.
     */
    private static void giveEachPieceOfWorkAThread() {
        String threads = "jdk.virtualThreadScheduler.parallelism";
        if (System.getProperty(threads) == null) {
            int more = 7; // As many pages and exports as are made at once, and two.
            int all = Runtime.getRuntime().availableProcessors() + more;
            System.setProperty(threads, String.valueOf(all));
        }
    }

    /**
     * What a name led to when it was checked is what is connected to just after, whatever its owner
     * says meanwhile. Read once, when the first name is looked up.
     */
    private static void rememberNamesAWhile() {
        Security.setProperty("networkaddress.cache.ttl", "30"); // Seconds.
    }

    /**
     * Runs one command; everything it says goes to {@code out}, unless an export goes there.
     *
     * @param environment the variables that it reads
     */
    static int run(Map<String, String> environment, PrintWriter out, String... arguments) {
        Supplier<Settings> settings = () -> read(environment);
        Locale locale = Console.locale(environment);
        // As picocli tells a terminal, for its own usage texts.
        boolean terminal = CommandLine.Help.Ansi.AUTO.enabled();
        Console console = new Console(out, Messages.in(locale), terminal);
        // An export goes to the standard output: what is said of it must not.
        PrintWriter besides = new PrintWriter(System.err, true, Charset.defaultCharset());
        Console beside = new Console(besides, Messages.in(locale), false);
        CommandLine line =
                new CommandLine(new Herbier())
                        .addSubcommand("serve", new ServeCommand(console, settings))
                        .addSubcommand("import", new ImportCommand(console, settings))
                        .addSubcommand("undo", new UndoCommand(console, settings))
                        .addSubcommand("export", new ExportCommand(console, beside, settings))
                        .addSubcommand(
                                "publish", new PublishCommand(console, settings, environment))
                        .addSubcommand("content", new ContentCommand(console, settings))
                        .addSubcommand("user", new UserCommand(console, settings))
                        .addSubcommand("index", new IndexCommand(console, settings))
                        .addSubcommand("check", new CheckCommand(console, settings, environment))
                        .addSubcommand("backup", new BackupCommand(console, settings, environment))
                        .addSubcommand(
                                "restore", new RestoreCommand(console, settings, environment));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setResourceBundle(ResourceBundle.getBundle("cli", locale));
        line.setOut(out);
        line.setErr(out);
        line.setParameterExceptionHandler((exception, ignored) -> {
            console.say("cli.wrong", words(exception));
            exception.getCommandLine().usage(out);
            return Console.WRONG_USE;
        });
        line.setExecutionExceptionHandler(
                (exception, command, parsed) -> explain(console, exception));
        if (arguments.length == 0) {
            line.usage(out);
            return Console.WRONG_USE;
        }
        return line.execute(arguments);
    }

    private static Settings read(Map<String, String> environment) {
        Settings settings = Settings.read(environment);
        Logs.from(settings.watch().level());
        return settings;
    }

    private static int explain(Console console, Exception exception) {
        switch (exception) {
            case Settings.BadSetting bad -> {
                console.say(words(bad), bad.arguments());
                return Console.WRONG_USE;
            }
            case IndexInUseException used -> console.say("cli.index.used");
            case UnusableLibraryException unusable -> console.say(unusable);
            case BadBackupException bad -> {
                return console.say(bad);
            }
            case UncheckedIOException io -> console.say("cli.error", words(io));
            case IOException io -> console.say("cli.error", io); // Its kind says the more.
            default -> {
                Logger log = LoggerFactory.getLogger(Herbier.class);
                log.error("Herbier could not go on", exception);
                console.say("cli.error", words(exception));
            }
        }
        return Console.COULD_NOT_RUN;
    }

    private static String words(Exception exception) {
        return String.valueOf(exception.getMessage());
    }

    /** The version that the jar's manifest declares. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"herbier " + number()};
        }

        static String number() {
            String version = Herbier.class.getPackage().getImplementationVersion();
            return version == null ? "(dev)" : version;
        }
    }
}
