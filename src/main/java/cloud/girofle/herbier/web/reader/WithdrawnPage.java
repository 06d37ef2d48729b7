package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Visit;

/** What stood at the address of a reference that is no longer shown, and that it was withdrawn. */
public final class WithdrawnPage {

    /**
     * What the page shows.
     *
     * @param layout around it
     * @param key of the reference
     * @param title HTML, clean
     * @param language of the title where it is not the page's; or empty
     * @param citation one line that says what it was
     */
    public record View(Layout layout, String key, String title, String language, String citation) {}

    private WithdrawnPage() {}

    static Answer answer(Visit visit, Reference reference) {
        return new Answer.Shown(
                410,
                "withdrawn",
                new View(
                        Layout.unlisted(visit, visit.words().get("withdrawn.heading")),
                        reference.key(),
                        HitLines.title(visit, reference),
                        HitLines.foreignLanguage(visit, reference),
                        CitationLine.of(reference, visit.words())));
    }
}
