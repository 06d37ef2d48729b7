package cloud.girofle.herbier.zotero.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import cloud.girofle.herbier.Shared;
import cloud.girofle.herbier.reference.Collection;
import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.reference.Problem.Kind;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Tag;
import cloud.girofle.herbier.zotero.Typed;
import cloud.girofle.herbier.zotero.ZoteroExport;
import cloud.girofle.herbier.zotero.ZoteroLibrary;
import cloud.girofle.herbier.zotero.reading.Export;
import java.util.List;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class BookmarksTest {

    private static final Logger LOG = Logger.getLogger(BookmarksTest.class.getName());

    @Test
    void theBookmarksOfABrowserAreReadInTheirFolders() {
        Export export =
                Typed.read(
                        """
                        <!DOCTYPE NETSCAPE-Bookmark-file-1>
                        <META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
                        <TITLE>Bookmarks</TITLE>
                        <H1>Menu des marque-pages</H1>
                        <DL><p>
                            <DT><H3 ADD_DATE="1" PERSONAL_TOOLBAR_FOLDER="true">Numérique &amp; énergie</H3>
                            <DD>Un dossier
                            <DL><p>
                                <DT><A HREF="https://exemple.fr/?a=1&amp;b=2" ADD_DATE="1614852672" ICON="data:image/png;base64,AA>BB" TAGS="acv,sobriété">Un &lt;titre&gt;</A>
                                <DD>Une description
                        sur deux lignes
                                <DT><H3>Dedans</H3>
                                <DL><p>
                                    <DT><A HREF='https://exemple.fr/2' SHORTCUTURL="ex">Deux</A>
                                </DL><p>
                                <DT><A HREF="https://exemple.fr/3">Trois</A>
                            </DL><p>
                            <HR>
                            <DT><A HREF="https://exemple.fr/3">Trois encore</A>
                            <DT><A HREF="place:sort=8">Récents</A>
                            <DT><A HREF="javascript:alert(1)">Clic</A>
                        </DL>
                        """);
        assertThat(export.format()).isEqualTo("Bookmarks");
        assertThat(export.collections())
                .containsExactly(
                        new Collection("#folder-1", "Numérique & énergie", ""),
                        new Collection("#folder-2", "Dedans", "#folder-1"));
        assertThat(export.records())
                .extracting(Record::title)
                .containsExactly("Un <titre>", "Deux", "Trois", "Trois encore");
        assertThat(export.records())
                .extracting(Record::collections)
                .containsExactly(
                        List.of("#folder-1"),
                        List.of("#folder-2"),
                        List.of("#folder-1"),
                        List.of());
        Record first = export.records().getFirst();
        assertThat(first.type()).isEqualTo("webpage");
        assertThat(first.localId()).isEqualTo("https://exemple.fr/?a=1&b=2");
        assertThat(first.fields())
                .containsOnly(
                        entry("title", "Un <titre>"),
                        entry("url", "https://exemple.fr/?a=1&b=2"),
                        entry("accessDate", "2021-03-04 10:11:12"),
                        entry("abstractNote", "Une description sur deux lignes"));
        assertThat(first.tags()).containsExactly(Tag.manual("acv"), Tag.manual("sobriété"));
        assertThat(export.problems())
                .containsExactly(
                        problem("line:14, Deux", Kind.UNKNOWN_FIELD, "bookmarks:shortcuturl"),
                        problem(
                                "line:19, Trois encore",
                                Kind.DUPLICATE_KEY,
                                "https://exemple.fr/3"),
                        problem("line:20, Récents", Kind.UNREADABLE_ENTRY, "place:sort=8"),
                        problem("line:21, Clic", Kind.UNREADABLE_ENTRY, "javascript:alert(1)"));
    }

    @Test
    void quotesThatNeverCloseDoNotStopTheReading() {
        String broken = "<DT><A HREF=\"https://exemple.fr/1>Un</A>\n";
        String long1 =
                "<DT><A HREF=\"https://exemple.fr/2\" " + "x=\"y\"".repeat(50_000) + ">Deux</A>\n";
        Export export = Typed.read("<DL>\n" + broken.repeat(2_000) + long1 + "</DL>");
        assertThat(export.format()).isEqualTo("Bookmarks");
        assertThat(export.records()).last().extracting(Record::title).isEqualTo("Deux");
    }

    @Test
    void titlesThatZoteroDoesNotEscapeComeBackAsTheyWere() {
        Export export = ZoteroExport.read(Shared.sample("exports/bookmarks.html"));
        List<JsonNode> linked =
                ZoteroLibrary.read().top().stream()
                        .filter(item -> !ZoteroLibrary.text(item, "url").isEmpty())
                        .toList();
        assertThat(export.records())
                .extracting(record -> record.field("url"))
                .containsExactlyElementsOf(
                        linked.stream().map(item -> ZoteroLibrary.text(item, "url")).toList());
        assertThat(export.records())
                .extracting(Record::title)
                .containsExactlyElementsOf(linked.stream().map(BookmarksTest::title).toList());
        assertThat(export.records().getFirst().tags())
                .extracting(Tag::name)
                .containsExactly("mémoire", "art", "technique", "auto", "⭐", "à lire");
        LOG.info(() -> "Bookmarks takes in " + export.records().size() + " pages");
    }

    private static String title(JsonNode item) {
        String subject = ZoteroLibrary.text(item, "subject");
        return subject.isEmpty() ? ZoteroLibrary.text(item, "title") : subject;
    }

    private static Problem problem(String place, Kind kind, String... details) {
        return Problem.of("essai.txt", place, kind, details);
    }
}
