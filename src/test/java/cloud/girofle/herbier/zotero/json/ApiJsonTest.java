package cloud.girofle.herbier.zotero.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import cloud.girofle.herbier.reference.Attachment;
import cloud.girofle.herbier.reference.Attachment.LinkMode;
import cloud.girofle.herbier.reference.Attachment.Presence;
import cloud.girofle.herbier.reference.Collection;
import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.ItemAnnotation;
import cloud.girofle.herbier.reference.ItemNote;
import cloud.girofle.herbier.reference.Problem.Kind;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Relation;
import cloud.girofle.herbier.reference.Tag;
import cloud.girofle.herbier.zotero.Typed;
import cloud.girofle.herbier.zotero.reading.Export;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiJsonTest {

    private static final String GROUP = "http://zotero.org/groups/7/items/";

    @Test
    void aSavedReplyOfTheWebApiIsRead() {
        Export export =
                Typed.read(
                        reply(
                                """
                                "key": "AAAA2345", "version": 3, "itemType": "thesis", "title": "A",
                                "thesisType": "PhD", "university": "", "date": "2020",
                                "dateAdded": "2021-01-01T00:00:00Z", "archiveID": "x",
                                "creators": [{"creatorType": "author", "firstName": "Ada", "lastName": "L"},
                                  {"creatorType": "sorcerer", "name": "Merlin"}],
                                "tags": [{"tag": "a"}, {"tag": "b", "type": 1}],
                                "collections": ["CCCC2345"],
                                "relations": {"owl:sameAs": "http://zotero.org/groups/8/items/ZZZZ2345",
                                  "dc:relation": ["http://zotero.org/groups/7/items/BBBB2345"]}
                                """,
                                """
                                "key": "NNNN2345", "itemType": "note", "parentItem": "AAAA2345",
                                "note": "<p>n</p>", "tags": [{"tag": "t"}]
                                """,
                                """
                                "key": "PPPP2345", "itemType": "attachment", "parentItem": "AAAA2345",
                                "linkMode": "imported_file", "title": "PDF", "filename": "a.pdf",
                                "contentType": "application/pdf", "note": "", "tags": []
                                """,
                                """
                                "key": "HHHH2345", "itemType": "annotation", "parentItem": "PPPP2345",
                                "annotationType": "highlight", "annotationText": "1 < 2", "annotationComment": "",
                                "annotationPageLabel": "iv", "annotationSortIndex": "00002|000001|00001"
                                """,
                                """
                                "key": "GGGG2345", "itemType": "annotation", "parentItem": "PPPP2345",
                                "annotationType": "note", "annotationComment": "Un <i>mot</i>\\nici",
                                "annotationSortIndex": "00001|000001|00001", "tags": [{"tag": "k"}]
                                """,
                                """
                                "key": "IIII2345", "itemType": "annotation", "parentItem": "PPPP2345",
                                "annotationType": "ink", "annotationPosition": "{}"
                                """));
        assertThat(export.format()).isEqualTo("Zotero API JSON");
        assertThat(export.records()).hasSize(1);
        Record thesis = export.records().getFirst();
        assertThat(thesis.localId()).isEqualTo(GROUP + "AAAA2345");
        assertThat(thesis.fields())
                .containsOnly(
                        entry("title", "A"),
                        entry("thesisType", "PhD"),
                        entry("date", "2020"),
                        entry("dateAdded", "2021-01-01T00:00:00Z"),
                        entry("archiveID", "x"));
        assertThat(thesis.creators())
                .containsExactly(
                        new Creator("author", "L", "Ada"), new Creator("sorcerer", "Merlin", ""));
        assertThat(thesis.tags()).containsExactly(Tag.manual("a"), new Tag("b", true));
        assertThat(thesis.relations())
                .containsExactly(
                        new Relation("owl:sameAs", "http://zotero.org/groups/8/items/ZZZZ2345"),
                        new Relation("dc:relation", GROUP + "BBBB2345"));
        assertThat(thesis.notes())
                .containsExactly(
                        new ItemNote(GROUP + "NNNN2345", "<p>n</p>", List.of(Tag.manual("t"))));
        Attachment pdf = thesis.attachments().getFirst();
        assertThat(pdf.presence()).isEqualTo(Presence.MISSING);
        assertThat(pdf.path()).isEqualTo("a.pdf");
        assertThat(pdf.annotations())
                .containsExactly(
                        annotation("IIII2345", ItemAnnotation.Kind.INK, "", "", "", "", "{}"),
                        annotation(
                                "GGGG2345",
                                ItemAnnotation.Kind.NOTE,
                                "",
                                "Un <i>mot</i>\nici",
                                "",
                                "00001|000001|00001",
                                "",
                                Tag.manual("k")),
                        annotation(
                                "HHHH2345",
                                ItemAnnotation.Kind.HIGHLIGHT,
                                "1 < 2",
                                "",
                                "iv",
                                "00002|000001|00001",
                                ""));
        assertThat(Typed.kinds(export)).containsExactly(Kind.DANGLING, Kind.UNKNOWN_ROLE);
    }

    private static ItemAnnotation annotation(
            String key,
            ItemAnnotation.Kind kind,
            String text,
            String comment,
            String page,
            String sortIndex,
            String position,
            Tag... tags) {
        return new ItemAnnotation(
                key, kind, text, comment, "", page, "", sortIndex, position, List.of(tags));
    }

    @Test
    void whatIsInTheBinStaysThereWithItsChildren() {
        Export export =
                Typed.read(
                        reply(
                                "\"key\": \"A\", \"itemType\": \"book\", \"title\": \"A\", \"deleted\": 1",
                                "\"key\": \"N\", \"itemType\": \"note\", \"parentItem\": \"A\", \"note\": \"n\"",
                                "\"key\": \"B\", \"itemType\": \"book\", \"title\": \"B\"",
                                "\"key\": \"M\", \"itemType\": \"note\", \"parentItem\": \"B\", \"note\": \"m\", \"deleted\": true"));
        assertThat(export.records()).extracting(Record::title).containsExactly("B");
        assertThat(export.records().getFirst().notes()).isEmpty();
        assertThat(export.problems()).isEmpty();
    }

    @Test
    void aChildWhoseParentIsOnAnotherPageStandsAlone() {
        Export export =
                Typed.read(
                        reply(
                                "\"key\": \"P\", \"itemType\": \"attachment\", \"parentItem\": \"X\", \"title\": \"PDF\", \"linkMode\": \"linked_url\", \"url\": \"https://a.fr\"",
                                "\"key\": \"H\", \"itemType\": \"annotation\", \"parentItem\": \"P\", \"annotationText\": \"mot\""));
        assertThat(export.records()).hasSize(1);
        Record alone = export.records().getFirst();
        assertThat(alone.type()).isEqualTo("attachment");
        assertThat(alone.title()).isEqualTo("PDF");
        assertThat(alone.attachments())
                .extracting(Attachment::presence)
                .containsExactly(Presence.LINK);
        assertThat(alone.notes()).isEmpty();
        assertThat(alone.attachments().getFirst().annotations())
                .extracting(ItemAnnotation::text)
                .containsExactly("mot");
        assertThat(Typed.kinds(export)).containsExactly(Kind.DANGLING);
    }

    @Test
    void itemsThatAreEachOthersParentsStandAlone() {
        Export export =
                Typed.read(
                        reply(
                                "\"key\": \"A\", \"itemType\": \"note\", \"parentItem\": \"B\", \"note\": \"a\"",
                                "\"key\": \"B\", \"itemType\": \"note\", \"parentItem\": \"A\", \"note\": \"b\""));
        assertThat(export.records()).hasSize(2);
    }

    @Test
    void collectionsMakeATreeWhateverTheirOrder() {
        Export export =
                Typed.read(
                        """
                        {"items": [
                          {"key": "A", "itemType": "book", "title": "A", "collections": ["C2", "C9"]}],
                         "collections": [
                          {"key": "C2", "name": "Dedans", "parentCollection": "C1"},
                          {"key": "C1", "name": "Dehors", "parentCollection": false},
                          {"key": "C3", "name": "Orpheline", "parentCollection": "C8"},
                          {"key": "C4", "name": "Ronde", "parentCollection": "C5"},
                          {"key": "C5", "name": "Danse", "parentCollection": "C4"},
                          {"key": "C6", "name": "À la corbeille", "deleted": true}]}
                        """);
        assertThat(export.collections())
                .contains(
                        new Collection("C1", "Dehors", ""),
                        new Collection("C2", "Dedans", "C1"),
                        new Collection("C3", "Orpheline", ""))
                .hasSize(5);
        assertThat(export.collections().indexOf(new Collection("C1", "Dehors", "")))
                .isLessThan(export.collections().indexOf(new Collection("C2", "Dedans", "C1")));
        assertThat(export.records().getFirst().collections()).containsExactly("C2");
        assertThat(export.problems())
                .filteredOn(problem -> problem.kind() == Kind.DANGLING)
                .flatMap(problem -> problem.details())
                .contains("C8", "C9");
    }

    @Test
    void betterBibtexKeepsFilesKeysAndChildrenInsideTheirItem(@TempDir Path folder)
            throws IOException {
        Files.createDirectories(folder.resolve("files/5"));
        Files.writeString(folder.resolve("files/5/a b.pdf"), "x");
        Export export =
                Typed.read(
                        """
                        {"config": {"id": "x", "label": "BetterBibTeX JSON"},
                         "version": {"zotero": "8", "bbt": "7"},
                         "collections": {"K1": {"key": "K1", "name": "Un", "items": [12], "collections": ["K2"]},
                           "K2": {"key": "K2", "name": "Deux", "parent": "K1", "items": [12]}},
                         "items": [{"itemID": 12, "itemType": "thesis", "title": "A", "type": "PhD", "key": "AAAA2345",
                           "libraryID": 1, "uri": "http://zotero.org/users/1/items/AAAA2345",
                           "select": "zotero://select/library/items/AAAA2345", "citationKey": "a2020",
                           "extra": ["un", "deux"], "invention": "z", "creators": [], "tags": [{"tag": "t", "type": 1}],
                           "notes": [{"note": "<p>n</p>", "uri": "http://zotero.org/users/1/items/NNNN2345"}],
                           "attachments": [
                             {"itemType": "attachment", "title": "PDF", "path": "files/5/a b.pdf", "linkMode": "imported_file"},
                             {"itemType": "attachment", "title": "Lien", "url": "https://a.fr"},
                             {"itemType": "attachment", "title": "Ailleurs", "path": "../../etc/passwd"}]}]}
                        """,
                        folder);
        assertThat(export.format()).isEqualTo("BetterBibTeX JSON");
        Record thesis = export.records().getFirst();
        assertThat(thesis.localId()).isEqualTo("http://zotero.org/users/1/items/AAAA2345");
        assertThat(thesis.fields())
                .containsOnly(
                        entry("title", "A"),
                        entry("thesisType", "PhD"),
                        entry("citationKey", "a2020"),
                        entry("extra", "un\ndeux"),
                        entry("zotero:invention", "z"));
        assertThat(thesis.collections()).containsExactly("K1", "K2");
        assertThat(thesis.notes().getFirst().localId())
                .isEqualTo("http://zotero.org/users/1/items/NNNN2345");
        assertThat(thesis.attachments())
                .extracting(Attachment::linkMode)
                .containsExactly(
                        LinkMode.IMPORTED_FILE, LinkMode.LINKED_URL, LinkMode.IMPORTED_FILE);
        assertThat(thesis.attachments())
                .extracting(Attachment::presence)
                .containsExactly(Presence.STORED, Presence.LINK, Presence.MISSING);
        assertThat(Typed.kinds(export))
                .containsExactlyInAnyOrder(Kind.UNKNOWN_FIELD, Kind.FILE_OUTSIDE);
    }

    @Test
    void aBrokenItemCostsOnlyItself() {
        Export export =
                Typed.read(
                        """
                        [{"key": "A", "itemType": "book", "title": "A"},
                         {"key": "B", "itemType": "book", "title": "B" "oups"},
                         {"key": "C", "title": "sans type"},
                         {"key": "D", "itemType": "book", "title": "D"}]
                        """);
        assertThat(export.records()).extracting(Record::title).containsExactly("A", "D");
        assertThat(Typed.kinds(export))
                .containsExactly(Kind.UNREADABLE_ENTRY, Kind.UNREADABLE_ENTRY);
    }

    @Test
    void aReplyThatListsCollectionsGivesCollections() {
        Export export =
                Typed.read(
                        """
                        [{"key": "C1", "library": {"type": "group", "id": 7}, "meta": {"numItems": 3},
                          "data": {"key": "C1", "name": "Une", "parentCollection": false}}]
                        """);
        assertThat(export.format()).isEqualTo("Zotero API JSON");
        assertThat(export.collections()).containsExactly(new Collection("C1", "Une", ""));
        assertThat(export.problems()).isEmpty();
    }

    private static String reply(String... items) {
        StringBuilder reply = new StringBuilder("[");
        for (String item : items) {
            reply.append(reply.length() > 1 ? "," : "")
                    .append("{\"version\": 1, \"library\": {\"type\": \"group\", \"id\": 7},")
                    .append("\"links\": {}, \"meta\": {\"numChildren\": 1}, \"data\": {")
                    .append(item)
                    .append("}}");
        }
        return reply.append("]").toString();
    }
}
