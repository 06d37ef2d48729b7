package cloud.girofle.herbier.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import cloud.girofle.herbier.reference.Attachment.LinkMode;
import cloud.girofle.herbier.reference.Attachment.Presence;
import cloud.girofle.herbier.reference.Merge.Testimony;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A note or a file that several sources hold is shown once. */
class ChildrenTest {

    private static final StoredFile BYTES = new StoredFile("ab".repeat(32), 12);

    @Test
    void aNoteWhoseMarkupOneFormatStripsIsTheSameNote() {
        assertThat(
                        merged(
                                        noted("<p>Lu &amp; approuvé.</p>\n<p>À relire</p>"),
                                        noted("Lu & approuvé.\nÀ relire"),
                                        noted("<p>Autre chose</p>"))
                                .notes())
                .extracting(Reference.Sourced::source, note -> note.value().html())
                .containsExactly(
                        tuple("s0", "<p>Lu &amp; approuvé.</p>\n<p>À relire</p>"),
                        tuple("s2", "<p>Autre chose</p>"));
    }

    @Test
    void aNoteIsKnownByItsZoteroKeyAndNotByANumberOfItsExport() {
        ItemNote ours = new ItemNote("ABCD2345", "<p>Lu</p>", List.of());
        ItemNote theirs =
                new ItemNote(
                        "http://zotero.org/groups/1/items/ABCD2345", "<p>Lu, relu</p>", List.of());
        assertThat(merged(item(List.of(ours)), item(List.of(theirs))).notes()).hasSize(1);

        ItemNote numbered = new ItemNote("#item_12", "<p>Lu</p>", List.of());
        ItemNote sameNumber = new ItemNote("#item_12", "<p>Autre</p>", List.of());
        assertThat(merged(item(List.of(numbered)), item(List.of(sameNumber))).notes()).hasSize(2);
    }

    @Test
    void twoAlikeThatOneRecordHoldsAreTwo() {
        ItemNote one = new ItemNote("#item_1", "<p>Lu</p>", List.of());
        ItemNote two = new ItemNote("#item_2", "<p>Lu</p>", List.of());
        assertThat(merged(item(List.of(one, two)), item(List.of(two, one))).notes()).hasSize(2);
    }

    @Test
    void aFileIsKnownByItsNameOrItsBytesOrItsAddress() {
        Attachment withBytes =
                file("Texte intégral", "files/4/Lopez - 2022.pdf", "", "").kept(BYTES);
        Attachment elsewhere =
                file("PDF", "C:\\Zotero\\storage\\ABCD2345\\Lopez - 2022.pdf", "", "");
        assertThat(merged(attached(elsewhere), attached(withBytes)).attachments())
                .singleElement()
                .satisfies(file -> {
                    assertThat(file.source()).isEqualTo("s0");
                    assertThat(file.value().title()).isEqualTo("PDF");
                    assertThat(file.value().file()).contains(BYTES);
                });

        Attachment snapshot = file("Page", "", "https://www.example.org/a#top", "");
        Attachment link = file("Lien", "", "https://example.org/a", "");
        assertThat(merged(attached(snapshot), attached(link)).attachments()).hasSize(1);

        Attachment renamed = file("A", "files/1/a.pdf", "", "0123");
        Attachment same = file("B", "files/2/b.pdf", "", "0123");
        Attachment other = file("A", "files/3/a.pdf", "", "4567");
        assertThat(merged(attached(renamed), attached(same)).attachments()).hasSize(1);
        assertThat(merged(attached(renamed), attached(other)).attachments()).hasSize(2);
    }

    private static Reference merged(Record... items) {
        List<Testimony> testimonies = new ArrayList<>();
        for (Record item : items) {
            testimonies.add(new Testimony("s" + testimonies.size(), item, List.of()));
        }
        return Merge.of("ABCD2345", Instant.EPOCH, testimonies, List.of(), List.of());
    }

    private static Record noted(String html) {
        return item(List.of(ItemNote.of(html)));
    }

    private static Record item(List<ItemNote> notes) {
        return new Record(
                "id", "book", Map.of(), List.of(), List.of(), notes, List.of(), List.of(),
                List.of());
    }

    private static Record attached(Attachment file) {
        return new Record(
                "id",
                "book",
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(file),
                List.of(),
                List.of());
    }

    private static Attachment file(String title, String path, String url, String md5) {
        return new Attachment(
                "",
                path.isEmpty() ? LinkMode.LINKED_URL : LinkMode.IMPORTED_FILE,
                path.isEmpty() ? Presence.LINK : Presence.MISSING,
                title,
                "",
                path,
                url,
                "",
                "",
                List.of(),
                "",
                md5,
                Optional.empty(),
                List.of());
    }
}
