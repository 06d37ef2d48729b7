package cloud.girofle.herbier.curation;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.knowledge.Role;
import cloud.girofle.herbier.library.Accounts;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordsTest {

    /** As the reference implementation writes « password » with the salt « somesalt ». */
    private static final String KNOWN =
            "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";

    private final Passwords passwords = QuickPasswords.make();

    @Test
    void theyAreKeptAsEverybodyKeepsThem() {
        assertThat(passwords.fits("password", KNOWN)).isTrue();
        assertThat(passwords.fits("passwore", KNOWN)).isFalse();
        assertThat(new Passwords().hash("une longue phrase"))
                .matches(
                        "\\$argon2id\\$v=19\\$m=19456,t=2,p=1"
                                + "\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
    }

    @Test
    void eachIsSaltedAndAccentsAreTheSameHoweverTheyAreTyped() {
        String kept = passwords.hash("un secret d’été");
        assertThat(passwords.hash("un secret d’été")).isNotEqualTo(kept);
        assertThat(passwords.fits("un secret d’e\u0301te\u0301", kept)).isTrue();
    }

    @Test
    void aHashOfAnotherCostIsRenewedAtSignIn(@TempDir Path folder) {
        try (Accounts accounts = Accounts.open(folder)) {
            Doors before = new Doors(accounts, new Passwords(16, 1), InstantSource.system());
            String token = before.members().invite(Role.ADMIN, Optional.empty());
            before.members().join(token, "camille", "Camille", "une longue phrase");
            assertThat(accounts.password(1).orElseThrow()).contains("m=16,t=1");
            Doors after = new Doors(accounts, passwords, InstantSource.system());
            after.signIn("camille", "une phrase fausse", "", "");
            assertThat(accounts.password(1).orElseThrow()).contains("m=16,t=1");
            after.signIn("camille", "une longue phrase", "", "");
            assertThat(accounts.password(1).orElseThrow()).contains("m=8,t=1");
            assertThat(after.signIn("camille", "une longue phrase", "", ""))
                    .isInstanceOf(SignIn.In.class);
        }
    }

    @Test
    void whoHasNoAccountWaitsAsLongAsWhoHasOne(@TempDir Path folder) {
        try (Accounts accounts = Accounts.open(folder)) {
            Doors doors = new Doors(accounts, passwords, InstantSource.system());
            for (String login : List.of("camille", "lou", "alix")) {
                String token = doors.members().invite(Role.ADMIN, Optional.empty());
                doors.members().join(token, login, "Une personne", "une longue phrase");
            }
            doors.members()
                    .setOpen(doors.members().named("lou").orElseThrow(), false, Optional.empty());
            assertThat(computed(doors, "camille", "une longue phrase")).isEqualTo(1);
            assertThat(computed(doors, "alix", "une phrase fausse")).isEqualTo(1);
            assertThat(computed(doors, "personne", "une phrase fausse")).as("unknown").isEqualTo(1);
            assertThat(computed(doors, "", "")).as("nothing typed").isEqualTo(1);
            assertThat(computed(doors, "lou", "une longue phrase")).as("closed").isEqualTo(1);
            String endless = "x".repeat(1_000);
            assertThat(computed(doors, "alix", endless)).as("too long").isEqualTo(1);
            assertThat(computed(doors, "personne", endless)).as("unknown, too").isEqualTo(1);
        }
    }

    /** How many hashes a sign-in takes. */
    private long computed(Doors doors, String login, String password) {
        long before = passwords.computed();
        doors.signIn(login, password, "", "");
        return passwords.computed() - before;
    }

    @ParameterizedTest
    @CsvSource({
        "camille, Camille, neuf.sign, PASSWORD_SHORT",
        "longidentifiant, Camille, LongIdentifiant, PASSWORD_LOGIN",
        "c, Camille, une longue phrase, LOGIN",
        "ca mille, Camille, une longue phrase, LOGIN",
        "léa, Camille, une longue phrase, LOGIN",
        "../x, Camille, une longue phrase, LOGIN",
        "camille, ' ', une longue phrase, NAME",
        "camille, 'a\u2028b', une longue phrase, NAME",
        "camille, 'a\u202Eb', une longue phrase, NAME"
    })
    void whatWillNotDoIsSaid(
            String login, String name, String password, Members.Fault fault, @TempDir Path folder) {
        try (Accounts accounts = Accounts.open(folder)) {
            Members members = new Members(accounts, passwords);
            String token = members.inviteFirst();
            assertThat(members.join(token, login, name, password))
                    .isEqualTo(new Members.Outcome.Faulty(fault));
            assertThat(members.join(token, login, name, "x".repeat(201)))
                    .isInstanceOf(Members.Outcome.Faulty.class);
            assertThat(accounts.isEmpty()).isTrue();
        }
    }
}
