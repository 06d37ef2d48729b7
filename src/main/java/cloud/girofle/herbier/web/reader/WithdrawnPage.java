package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.reference.Correction;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.sharing.CitationLine;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.Optional;

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
     * @param why what became of it: who withdrew it, or that no source holds it
     * @param reason in the words of who withdrew it, or empty
     */
    public record View(
            Layout layout,
            String key,
            String title,
            String language,
            String citation,
            String why,
            String reason) {}

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
                        CitationLine.of(reference, visit.words()),
                        withdrawal(reference)
                                .map(by -> why(visit, by))
                                .orElseGet(() -> visit.words().get("withdrawn.what")),
                        reference.amendments().withdrawn().orElse("")));
    }

    private static Optional<Correction> withdrawal(Reference reference) {
        return reference.corrections().stream()
                .filter(correction -> correction.field().equals(Correction.WITHDRAWN))
                .reduce((earlier, later) -> later);
    }

    private static String why(Visit visit, Correction by) {
        String day = WrittenDate.of(by.at(), visit.language().locale());
        return by.author().isBlank()
                ? visit.words().get("withdrawn.on", day)
                : visit.words().get("withdrawn.by", day, by.author());
    }
}
