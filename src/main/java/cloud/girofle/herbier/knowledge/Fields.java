package cloud.girofle.herbier.knowledge;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads fields of contents. */
final class Fields {

    private Fields() {}

    /** The one of these values that is written so; empty for anything else. */
    static <E> Optional<E> of(E[] values, Function<E, String> id, String written) {
        return Arrays.stream(values).filter(value -> id.apply(value).equals(written)).findFirst();
    }

    /** Words that blanks part, as ids of topics are kept. */
    static List<String> words(String text) {
        return Arrays.stream(text.split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }
}
