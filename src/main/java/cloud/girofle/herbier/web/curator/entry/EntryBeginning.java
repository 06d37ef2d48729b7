package cloud.girofle.herbier.web.curator.entry;

import cloud.girofle.herbier.knowledge.Annotation;
import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.text.Markdown;
import cloud.girofle.herbier.web.reader.ContentLabels;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a form begins with, as its address says: {@code ?reference=KEY}, a reference that says a
 * figure; {@code ?annotation=ID}, an annotation that makes a figure or a claim; a topic begins with
 * what the thesaurus says of it.
 *
 * @param content of a new one
 * @param claim to be added, also to a question that is there
 */
record EntryBeginning(Map<String, String> content, Optional<ClaimRows.Row> claim) {

    static EntryBeginning of(EntryKind kind, Library library, Visit visit, NamedThings named) {
        Map<String, String> content = new LinkedHashMap<>();
        if (kind == EntryKind.TOPIC) {
            library.thesaurus()
                    .find(visit.part("slug"))
                    .ifPresent(topic -> {
                        content.put("definition", topic.definition("fr"));
                        content.put("definitionEnglish", topic.definition("en"));
                    });
        } else {
            content.put("language", visit.language().code());
        }
        Optional<Entry> annotation =
                visit.query()
                        .find("annotation")
                        .flatMap(id ->
                                library.written().find(new Subject(Subject.Kind.ANNOTATION, id)))
                        .filter(entry -> !entry.withdrawn());
        if (annotation.isPresent()) {
            return of(kind, visit, named, annotation.get(), content);
        }
        if (kind == EntryKind.FIGURE) {
            visit.query()
                    .find("reference")
                    .flatMap(named::reference)
                    .ifPresent(found -> content.put("reference", found.name()));
        }
        return new EntryBeginning(kind.known(content), Optional.empty());
    }

    private static EntryBeginning of(
            EntryKind kind,
            Visit visit,
            NamedThings named,
            Entry entry,
            Map<String, String> content) {
        Annotation said = Annotation.of(entry.content());
        String locator = ContentLabels.locator(visit.words(), said);
        String name =
                named.reference(entry.about()).map(NamedThings.Named::name).orElse(entry.about());
        content.put("topics", String.join(" ", said.topics()));
        if (kind == EntryKind.FIGURE) {
            content.put("statement", said.quote().isBlank() ? said.text() : said.quote());
            content.put("reference", name);
            content.put("locator", locator);
            content.put("critique", said.quote().isBlank() ? "" : said.text());
        }
        ClaimRows.Proof proof =
                new ClaimRows.Proof("supports", name, locator, said.quote().strip());
        String claimed = Markdown.words(said.text()).strip();
        return new EntryBeginning(
                kind.known(content),
                kind == EntryKind.QUESTION
                        ? Optional.of(new ClaimRows.Row("+", claimed, List.of(proof)))
                        : Optional.empty());
    }

    /** The sheet with what it begins with. */
    EntrySheet on(EntrySheet sheet) {
        return claim.map(row -> sheet.with(sheet.claims().trimmed().with(row))).orElse(sheet);
    }
}
