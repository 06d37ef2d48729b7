package cloud.girofle.herbier.web.curator.annotation;

import cloud.girofle.herbier.knowledge.Annotation;
import cloud.girofle.herbier.text.Messages;
import cloud.girofle.herbier.web.curator.BothVersions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What an annotation has to hold to; what does not is said beside its field. */
final class Limits {

    static final int TEXT = 20_000;
    static final int QUOTE = 2_000;
    static final int LOCATOR = 40;
    static final int TOPICS = 10;
    static final int WHY = 500;

    private static final Pattern TIME = Pattern.compile("(\\d{1,3}:)?[0-5]?\\d:[0-5]\\d(-.*)?");

    private Limits() {}

    /** What is wrong, by the name of the field; empty where nothing is. */
    static Map<String, String> faults(Sheet sheet, Topics.Read topics, Messages words) {
        Map<String, String> faults = new LinkedHashMap<>();
        if (sheet.text().isBlank()) {
            faults.put("texte", words.get("annotate.textMissing"));
        } else if (BothVersions.isUnsettled(words, sheet.text())) {
            faults.put("texte", words.get("conflict.unsettled"));
        }
        tooLong(faults, words, "texte", sheet.text(), TEXT);
        tooLong(faults, words, "citation", sheet.quote(), QUOTE);
        tooLong(faults, words, "reperage", sheet.locator(), LOCATOR);
        tooLong(faults, words, "motif", sheet.why(), WHY);
        String locator = sheet.locator().strip();
        if (sheet.place().equals(Annotation.Place.TIME.id())
                && !locator.isEmpty()
                && !TIME.matcher(locator).matches()) {
            faults.put("reperage", words.get("annotate.time"));
        }
        if (!topics.unknown().isEmpty()) {
            faults.put(
                    "themes",
                    words.get(
                            "annotate.unknownTopics",
                            topics.unknown().size(),
                            String.join(", ", topics.unknown())));
        } else if (topics.ids().size() > TOPICS) {
            faults.put("themes", words.get("annotate.tooManyTopics", TOPICS));
        }
        return faults;
    }

    private static void tooLong(
            Map<String, String> faults, Messages words, String name, String text, int most) {
        int length = text.strip().length();
        if (length > most) {
            faults.put(name, words.get("annotate.tooLong", most, length));
        }
    }
}
