package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.search.Reasons;
import cloud.girofle.herbier.text.Messages;
import java.util.ArrayList;
import java.util.List;

/** Says in words why a reference stands where it does. */
final class ReasonLines {

    private final Messages words;
    private final Labels labels;

    ReasonLines(Messages words, Labels labels) {
        this.words = words;
        this.labels = labels;
    }

    /** One line for each reason, what weighs most first. */
    List<String> of(Reasons reasons) {
        List<String> lines = new ArrayList<>();
        if (reasons.missing().isEmpty()) {
            lines.add(words.get("why.all"));
        } else {
            String missing = String.join(words.get("why.missing.next"), reasons.missing());
            lines.add(words.get("why.missing", missing));
        }
        reasons.found().forEach(found -> lines.add(line(found)));
        if (reasons.close()) {
            lines.add(words.get("why.close"));
        }
        if (reasons.annotated()) {
            lines.add(words.get("why.annotated"));
        }
        if (reasons.first()) {
            lines.add(words.get("why.first"));
        }
        return lines;
    }

    private String line(Reasons.Found found) {
        String what =
                switch (found.likeness()) {
                    case NARROWER, NEIGHBOUR -> labels.topic(found.words());
                    default -> found.words();
                };
        String place = words.find("why.in." + found.place()).orElse("");
        return words.get("why." + found.likeness(), found.asked(), what, place);
    }
}
