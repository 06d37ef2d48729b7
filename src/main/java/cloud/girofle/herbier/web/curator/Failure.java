package cloud.girofle.herbier.web.curator;

import cloud.girofle.herbier.library.UnusableLibraryException;
import cloud.girofle.herbier.text.Messages;
import java.util.stream.Stream;

/** Why a piece of work failed, in words; the log has the rest. */
final class Failure {

    private Failure() {}

    static String told(Throwable failure, Messages words) {
        return failure instanceof UnusableLibraryException unusable
                ? words.get(
                        "cli.library." + unusable.kind(),
                        Stream.concat(Stream.of(unusable.file()), unusable.details().stream())
                                .toArray())
                : words.get("upload.failed");
    }
}
