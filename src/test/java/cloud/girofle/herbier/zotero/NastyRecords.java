package cloud.girofle.herbier.zotero;

import cloud.girofle.herbier.reference.Attachment;
import cloud.girofle.herbier.reference.Attachment.LinkMode;
import cloud.girofle.herbier.reference.Attachment.Presence;
import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.Item;
import cloud.girofle.herbier.reference.ItemNote;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Records that hold what formats stumble over. */
final class NastyRecords {

    private NastyRecords() {}

    static List<Record> all() {
        return List.of(
                names(),
                specials(),
                Item.article("ZH", "数据中心的能源消耗：一项调查")
                        .with("publicationTitle", "能源学报")
                        .with("date", "2021年3月")
                        .by("王", "小明")
                        .by("مؤسسة الطاقة", "")
                        .built(),
                Item.book("AR", "استهلاك الطاقة في مراكز البيانات (\u200f2020\u200e)")
                        .with("date", "-0051")
                        .with("publisher", "دار النشر")
                        .by("ابن خلدون", "")
                        .built(),
                Item.article("DATES", "Une saison")
                        .with("date", "hiver 2021")
                        .with("accessDate", "2021-03-04 10:11:12")
                        .with("pages", "12–34")
                        .built(),
                Item.article("SPAN", "Un congrès").with("date", "2018-05-03/2018-05-05").built(),
                Item.book("CIRCA", "Un tableau").with("date", "c. 1503-1506").built(),
                Item.book("SD", "Sans date").with("date", "s.d.").built(),
                Item.article("LINES", "Plusieurs lignes")
                        .with("abstractNote", "Premier paragraphe.\n\nDeuxième, plus loin.")
                        .with("extra", "original-date: 1936\ntex.custom: valeur\nune ligne libre")
                        .noted("<p>TY  - JOUR</p>\n<p>XX  - piège</p>\nER  - \nKW  - faux")
                        .noted("<p>Une seconde <em>note</em> &amp; fin</p>")
                        .built(),
                Item.of("FORMULA", "report", "=1+1").with("extra", "@import -x").built(),
                Item.of("SPARSE", "radioBroadcast", "Émission")
                        .with("date", "2020")
                        .with("language", "fr")
                        .with("url", "https://exemple.fr/é?a=1&b=%20#x")
                        .with("programTitle", "Le programme")
                        .built(),
                tagged(),
                Item.of("URL", "webpage", "Home").with("url", "https://exemple.fr/").built(),
                Item.of("http://zotero.org/groups/1/items/ABCD2345", "webpage", "Home")
                        .with("url", "https://exemple.fr/")
                        .built(),
                Item.of("UNKNOWN", "fanzine", "Un type inconnu").by("Doe", "Jo").built());
    }

    private static Record names() {
        Record item =
                Item.book("NAMES", "Des noms")
                        .by("van Beethoven", "Ludwig")
                        .by("d'Ormesson", "Jean-François")
                        .by("Groupe de recherche «Mémoire»", "")
                        .by("Dupont, Durand and Co", "")
                        .by("King", "Martin Luther, Jr")
                        .by("Anders and Sons", "Ole")
                        .by("Plato", "")
                        .built();
        List<Creator> people = new ArrayList<>(item.creators());
        people.add(new Creator("editor", "de la Cruz", "Juana Inés"));
        people.add(new Creator("author", "Łukasiewicz", "Jan"));
        return with(item, people, item.tags(), item.attachments());
    }

    private static Record specials() {
        return Item.article(
                        "TEX",
                        "L'<i>œuvre</i> {et} 100 % d’un $x_1^2$ & #3 ~ C:\\temp -- <b>CO<sub>2</sub></b> < 3")
                .with("publicationTitle", "Revue \\textbf{TeX} & AT&amp;T")
                .with(
                        "shortTitle",
                        "``Guillemets'' --- tirets <span style=\"font-variant:small-caps;\">Cap</span>")
                .with("DOI", "10.1000/xyz(123)<a>_b")
                .with("url", "https://exemple.fr/a_b?c={d}&e=%C3%A9#frag")
                .by("O’Neil {The} \\ 100%", "A_B")
                .built();
    }

    private static Record tagged() {
        Record item = Item.book("TAGS", "Des mots-clés").built();
        List<Tag> tags =
                Stream.of("art, technique", "a; b", "a;b", "⭐", "x/y", "50 % {de} C#")
                        .map(Tag::manual)
                        .toList();
        Attachment link =
                new Attachment(
                        "",
                        LinkMode.LINKED_URL,
                        Presence.LINK,
                        "Un lien : ailleurs; ici",
                        "text/html",
                        "",
                        "https://exemple.fr/x;y",
                        "",
                        "",
                        List.of());
        return with(item, item.creators(), tags, List.of(link));
    }

    private static Record with(
            Record item, List<Creator> people, List<Tag> tags, List<Attachment> attachments) {
        return new Record(
                item.localId(),
                item.type(),
                item.fields(),
                people,
                tags,
                item.notes(),
                attachments,
                item.collections(),
                item.relations());
    }

    /** A note and a file that belong to no work. */
    static List<Record> alone() {
        Attachment file =
                new Attachment(
                        "",
                        LinkMode.IMPORTED_FILE,
                        Presence.MISSING,
                        "Seul.txt",
                        "text/plain",
                        "",
                        "",
                        "",
                        "",
                        List.of());
        return List.of(
                new Record(
                        "NOTE",
                        "note",
                        Map.of(),
                        List.of(),
                        List.of(Tag.manual("à part")),
                        List.of(ItemNote.of("<p>Une note seule</p>")),
                        List.of(),
                        List.of(),
                        List.of()),
                new Record(
                        "FILE",
                        "attachment",
                        Map.of("title", "Seul.txt"),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(file),
                        List.of(),
                        List.of()));
    }
}
