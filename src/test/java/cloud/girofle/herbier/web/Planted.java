package cloud.girofle.herbier.web;

import cloud.girofle.herbier.reference.Attachment;
import cloud.girofle.herbier.reference.Attachment.LinkMode;
import cloud.girofle.herbier.reference.Attachment.Presence;
import cloud.girofle.herbier.reference.Collection;
import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.ItemAnnotation;
import cloud.girofle.herbier.reference.ItemNote;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Source;
import cloud.girofle.herbier.reference.Tag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Records whose every part is one of {@link Payloads}: each payload in each part, in turn. */
final class Planted {

    private static final List<String> FIELDS =
            List.of(
                    "title",
                    "publisher",
                    "abstractNote",
                    "shortTitle",
                    "date",
                    "language",
                    "place",
                    "volume",
                    "edition",
                    "series",
                    "numPages",
                    "DOI",
                    "ISBN",
                    "url",
                    "accessDate",
                    "archive",
                    "callNumber",
                    "libraryCatalog",
                    "rights",
                    "extra",
                    "citationKey",
                    "csl:pwn");

    private Planted() {}

    /** The keys of a record for each payload, of a source that is named by one too. */
    static List<String> records(SampleSite site) {
        Source source = new Source("pwn", Payloads.at(0), Payloads.at(8), Payloads.at(38), 1);
        List<String> keys =
                site.write(writing -> {
                    writing.save(source);
                    long file = writing.file("pwn", Payloads.at(3), true, "CSL JSON", 5);
                    List<Collection> collections = new ArrayList<>();
                    for (int i = 0; i < Payloads.count(); i++) {
                        collections.add(new Collection("c" + i, Payloads.line(i, 200), ""));
                    }
                    writing.shelve("pwn", file, collections);
                    List<String> all = new ArrayList<>();
                    for (int i = 0; i < Payloads.count(); i++) {
                        all.add(writing.reference(writing.add(file, record(i), Optional.empty())));
                    }
                    return all;
                });
        return List.copyOf(keys);
    }

    private static Record record(int number) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < FIELDS.size(); i++) {
            fields.put(FIELDS.get(i), Payloads.at(number + i));
        }
        return new Record(
                "pwn" + number,
                number % 4 == 3 ? Payloads.at(number) : "book",
                fields,
                List.of(
                        new Creator("author", Payloads.at(number + 3), Payloads.at(number + 4)),
                        new Creator(Payloads.at(number + 5), Payloads.at(number + 6), "")),
                List.of(Tag.manual(Payloads.at(number)), new Tag(Payloads.at(number + 7), true)),
                List.of(new ItemNote("n" + number, Payloads.at(number), List.of())),
                List.of(attachment(number), link(number)),
                List.of("c" + number),
                List.of());
    }

    private static Attachment attachment(int number) {
        return new Attachment(
                        "a" + number,
                        LinkMode.IMPORTED_FILE,
                        Presence.MISSING,
                        Payloads.at(number),
                        Payloads.at(number + 1),
                        "files/" + Payloads.at(number + 2) + ".pdf",
                        Payloads.at(number + 3),
                        Payloads.at(number + 4),
                        Payloads.at(number + 5),
                        List.of(Tag.manual(Payloads.at(number + 6))))
                .marked(
                        List.of(
                                new ItemAnnotation(
                                        Payloads.at(number + 7),
                                        ItemAnnotation.Kind.HIGHLIGHT,
                                        Payloads.at(number),
                                        Payloads.at(number + 1),
                                        Payloads.at(number + 2),
                                        Payloads.at(number + 3),
                                        Payloads.at(number + 4),
                                        "1",
                                        Payloads.at(number + 5),
                                        List.of())));
    }

    private static Attachment link(int number) {
        return new Attachment(
                "l" + number,
                LinkMode.LINKED_URL,
                Presence.LINK,
                Payloads.at(number + 9),
                "text/html",
                "",
                Payloads.at(number),
                "",
                "",
                List.of());
    }
}
