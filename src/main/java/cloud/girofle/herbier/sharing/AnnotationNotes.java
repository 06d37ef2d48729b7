package cloud.girofle.herbier.sharing;

import cloud.girofle.herbier.knowledge.Annotation;
import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.CitedReference;
import cloud.girofle.herbier.library.CitedThing;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.ItemNote;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.reference.Tag;
import cloud.girofle.herbier.text.Cited;
import cloud.girofle.herbier.text.CleanHtml;
import cloud.girofle.herbier.text.Markdown;
import cloud.girofle.herbier.text.Messages;
import cloud.girofle.herbier.zotero.ZoteroWriter;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What curators say of references, as notes that Zotero keeps under an item: signed, dated, with
 * the quote and its place, and the address where it is read. Each bears the id of its annotation,
 * so that whoever takes it in again knows it. Thread-safe.
 */
public final class AnnotationNotes {

    private final Library library;
    private final Places places;

    /** Those of that library, which lead to these places. */
    public AnnotationNotes(Library library, Places places) {
        this.library = library;
        this.places = places;
    }

    /** A reference to be written, with what curators say of it after the notes of its sources. */
    public Record record(Reference reference) {
        Record bare = ZoteroWriter.record(reference);
        List<ItemNote> notes = new ArrayList<>(bare.notes());
        notes.addAll(about(reference.key()));
        return bare.noting(notes);
    }

    /** Those about a reference that are in sight, the oldest first. */
    public List<ItemNote> about(String key) {
        return library.written().inSight(key, Subject.Kind.ANNOTATION).stream()
                .map(this::note)
                .toList();
    }

    private ItemNote note(Entry entry) {
        Annotation said = Annotation.of(entry.content());
        String language = said.language().equals("en") ? "en" : "fr";
        Messages words = Messages.in(Locale.of(language));
        String id = entry.subject().id();
        String address = CleanHtml.escape(places.of(entry.subject(), entry.about()));
        String html =
                "<p>%s</p>\n%s%s\n<p><a href=\"%s\">%s</a></p>"
                        .formatted(
                                CleanHtml.escape(heading(entry, said, words)),
                                quote(said, words),
                                Markdown.rendered(
                                                said.text(),
                                                language,
                                                "a" + id,
                                                typed -> cited(typed, language))
                                        .html()
                                        .strip(),
                                address,
                                address);
        List<Tag> topics =
                said.topics().stream()
                        .flatMap(topic -> library.thesaurus().find(topic).stream())
                        .map(topic -> Tag.manual(topic.label(language)))
                        .toList();
        return new ItemNote(id, html, topics);
    }

    private static String heading(Entry entry, Annotation said, Messages words) {
        DateTimeFormatter dates =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(words.locale());
        String date = dates.format(entry.created().atOffset(ZoneOffset.UTC));
        String signed = words.get("shared.annotation", entry.author().name(), date);
        return said.stance()
                .map(stance ->
                        words.get(
                                "shared.annotation.stance",
                                signed,
                                words.get("stance." + stance.id())))
                .orElse(signed);
    }

    private static String quote(Annotation said, Messages words) {
        String place =
                said.locator().isEmpty()
                        ? ""
                        : words.get(
                                "annotation.place." + said.place().id(),
                                CleanHtml.escape(said.locator()));
        String quote = CleanHtml.escape(said.quote());
        return quote.isEmpty() && place.isEmpty()
                ? ""
                : "<blockquote><p>%s</p></blockquote>\n"
                        .formatted(
                                String.join(
                                        " — ",
                                        Stream.of(quote, place)
                                                .filter(part -> !part.isEmpty())
                                                .toList()));
    }

    private Optional<Cited> cited(String typed, String language) {
        Optional<Subject> thing = Subject.named(typed);
        return thing.isPresent()
                ? thing.flatMap(subject -> named(subject, language))
                : CitedReference.find(library, typed).map(this::cited);
    }

    private Optional<Cited> named(Subject subject, String language) {
        return CitedThing.title(library, subject, language)
                .map(title -> new Cited(places.of(subject, ""), title, "", CleanHtml.title(title)));
    }

    private Cited cited(Reference reference) {
        Messages words = Messages.in(Locale.FRENCH);
        return new Cited(
                places.reference(reference.key()),
                CitationLine.shortName(reference, words),
                CitationLine.shortYear(reference, words),
                "");
    }
}
