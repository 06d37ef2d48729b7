package cloud.girofle.herbier.web.curator.reference;

import cloud.girofle.herbier.library.HeldRecord;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Amendments;
import cloud.girofle.herbier.reference.Correction;
import cloud.girofle.herbier.reference.CreatorLines;
import cloud.girofle.herbier.reference.ItemTypes;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.reference.Source;
import cloud.girofle.herbier.web.reader.ContentLabels;
import cloud.girofle.herbier.web.reader.WrittenDate;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.ArrayList;
import java.util.List;

/**
 * One correction, beside what the sources say.
 *
 * @param field its name in the content
 * @param name in the reader's words
 * @param value what it says, in the reader's words; may be empty
 * @param said what each source says, the most trusted first
 * @param signed who says so, and when
 * @param why they do, or empty
 */
public record Corrected(
        String field, String name, String value, List<String> said, String signed, String why) {

    public Corrected {
        said = List.copyOf(said);
    }

    /** Those of a reference, the latest first. */
    static List<Corrected> of(Visit visit, Library library, Reference reference) {
        ContentLabels labels = new ContentLabels(visit, library);
        List<Source> sources = library.sources();
        List<HeldRecord> records =
                library.records(reference.key()).stream().filter(HeldRecord::held).toList();
        List<Corrected> corrected = new ArrayList<>();
        for (Correction each : reference.corrections().reversed()) {
            String field = each.field();
            boolean special = Amendments.isSpecial(field);
            boolean said = !special || isSaid(field);
            String value = labels.value(field, each.value());
            corrected.add(
                    new Corrected(
                            field,
                            labels.name(
                                    special ? field : ItemTypes.fieldName(reference.type(), field)),
                            said && value.isEmpty() ? visit.words().get("mend.left") : value,
                            said ? said(visit, labels, sources, records, field) : List.of(),
                            visit.words()
                                    .get(
                                            "mend.signed",
                                            each.author(),
                                            WrittenDate.of(each.at(), visit.language().locale())),
                            each.reason()));
        }
        return corrected;
    }

    private static boolean isSaid(String field) {
        return field.equals(Correction.TYPE) || field.equals(Correction.CREATORS);
    }

    private static List<String> said(
            Visit visit,
            ContentLabels labels,
            List<Source> sources,
            List<HeldRecord> records,
            String field) {
        List<String> said = new ArrayList<>();
        for (HeldRecord held : records) {
            String value = labels.value(field, value(held.item(), field));
            String source =
                    sources.stream()
                            .filter(each -> each.slug().equals(held.source()))
                            .map(Source::name)
                            .findFirst()
                            .orElse(held.source());
            said.add(
                    visit.words()
                            .get(
                                    "record.said",
                                    source,
                                    value.isEmpty() ? visit.words().get("mend.nothing") : value));
        }
        return said;
    }

    private static String value(Record item, String field) {
        return switch (field) {
            case Correction.TYPE -> item.type();
            case Correction.CREATORS -> CreatorLines.write(item.creators());
            default -> item.field(field);
        };
    }
}
