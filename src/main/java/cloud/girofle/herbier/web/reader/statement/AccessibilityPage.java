package cloud.girofle.herbier.web.reader.statement;

import cloud.girofle.herbier.text.Messages;
import cloud.girofle.herbier.web.reader.Layout;
import cloud.girofle.herbier.web.reader.WrittenDate;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.List;
import java.util.Optional;

/**
 * The statement of accessibility that the RGAA asks for: what was checked, what was not, whom to
 * tell, and where to turn to.
 */
public final class AccessibilityPage implements Page {

    /** When its words were last looked through. */
    private static final String WRITTEN = "2026-11-26";

    /**
     * What the page shows.
     *
     * @param layout around it
     * @param checks automatic ones, and what they found; none where none was made
     * @param written when it was
     * @param contact mail address of whoever keeps the site, or empty
     */
    public record View(
            Layout layout, List<SobrietyPage.Row> checks, String written, String contact) {}

    private final Optional<List<Check>> checks;
    private final String contact;

    /**
     * Of the checks that were made.
     *
     * @param contact mail address of whoever keeps the site, or empty
     */
    public AccessibilityPage(String contact) {
        this(contact, Check.made());
    }

    /** Of those checks. */
    AccessibilityPage(String contact, Optional<List<Check>> checks) {
        this.contact = contact;
        this.checks = checks;
    }

    @Override
    public Answer show(Visit visit) {
        Messages words = visit.words();
        return Answer.shown(
                "accessibility",
                new View(
                        Layout.of(
                                visit, words.get("accessible.title"), words.get("accessible.what")),
                        checks.orElse(List.of()).stream().map(each -> row(each, words)).toList(),
                        WrittenDate.of(WRITTEN, visit.language().locale()),
                        contact));
    }

    private static SobrietyPage.Row row(Check check, Messages words) {
        return new SobrietyPage.Row(
                words.find(check.check()).orElse(check.check()),
                "",
                List.of(
                        check.version(),
                        words.number(check.pages()),
                        words.number(check.errors())));
    }
}
