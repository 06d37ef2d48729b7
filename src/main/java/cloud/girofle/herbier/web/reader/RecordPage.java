package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.library.HeldRecord;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.text.CleanHtml;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.List;
import java.util.Optional;

/** The whole record of a reference: its fields by group, what each source says, all its formats. */
public final class RecordPage implements Page {

    /**
     * What the page shows.
     *
     * @param layout around it
     * @param reference its page, by its title
     * @param language of the title where it is not the page's; or empty
     * @param fields all of them, grouped
     * @param divergences fields on which its sources contradict each other
     * @param records what each source says
     * @param added when it first came in
     * @param namedBy what of ours refers to it
     * @param take the reference in formats that others read
     */
    public record View(
            Layout layout,
            Link reference,
            String language,
            List<FieldGroup> fields,
            List<Divergence> divergences,
            List<OriginalRecord> records,
            String added,
            List<NamedBy> namedBy,
            Take take) {}

    private final Library library;
    private final Takings takings;
    private final Page absent;

    /**
     * Of references of that library; the part {@code key} of the path says which.
     *
     * @param absent says why one is not there
     */
    public RecordPage(Library library, Takings takings, Page absent) {
        this.library = library;
        this.takings = takings;
        this.absent = absent;
    }

    @Override
    public Answer show(Visit visit) {
        Optional<Reference> found =
                library.references(List.of(visit.part("key"))).stream().findFirst();
        return found.<Answer>map(reference -> Answer.shown("record", view(visit, reference)))
                .orElseGet(() -> absent.show(visit));
    }

    private View view(Visit visit, Reference reference) {
        Labels labels = new Labels(visit, library.sources());
        String title = CleanHtml.words(HitLines.title(visit, reference));
        List<HeldRecord> records = library.records(reference.key());
        return new View(
                Layout.unlisted(visit, visit.words().get("reference.recordOf", title)),
                new Link(title, visit.links().reference(reference.key())),
                HitLines.foreignLanguage(visit, reference),
                new FieldGroups(visit, labels).of(reference),
                new Divergences(visit, labels, new ContentLabels(visit, library))
                        .of(reference, records),
                new OriginalRecords(visit, labels).of(reference, records),
                WrittenDate.of(reference.added(), visit.language().locale()),
                NamedBy.all(visit, library, reference),
                takings.record(visit, reference));
    }
}
