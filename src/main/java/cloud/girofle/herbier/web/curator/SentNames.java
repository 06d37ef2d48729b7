package cloud.girofle.herbier.web.curator;

import cloud.girofle.herbier.text.Excerpt;
import cloud.girofle.herbier.text.Messages;
import java.util.List;
import java.util.stream.Collectors;

/** The names of files that were sent, in a line. */
final class SentNames {

    private static final int TOLD = 3;
    private static final int LONGEST = 80;

    private SentNames() {}

    /** A few of them, and how many more. */
    static String told(List<String> names, Messages words) {
        String some =
                names.stream()
                        .limit(TOLD)
                        .map(name -> Excerpt.of(name, LONGEST))
                        .collect(Collectors.joining(", "));
        int more = names.size() - TOLD;
        return more > 0 ? words.get("upload.namesAndMore", some, more) : some;
    }
}
