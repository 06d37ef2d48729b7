package cloud.girofle.herbier;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.publish.Bucket;
import cloud.girofle.herbier.publish.Destination;
import cloud.girofle.herbier.publish.Folder;
import cloud.girofle.herbier.publish.LiveSite;
import cloud.girofle.herbier.publish.Outcome;
import cloud.girofle.herbier.publish.Pagefind;
import cloud.girofle.herbier.publish.Publisher;
import cloud.girofle.herbier.publish.Scope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code herbier publish}: the site as files, in a folder or an S3 bucket. */
@Command(
        name = "publish",
        description = "${bundle:cli.usage.publish}",
        mixinStandardHelpOptions = true)
final class PublishCommand implements Callable<Integer> {

    private static final Pattern BUCKET =
            Pattern.compile("s3://([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:/([A-Za-z0-9._/-]*))?");

    private final Console console;
    private final Supplier<Settings> given;
    private final Map<String, String> environment;

    @Parameters(index = "0", paramLabel = "TO", description = "${bundle:cli.usage.publish.to}")
    private String to = "";

    @Option(names = "--dry-run", description = "${bundle:cli.usage.publish.dryRun}")
    private boolean dry;

    @Option(
            names = "--search",
            paramLabel = "S",
            description = "${bundle:cli.usage.publish.search}")
    private Optional<Scope.Search> search = Optional.empty();

    @Option(names = "--alone", description = "${bundle:cli.usage.publish.alone}")
    private boolean alone;

    @Option(names = "--no-exports", description = "${bundle:cli.usage.publish.noExports}")
    private boolean noExports;

    @Option(names = "--no-files", description = "${bundle:cli.usage.publish.noFiles}")
    private boolean noFiles;

    @Option(names = "--french", description = "${bundle:cli.usage.publish.french}")
    private boolean french;

    PublishCommand(Console console, Supplier<Settings> given, Map<String, String> environment) {
        this.console = console;
        this.given = given;
        this.environment = environment;
    }

    @Override
    public Integer call() {
        Settings settings = given.get();
        Optional<Pagefind> pagefind = Pagefind.find(environment);
        if (search.equals(Optional.of(Scope.Search.PAGEFIND)) && pagefind.isEmpty()) {
            console.say("cli.publish.pagefind");
            return Console.WRONG_USE;
        }
        Optional<Destination> place = destination(settings);
        if (place.isEmpty()) {
            return Console.WRONG_USE;
        }
        try (Destination destination = place.get();
                Library library = Library.open(settings.data());
                PublishedSite site = PublishedSite.of(settings, library)) {
            if (settings.url().getHost().equals("localhost") && !alone) {
                console.say("cli.publish.localhost", settings.url());
            }
            return publish(destination, site, scope(pagefind), pagefind, library);
        } catch (PublishedSite.Unreachable e) {
            console.say("cli.publish.served", settings.listening(settings.port()));
            return Console.COULD_NOT_RUN;
        } catch (Publisher.Occupied e) {
            console.say("cli.publish.occupied", to);
            return Console.WRONG_USE;
        } catch (IOException e) {
            return failed(e);
        } catch (UncheckedIOException e) {
            return failed(Objects.requireNonNullElse(e.getCause(), e));
        }
    }

    private int publish(
            Destination destination,
            PublishedSite site,
            Scope scope,
            Optional<Pagefind> pagefind,
            Library library)
            throws IOException {
        PublishProgress progress = new PublishProgress(console);
        LiveSite live = site.live();
        Publisher publisher = new Publisher(live, scope, pagefind, site.stamp(), progress);
        Outcome outcome = publisher.publish(destination, moved(library), dry);
        if (dry) {
            outcome.added().forEach(path -> console.say("cli.publish.added", path));
            outcome.changed().forEach(path -> console.say("cli.publish.changed", path));
            outcome.removed().forEach(path -> console.say("cli.publish.removed", path));
        }
        console.say(
                dry ? "cli.publish.would" : "cli.publish.done",
                outcome.added().size(),
                outcome.changed().size(),
                outcome.removed().size(),
                outcome.same(),
                outcome.bytes() / 1_000);
        return Console.DONE;
    }

    private int failed(Exception e) {
        console.say("cli.publish.failed", String.valueOf(e.getMessage()));
        return Console.COULD_NOT_RUN;
    }

    private Scope scope(Optional<Pagefind> pagefind) {
        Scope.Search usual =
                pagefind.isPresent()
                        ? Scope.Search.PAGEFIND
                        : alone ? Scope.Search.NONE : Scope.Search.LIVE;
        return new Scope(!noExports, !noFiles, !french, alone, search.orElse(usual));
    }

    private Optional<Destination> destination(Settings settings) {
        if (!to.startsWith("s3:")) {
            return Optional.of(new Folder(Path.of(to)));
        }
        Matcher bucket = BUCKET.matcher(to);
        if (!bucket.matches()) {
            console.say("cli.publish.bucket", to);
            return Optional.empty();
        }
        Optional<Bucket.Access> access = settings.s3().access();
        if (access.isEmpty()) {
            console.say("cli.publish.s3");
            return Optional.empty();
        }
        String prefix = Optional.ofNullable(bucket.group(2)).orElse("").replaceAll("^/+|/+$", "");
        return Optional.of(new Bucket(access.get(), bucket.group(1), prefix));
    }

    /** No page leads to them any more, but others' pages may. */
    private static List<String> moved(Library library) {
        return library.moved().stream()
                .flatMap(key -> List.of("/references/" + key, "/en/references/" + key).stream())
                .toList();
    }
}
