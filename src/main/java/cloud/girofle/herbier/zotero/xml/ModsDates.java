package cloud.girofle.herbier.zotero.xml;

import cloud.girofle.herbier.zotero.reading.RecordDraft;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The date of a work among those that an {@code originInfo} gives. */
final class ModsDates {

    /** The names of dates, the one that readers ask for first. */
    private static final List<String> NAMES =
            List.of(
                    "dateIssued",
                    "copyrightDate",
                    "dateCreated",
                    "dateCaptured",
                    "dateOther",
                    "dateValid",
                    "dateModified");

    private ModsDates() {}

    static boolean isDate(XmlElement element) {
        return NAMES.contains(element.name());
    }

    /** Puts the date, and keeps the others behind their names. */
    static void read(XmlElement originInfo, RecordDraft draft) {
        Map<String, List<XmlElement>> dates =
                originInfo.children().stream()
                        .filter(ModsDates::isDate)
                        .collect(Collectors.groupingBy(XmlElement::name));
        List<String> key =
                dates.values().stream()
                        .flatMap(List::stream)
                        .filter(date -> date.has("keyDate", "yes"))
                        .map(XmlElement::name)
                        .toList();
        boolean put = false;
        for (String name : NAMES) {
            String date = text(dates.getOrDefault(name, List.of()));
            boolean chosen = key.isEmpty() ? !put : key.contains(name);
            if (chosen && !date.isEmpty() && draft.value("date").isEmpty()) {
                draft.put("date", name, date);
                put = true;
            } else if (!date.equals(draft.value("date"))) {
                draft.keep(name, date);
            }
        }
    }

    /** One date is often given twice, for people and, in some encoding, for machines. */
    private static String text(List<XmlElement> dates) {
        List<XmlElement> ours =
                dates.stream().anyMatch(date -> date.attribute("encoding").isEmpty())
                        ? dates.stream().filter(d -> d.attribute("encoding").isEmpty()).toList()
                        : dates;
        return ours.stream()
                .map(XmlElement::words)
                .filter(words -> !words.isEmpty())
                .distinct()
                .collect(Collectors.joining("/"));
    }
}
