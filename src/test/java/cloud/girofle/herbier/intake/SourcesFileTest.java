package cloud.girofle.herbier.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cloud.girofle.herbier.intake.BrokenSourcesException.Kind;
import cloud.girofle.herbier.reference.Source;
import cloud.girofle.herbier.zotero.harvest.Repository;
import cloud.girofle.herbier.zotero.sync.LibraryAddress;
import cloud.girofle.herbier.zotero.sync.Network;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesFileTest {

    @TempDir private Path folder;

    @Test
    void aSourceIsDescribedUnderTheNameOfItsFolder() throws IOException {
        assertThat(
                        SourcesFile.read(
                                written(
                                        """
                                        # Nos sources
                                        girofle:
                                          name: Cloud Girofle
                                          description: >-
                                            La bibliographie
                                            du Cloud.
                                          url: https://girofle.cloud
                                          trust: 1
                                        deux-fleurs:
                                        """)))
                .extracting(SourcesFile.Described::source)
                .containsExactly(
                        new Source(
                                "girofle",
                                "Cloud Girofle",
                                "La bibliographie du Cloud.",
                                "https://girofle.cloud",
                                1),
                        new Source("deux-fleurs", "deux-fleurs", "", "", 1_000));
    }

    @Test
    void aSourceMayNameALiveZoteroLibrary() throws IOException {
        assertThat(
                        SourcesFile.read(
                                written("a:\n  zotero: groups/123456\nb:\n  zotero: users/7\n")))
                .extracting(SourcesFile.Described::live)
                .containsExactly(
                        Optional.of(
                                new Upstream.Group(
                                        new LibraryAddress("groups", 123456), Network.PUBLIC)),
                        Optional.of(
                                new Upstream.Group(
                                        new LibraryAddress("users", 7), Network.PUBLIC)));
        for (String written : List.of("123456", "groups/abc", "https://zotero.org/groups/7")) {
            assertBroken("a:\n  zotero: " + written + "\n", 2, Kind.BAD_VALUE, "zotero");
        }
    }

    @Test
    void aSourceMayNameARepositoryOrAnotherHerbierAndIsHarvestedThen() throws IOException {
        List<SourcesFile.Described> described =
                SourcesFile.read(
                        written(
                                """
                                hal:
                                  oai: https://api.archives-ouvertes.fr/oai/hal/
                                  set: collection:SHS
                                  format: oai_dc
                                deuxfleurs:
                                  herbier: https://herbier.example.org/biblio/
                                girofle:
                                  zotero: groups/7
                                """));
        assertThat(described)
                .extracting(SourcesFile.Described::live)
                .contains(
                        Optional.of(
                                new Upstream.Harvested(
                                        new Repository(
                                                URI.create(
                                                        "https://api.archives-ouvertes.fr/oai/hal/"),
                                                "collection:SHS",
                                                "oai_dc"),
                                        Network.PUBLIC)),
                        Optional.of(
                                new Upstream.Harvested(
                                        new Repository(
                                                URI.create(
                                                        "https://herbier.example.org/biblio/oai"),
                                                "",
                                                "herbier"),
                                        Network.PUBLIC)));
        assertThat(described)
                .extracting(each -> each.source().harvested())
                .containsExactly(true, true, false);
        assertThat(described.get(1).source().url())
                .isEqualTo("https://herbier.example.org/biblio/");
        for (String written :
                List.of("ftp://x/oai", "https://a@b/oai", "https://a/oai?x=1", "file:///etc")) {
            assertBroken("a:\n  oai: " + written + "\n", 2, Kind.BAD_VALUE, "oai");
            assertBroken("a:\n  herbier: " + written + "\n", 2, Kind.BAD_VALUE, "herbier");
        }
        assertBroken("a:\n  set: x\n", 3, Kind.BAD_VALUE, "set");
        assertBroken("a:\n  oai: http://a/oai\n  set: a b\n", 3, Kind.BAD_VALUE, "set");
        assertBroken(
                "a:\n  oai: http://a/oai\n  zotero: groups/7\n",
                4,
                Kind.TWO_LIBRARIES,
                "zotero, oai");
    }

    @Test
    void aServerOfAPrivateNetworkIsSaidToBeOne() throws IOException {
        assertThat(
                        SourcesFile.read(
                                written(
                                        """
                                        a:
                                          herbier: https://nas.example
                                          private: true
                                        b:
                                          zotero: groups/7
                                          private: True
                                        c:
                                          oai: https://c.example/oai
                                          private: false
                                        """)))
                .extracting(each -> each.live().map(SourcesFileTest::network).orElseThrow())
                .containsExactly(Network.PRIVATE, Network.PRIVATE, Network.PUBLIC);
        assertBroken("a:\n  oai: http://a/oai\n  private: oui\n", 3, Kind.BAD_VALUE, "private");
        assertBroken("a:\n  name: A\n  private: true\n", 4, Kind.BAD_VALUE, "private");
        for (String odd : List.of("http://0x7f.0.0.1/", "http://127.1/", "http://127.0.0.1./")) {
            assertBroken("a:\n  oai: " + odd + "\n", 2, Kind.BAD_VALUE, "oai");
        }
    }

    private static Network network(Upstream upstream) {
        return switch (upstream) {
            case Upstream.Group group -> group.network();
            case Upstream.Harvested harvested -> harvested.network();
        };
    }

    @Test
    void noFileOrNothingButCommentsDescribesNothing() throws IOException {
        assertThat(SourcesFile.read(folder.resolve("sources.yml"))).isEmpty();
        assertThat(SourcesFile.read(written("# rien\n"))).isEmpty();
        assertThat(SourcesFile.read(written(""))).isEmpty();
    }

    @Test
    void whatIsWrongIsToldWithItsLine() throws IOException {
        assertBroken("girofle:\n  name: G\n  trusted: 1\n", 3, Kind.UNKNOWN_KEY, "trusted");
        assertBroken("girofle:\n  trust: beaucoup\n", 2, Kind.BAD_VALUE, "trust");
        assertBroken("girofle:\n  url: javascript:alert(1)\n", 2, Kind.BAD_VALUE, "url");
        assertBroken("girofle:\n  name: [a, b]\n", 2, Kind.BAD_VALUE, "name");
        assertBroken(
                "a:\n  name: A\nCloud Girofle:\n  name: G\n", 3, Kind.BAD_SLUG, "Cloud Girofle");
        assertBroken("- girofle\n", 1, Kind.UNREADABLE, "key: value");
        assertBroken("girofle: tout court\n", 1, Kind.UNREADABLE, "key: value");
        assertThat(broken("girofle:\n  name: G\n name: \"x\n").kind()).isEqualTo(Kind.UNREADABLE);
        assertThat(broken("girofle:\n  name: G\n  name: H\n").line()).isEqualTo(3);
    }

    private void assertBroken(String yaml, int line, Kind kind, String detail) throws IOException {
        BrokenSourcesException broken = broken(yaml);
        assertThat(broken.kind()).isEqualTo(kind);
        assertThat(broken.line()).isEqualTo(line);
        assertThat(broken.details()).contains(detail);
        assertThat(broken.file()).endsWith("sources.yml");
    }

    private BrokenSourcesException broken(String yaml) throws IOException {
        Path file = written(yaml);
        return catchThrowableOfType(BrokenSourcesException.class, () -> SourcesFile.read(file));
    }

    private Path written(String yaml) throws IOException {
        return Files.writeString(folder.resolve("sources.yml"), yaml);
    }
}
