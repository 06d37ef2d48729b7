package cloud.girofle.herbier.zotero;

import cloud.girofle.herbier.reference.Attachment;
import cloud.girofle.herbier.reference.Attachment.LinkMode;
import cloud.girofle.herbier.reference.Attachment.Presence;
import cloud.girofle.herbier.reference.ItemNote;
import cloud.girofle.herbier.reference.ItemTypes;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Relation;
import cloud.girofle.herbier.reference.Tag;
import java.util.List;
import java.util.Map;

/** A record of each of Zotero's 37 types, with every field, creator and companion it can have. */
public final class FullRecords {

    private FullRecords() {}

    public static List<Record> all() {
        return ItemTypes.all().keySet().stream().map(FullRecords::of).toList();
    }

    public static Record of(String type) {
        return new Record(
                "KEY" + type,
                type,
                FullItem.fields(type),
                FullItem.creators(type),
                List.of(Tag.manual("mot-clé, composé"), new Tag("machine; outil", true)),
                List.of(
                        new ItemNote(
                                "",
                                "<h1>Lu</h1>\n<p>Une <strong>note</strong>.</p>\n<p>ER  - </p>",
                                List.of(Tag.manual("à relire")))),
                List.of(file(), link()),
                List.of("COLL1"),
                List.of(new Relation("dc:relation", "KEY" + next(type))));
    }

    private static Attachment file() {
        return new Attachment(
                "",
                LinkMode.IMPORTED_FILE,
                Presence.STORED,
                "Texte : complet; v2",
                "application/pdf",
                "files/4/Dupont - 100 %.pdf",
                "",
                "",
                "<p>La note du fichier</p>",
                List.of(Tag.manual("pièce")));
    }

    private static Attachment link() {
        return new Attachment(
                "",
                LinkMode.LINKED_URL,
                Presence.LINK,
                "Ailleurs",
                "",
                "",
                "https://exemple.fr/?a=1&b={2}#c",
                "2021-03-04 10:11:12",
                "",
                List.of());
    }

    /** The type that the next record is of, the last being followed by the first. */
    private static String next(String type) {
        List<String> types = List.copyOf(ItemTypes.all().keySet());
        return types.get((types.indexOf(type) + 1) % types.size());
    }

    /** The tree they are filed in. */
    public static List<cloud.girofle.herbier.reference.Collection> tree() {
        return List.of(
                new cloud.girofle.herbier.reference.Collection("COLL0", "Racine", ""),
                new cloud.girofle.herbier.reference.Collection("COLL1", "Racine", "COLL0"));
    }

    /** Fields of all of them, by base name, as a count. */
    static int fields() {
        return all().stream().map(Record::fields).mapToInt(Map::size).sum();
    }
}
