package cloud.girofle.herbier;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.curation.Doors;
import cloud.girofle.herbier.curation.Members;
import cloud.girofle.herbier.curation.QuickPasswords;
import cloud.girofle.herbier.curation.SignIn;
import cloud.girofle.herbier.knowledge.Role;
import cloud.girofle.herbier.library.Accounts;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Accounts from the command line, while a server has them open. */
class UserCommandTest {

    private static final String LINK = "https://herbier.example/b/curation/invitation/";

    @TempDir Path folder;

    @Test
    void accountsAreListedInvitedRecoveredAndClosed() {
        try (Accounts accounts = Accounts.open(folder)) {
            Doors doors = new Doors(accounts, QuickPasswords.make(), InstantSource.system());
            assertThat(run(0, "user", "list")).anyMatch(line -> line.contains("herbier serve"));

            String invitation = token(run(0, "user", "invite", "--role", "admin"));
            doors.members().join(invitation, "camille", "Camille", "une longue phrase");
            String other = token(run(0, "user", "invite", "--role", "CONTRIBUTOR"));
            doors.members().join(other, "lou", "Lou", "une autre phrase");
            assertThat(accounts.named("lou").orElseThrow().role()).isEqualTo(Role.CONTRIBUTOR);
            assertThat(run(0, "user", "list"))
                    .containsExactly(
                            "camille (Camille)\u00a0: admin, compte nº\u00a01",
                            "lou (Lou)\u00a0: contributor, compte nº\u00a02");

            String recovery = token(run(0, "user", "recover", "Camille"));
            assertThat(doors.members().recover(recovery, "encore une phrase"))
                    .isInstanceOf(Members.Outcome.Done.class);
            assertThat(doors.signIn("camille", "encore une phrase", "", ""))
                    .isInstanceOf(SignIn.In.class);

            assertThat(run(1, "user", "close", "camille"))
                    .anyMatch(line -> line.contains("reste ouvert"));
            assertThat(run(0, "user", "close", "lou")).contains("Le compte lou est fermé.");
            assertThat(doors.signIn("lou", "une autre phrase", "", ""))
                    .isInstanceOf(SignIn.Refused.class);
            assertThat(run(0, "user", "list"))
                    .contains("lou (Lou)\u00a0: contributor, compte nº\u00a02 fermé");
        }
    }

    @Test
    void whatIsWrongIsSaid() {
        assertThat(run(2, "user")).anyMatch(line -> line.contains("dites quoi faire"));
        assertThat(run(2, "user", "invite")).anyMatch(line -> line.contains("--role"));
        assertThat(run(2, "user", "invite", "--role", "roi")).isNotEmpty();
        assertThat(run(2, "user", "recover", "personne"))
                .contains("Aucun compte n’a l’identifiant «\u202fpersonne\u202f».");
    }

    private List<String> run(int code, String... arguments) {
        return new Shell(folder, folder)
                .with(Map.of("HERBIER_URL", "https://herbier.example/b"))
                .run(code, arguments);
    }

    private static String token(List<String> lines) {
        String line = lines.getLast();
        assertThat(line).contains(LINK);
        return line.substring(line.indexOf(LINK) + LINK.length());
    }
}
