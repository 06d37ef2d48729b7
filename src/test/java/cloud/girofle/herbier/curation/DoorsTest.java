package cloud.girofle.herbier.curation;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.knowledge.Role;
import cloud.girofle.herbier.library.Accounts;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is let in, who has to wait, and what is said of it. */
@SuppressWarnings("NullAway.Init") // JUnit opens them before each test.
class DoorsTest {

    private static final String PASSWORD = "une longue phrase";

    @TempDir private Path folder;
    private volatile Instant now = Instant.parse("2026-02-14T09:00:00Z");
    private Accounts accounts;
    private Doors doors;

    @BeforeEach
    void open() {
        accounts = Accounts.open(folder, () -> now);
        doors = new Doors(accounts, QuickPasswords.make(), () -> now);
        String token = doors.members().invite(Role.CURATOR, Optional.empty());
        doors.members().join(token, "camille", "Camille", PASSWORD);
    }

    @AfterEach
    void close() {
        accounts.close();
    }

    @Test
    void whoGuessesAnAccountWaitsLongerAndLonger() {
        for (int i = 0; i < 5; i++) {
            assertThat(signIn("faux " + i, "10.0.0." + i)).isInstanceOf(SignIn.Refused.class);
        }
        for (int minutes : new int[] {1, 2, 4, 8, 15, 15}) {
            Duration wait = Duration.ofMinutes(minutes);
            assertThat(signIn(PASSWORD, "10.0.1.1")).isEqualTo(new SignIn.Wait(wait));
            now = now.plus(wait).minusSeconds(1);
            assertThat(signIn(PASSWORD, "10.0.1.1"))
                    .isEqualTo(new SignIn.Wait(Duration.ofSeconds(1)));
            now = now.plusSeconds(1);
            assertThat(signIn("faux", "10.0.2." + minutes)).isInstanceOf(SignIn.Refused.class);
        }
        now = now.plus(Duration.ofMinutes(15));
        assertThat(signIn(PASSWORD, "10.0.0.1")).isInstanceOf(SignIn.In.class);
        assertThat(signIn("faux", "10.0.0.1"))
                .as("counted anew")
                .isInstanceOf(SignIn.Refused.class);
        assertThat(signIn(PASSWORD, "10.0.0.1")).isInstanceOf(SignIn.In.class);
    }

    @Test
    void aFewMistakesFarApartAreNotCountedTogether() {
        for (int i = 0; i < 12; i++) {
            assertThat(signIn("faux", "10.0.0.1")).isInstanceOf(SignIn.Refused.class);
            now = now.plus(Duration.ofMinutes(16));
        }
        assertThat(signIn(PASSWORD, "10.0.0.1")).isInstanceOf(SignIn.In.class);
    }

    @Test
    void whoGuessesManyAccountsFromOneAddressWaits() {
        for (int i = 0; i < 20; i++) {
            assertThat(doors.signIn("personne" + i, "faux", "10.0.0.1", ""))
                    .isInstanceOf(SignIn.Refused.class);
        }
        assertThat(signIn(PASSWORD, "10.0.0.1")).isInstanceOf(SignIn.Wait.class);
        assertThat(signIn(PASSWORD, "10.0.0.2")).isInstanceOf(SignIn.In.class);
    }

    @Test
    void anAccountOfOnesOwnIsNoWayAroundThat() {
        for (int i = 0; i < 19; i++) {
            doors.signIn("personne" + i, "faux", "10.0.0.1", "");
        }
        assertThat(signIn(PASSWORD, "10.0.0.1")).isInstanceOf(SignIn.In.class);
        doors.signIn("personne", "faux", "10.0.0.1", "");
        assertThat(signIn(PASSWORD, "10.0.0.1")).isInstanceOf(SignIn.Wait.class);
    }

    @Test
    void manyGuessesAtOnceAreNoWayAroundEither() throws Exception {
        List<Callable<SignIn>> guesses = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String address = "10.0.0." + i;
            guesses.add(() -> signIn("faux", address));
        }
        int tried = 0;
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<SignIn> guess : people.invokeAll(guesses)) {
                tried += guess.get() instanceof SignIn.Refused ? 1 : 0;
            }
        }
        assertThat(tried).isEqualTo(5);
    }

    @Test
    void aLoginThatNobodyHasIsTreatedLikeAnyOther() {
        for (int i = 0; i < 5; i++) {
            assertThat(doors.signIn("personne", "faux", "10.0.0." + i, ""))
                    .isInstanceOf(SignIn.Refused.class);
        }
        assertThat(doors.signIn("personne", "faux", "10.0.0.9", ""))
                .isEqualTo(new SignIn.Wait(Duration.ofMinutes(1)));
    }

    @Test
    void aCountSurvivesTheProcess() {
        for (int i = 0; i < 5; i++) {
            signIn("faux", "10.0.0.1");
        }
        doors = new Doors(accounts, QuickPasswords.make(), () -> now);
        assertThat(signIn(PASSWORD, "10.0.0.1")).isInstanceOf(SignIn.Wait.class);
    }

    @Test
    void theCurrentPasswordCannotBeGuessedFromASessionLeftOpen() {
        var camille = accounts.named("camille").orElseThrow();
        for (int i = 0; i < 5; i++) {
            assertThat(doors.changePassword(camille, "faux", "un autre secret", "10.0.0.1"))
                    .isEqualTo(new Members.Outcome.Faulty(Members.Fault.PASSWORD_WRONG));
        }
        assertThat(doors.changePassword(camille, PASSWORD, "un autre secret", "10.0.0.1"))
                .isEqualTo(new Members.Outcome.Faulty(Members.Fault.TOO_MANY));
    }

    @Test
    void theLogHoldsNothingThatAStrangerTyped() {
        List<String> said = new ArrayList<>();
        Handler listener =
                new Handler() {
                    @Override
                    public void publish(LogRecord told) {
                        said.add(new SimpleFormatter().formatMessage(told));
                    }

                    @Override
                    public void flush() {}

                    @Override
                    public void close() {}
                };
        Logger log = Logger.getLogger(Doors.class.getName());
        log.addHandler(listener);
        try {
            doors.signIn("x\r\nINFO: admin signed in", "hunter2", "203.0.113.7", "forgé\r\n");
            signIn("hunter2", "203.0.113.7");
            signIn(PASSWORD, "203.0.113.7");
        } finally {
            log.removeHandler(listener);
        }
        assertThat(said)
                .containsExactly(
                        "A sign-in failed: no such account",
                        "A sign-in failed: account 1",
                        "account 1 signed in");
    }

    @Test
    void aSealHoldsForADayAndCannotBeForged() {
        String seal = doors.seal();
        assertThat(doors.isSeal(seal)).isTrue();
        assertThat(doors.isSeal(seal.replaceFirst("^\\d", "9"))).isFalse();
        assertThat(doors.isSeal(seal.replaceFirst("-.*", ""))).isFalse();
        assertThat(doors.isSeal("")).isFalse();
        now = now.plus(Duration.ofHours(24));
        assertThat(doors.isSeal(seal)).isFalse();
    }

    private SignIn signIn(String password, String address) {
        return doors.signIn("camille", password, address, "un navigateur");
    }
}
