package cloud.girofle.herbier;

import cloud.girofle.herbier.curation.Doors;
import cloud.girofle.herbier.curation.Members;
import cloud.girofle.herbier.curation.Passwords;
import cloud.girofle.herbier.knowledge.Account;
import cloud.girofle.herbier.knowledge.Role;
import cloud.girofle.herbier.library.Accounts;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code herbier user}: accounts from the command line, for whoever administers the machine; also
 * while a server runs, and when nobody can sign in any more.
 */
@Command(name = "user", description = "${bundle:cli.usage.user}", mixinStandardHelpOptions = true)
final class UserCommand implements Runnable {

    private final Console console;
    private final Supplier<Settings> given;

    @Spec private CommandSpec spec = CommandSpec.create();

    UserCommand(Console console, Supplier<Settings> given) {
        this.console = console;
        this.given = given;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), console.words("cli.user.which"));
    }

    @Command(
            name = "list",
            description = "${bundle:cli.usage.user.list}",
            mixinStandardHelpOptions = true)
    int list() {
        return with((settings, members) -> {
            List<Account> all = members.all();
            all.forEach(account ->
                    console.say(
                            account.open() ? "cli.user.line" : "cli.user.closedLine",
                            account.login(),
                            account.name(),
                            account.role().name().toLowerCase(Locale.ROOT),
                            String.valueOf(account.id())));
            if (all.isEmpty()) {
                console.say("cli.user.none");
            }
            return Console.DONE;
        });
    }

    @Command(
            name = "invite",
            description = "${bundle:cli.usage.user.invite}",
            mixinStandardHelpOptions = true)
    int invite(
            @Option(
                            names = "--role",
                            required = true,
                            paramLabel = "ROLE",
                            description = "${bundle:cli.usage.user.invite.role}")
                    Role role) {
        return with((settings, members) -> {
            String token = members.invite(role, Optional.empty());
            console.say("cli.user.invited", link(settings, token));
            return Console.DONE;
        });
    }

    @Command(
            name = "recover",
            description = "${bundle:cli.usage.user.recover}",
            mixinStandardHelpOptions = true)
    int recover(
            @Parameters(paramLabel = "LOGIN", description = "${bundle:cli.usage.user.login}")
                    String login) {
        return with(
                login,
                (settings, members, account) -> {
                    String token = members.recover(account, Optional.empty());
                    console.say("cli.user.recovering", account.login(), link(settings, token));
                    return Console.DONE;
                });
    }

    @Command(
            name = "close",
            description = "${bundle:cli.usage.user.close}",
            mixinStandardHelpOptions = true)
    int close(
            @Parameters(paramLabel = "LOGIN", description = "${bundle:cli.usage.user.login}")
                    String login) {
        return with(
                login,
                (settings, members, account) -> {
                    boolean done = members.setOpen(account, false, Optional.empty());
                    console.say(done ? "cli.user.closed" : "cli.user.last", account.login());
                    return done ? Console.DONE : Console.PROBLEMS;
                });
    }

    /** Does something with one account. */
    @FunctionalInterface
    private interface Work {
        int on(Settings settings, Members members, Account account);
    }

    private int with(String login, Work work) {
        return with((settings, members) ->
                members.named(login)
                        .map(account -> work.on(settings, members, account))
                        .orElseGet(() -> {
                            console.say("cli.user.unknown", login);
                            return Console.WRONG_USE;
                        }));
    }

    private int with(BiFunction<Settings, Members, Integer> work) {
        Settings settings = given.get();
        try (Accounts accounts = Accounts.open(settings.data())) {
            Doors doors = new Doors(accounts, new Passwords(), InstantSource.system());
            return work.apply(settings, doors.members());
        }
    }

    private static String link(Settings settings, String token) {
        return settings.url() + "/curation/invitation/" + token;
    }
}
