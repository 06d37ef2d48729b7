package cloud.girofle.herbier.library;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.knowledge.Account;
import cloud.girofle.herbier.knowledge.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Accounts, sessions, links and drafts, in a real database. */
@SuppressWarnings("NullAway.Init") // JUnit opens it before each test.
class AccountsTest {

    @TempDir private Path folder;
    private volatile Instant now = Instant.parse("2026-02-14T09:00:00Z");
    private Accounts accounts;

    @BeforeEach
    void open() {
        accounts = Accounts.open(folder, () -> now);
    }

    @AfterEach
    void close() {
        accounts.close();
    }

    @Test
    void theFirstLinkMakesAnAdminAndNoOther() {
        String before = accounts.invitations().make(Invitation.first());
        String first = accounts.invitations().make(Invitation.first());
        assertThat(accounts.invitations().find(before)).as("the one before").isEmpty();
        assertThat(join(first, "camille")).isInstanceOf(Invitations.Use.Done.class);
        assertThat(accounts.all()).extracting(Account::role).containsExactly(Role.ADMIN);
        assertThat(join(first, "lou")).isInstanceOf(Invitations.Use.Gone.class);
        String late = accounts.invitations().make(Invitation.first());
        assertThat(join(late, "lou")).isInstanceOf(Invitations.Use.Gone.class);
    }

    @Test
    void aLinkThatManyOpenAtOnceMakesOneAccount() throws Exception {
        String token = accounts.invitations().make(Invitation.to(Role.CURATOR, Optional.empty()));
        List<Callable<Invitations.Use>> uses = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String login = "personne" + i;
            uses.add(() -> join(token, login));
        }
        int done = 0;
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Invitations.Use> use : people.invokeAll(uses)) {
                done += use.get() instanceof Invitations.Use.Done ? 1 : 0;
            }
        }
        assertThat(done).isEqualTo(1);
        assertThat(accounts.all()).hasSize(1);
    }

    @Test
    void thoseWhoSignInAgainAndAgainKeepTheLatestSessions() {
        Account lou = add("lou", Role.CURATOR);
        Account camille = add("camille", Role.ADMIN);
        String others = accounts.sessions().open(camille, "a");
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < Sessions.MOST + 2; i++) {
            tokens.add(accounts.sessions().open(lou, "navigateur " + i));
        }
        assertThat(accounts.sessions().of(lou)).hasSize(Sessions.MOST);
        assertThat(accounts.sessions().find(tokens.get(1))).isEmpty();
        assertThat(accounts.sessions().find(tokens.get(2))).isPresent();
        assertThat(accounts.sessions().find(others)).isPresent();
    }

    @Test
    void aLoginThatIsTakenLeavesTheLinkAsItWas() {
        add("camille", Role.ADMIN);
        String token = accounts.invitations().make(Invitation.to(Role.CURATOR, Optional.empty()));
        assertThat(join(token, "camille")).isInstanceOf(Invitations.Use.Taken.class);
        assertThat(join(token, "lou")).isInstanceOf(Invitations.Use.Done.class);
    }

    @Test
    void linksGrowOld() {
        Account camille = add("camille", Role.ADMIN);
        String invitation =
                accounts.invitations().make(Invitation.to(Role.CURATOR, Optional.of(camille)));
        String recovery =
                accounts.invitations().make(Invitation.recovering(camille, Optional.empty()));
        now = now.plus(Duration.ofHours(25));
        assertThat(accounts.invitations().recover(recovery, "h"))
                .isInstanceOf(Invitations.Use.Gone.class);
        assertThat(accounts.invitations().find(invitation)).isPresent();
        now = now.plus(Duration.ofDays(6));
        assertThat(join(invitation, "lou")).isInstanceOf(Invitations.Use.Gone.class);
    }

    @Test
    void theLinksOfWhoIsClosedLeadNowhere() {
        add("camille", Role.ADMIN);
        Account lou = add("lou", Role.CURATOR);
        String link = accounts.invitations().make(Invitation.to(Role.CURATOR, Optional.of(lou)));
        String own = accounts.invitations().make(Invitation.recovering(lou, Optional.empty()));
        assertThat(accounts.setOpen(lou.id(), false)).isTrue();
        assertThat(accounts.invitations().find(link)).isEmpty();
        assertThat(accounts.invitations().find(own)).isEmpty();
    }

    @Test
    void somebodyAlwaysKeepsTheAccounts() {
        Account camille = add("camille", Role.ADMIN);
        Account lou = add("lou", Role.ADMIN);
        assertThat(accounts.setRole(camille.id(), Role.CURATOR)).isTrue();
        assertThat(accounts.setRole(lou.id(), Role.CONTRIBUTOR)).isFalse();
        assertThat(accounts.setOpen(lou.id(), false)).isFalse();
        assertThat(accounts.find(lou.id())).contains(lou);
        assertThat(accounts.setRole(camille.id(), Role.ADMIN)).isTrue();
        assertThat(accounts.setOpen(lou.id(), false)).isTrue();
        assertThat(accounts.find(lou.id()).orElseThrow().open()).isFalse();
    }

    @Test
    void aSessionEndsWithTheRoleThePasswordAndTheAccount() {
        add("camille", Role.ADMIN);
        Account lou = add("lou", Role.CURATOR);
        String one = accounts.sessions().open(lou, "a");
        accounts.setRole(lou.id(), Role.CONTRIBUTOR);
        assertThat(accounts.sessions().find(one)).isEmpty();
        String two = accounts.sessions().open(lou, "b");
        accounts.setPassword(lou.id(), "h");
        assertThat(accounts.sessions().find(two)).isEmpty();
        String three = accounts.sessions().open(lou, "c");
        accounts.setOpen(lou.id(), false);
        assertThat(accounts.sessions().find(three)).isEmpty();
        accounts.setOpen(lou.id(), true);
        assertThat(accounts.sessions().find(three)).isEmpty();
    }

    @Test
    void nobodyEndsTheSessionOfAnother() {
        Account camille = add("camille", Role.ADMIN);
        Account lou = add("lou", Role.CURATOR);
        String session = accounts.sessions().open(lou, "a");
        long id = accounts.sessions().find(session).orElseThrow().id();
        accounts.sessions().end(camille, id);
        assertThat(accounts.sessions().find(session)).isPresent();
        accounts.sessions().end(lou, id);
        assertThat(accounts.sessions().find(session)).isEmpty();
    }

    @Test
    void readingPagesWritesOncePerHour() {
        Account lou = add("lou", Role.ADMIN);
        String session = accounts.sessions().open(lou, "a");
        Instant opened = now;
        now = now.plus(Duration.ofMinutes(59));
        accounts.sessions().find(session);
        assertThat(accounts.sessions().of(lou)).extracting(OpenSession::seen).contains(opened);
        now = now.plus(Duration.ofMinutes(2));
        accounts.sessions().find(session);
        assertThat(accounts.sessions().of(lou)).extracting(OpenSession::seen).contains(now);
    }

    @Test
    void noTokenStandsInTheFile() throws IOException {
        Account lou = add("lou", Role.ADMIN);
        String session = accounts.sessions().open(lou, "a");
        String link = accounts.invitations().make(Invitation.recovering(lou, Optional.empty()));
        accounts.close();
        String file = Files.readString(folder.resolve("accounts.db"), StandardCharsets.ISO_8859_1);
        accounts = Accounts.open(folder, () -> now);
        assertThat(file).contains("lou").doesNotContain(session).doesNotContain(link);
        assertThat(accounts.sessions().find(session)).isPresent();
    }

    @Test
    void draftsAreKeptForTheirAuthorAsTheyWereTyped() {
        Account lou = add("lou", Role.ADMIN);
        Account camille = add("camille", Role.CURATOR);
        Map<String, List<String>> fields =
                Map.of(
                        "texte",
                        List.of("  l’été\n\n"),
                        "theme",
                        List.of("a", "b"),
                        "x",
                        List.of(""));
        accounts.drafts().keep(lou, "/curation/a", Map.of("texte", List.of("avant")));
        accounts.drafts().keep(lou, "/curation/a", fields);
        assertThat(accounts.drafts().find(lou, "/curation/a").orElseThrow().fields())
                .isEqualTo(fields);
        assertThat(accounts.drafts().of(lou)).hasSize(1);
        assertThat(accounts.drafts().find(camille, "/curation/a")).isEmpty();
        accounts.drafts().forget(lou, "/curation/a");
        assertThat(accounts.drafts().of(lou)).isEmpty();
    }

    @Test
    void onlySoManyDraftsAreKept() {
        Account lou = add("lou", Role.ADMIN);
        for (int i = 0; i < Drafts.MOST; i++) {
            assertThat(accounts.drafts().keep(lou, "/curation/" + i, Map.of())).isTrue();
        }
        assertThat(accounts.drafts().keep(lou, "/curation/autre", Map.of())).isFalse();
        assertThat(accounts.drafts().keep(lou, "/curation/7", Map.of())).isTrue();
    }

    private Account add(String login, Role role) {
        String token = accounts.invitations().make(Invitation.to(role, Optional.empty()));
        return ((Invitations.Use.Done) join(token, login)).account();
    }

    private Invitations.Use join(String token, String login) {
        return accounts.invitations().join(token, login, "Nom de " + login, "h");
    }
}
