package cloud.girofle.herbier.zotero.attached;

import java.time.Duration;

/**
 * How much of a file is read, and at what price.
 *
 * @param bytes weight of the heaviest file read
 * @param pages the first pages of a PDF
 * @param characters of text kept
 * @param enough after so long, what was read of a file is all that is kept
 * @param time after so long, reading a file is given up and its process killed
 * @param megabytes of memory that the process may use for its objects
 */
public record ReadingLimits(
        long bytes, int pages, int characters, Duration enough, Duration time, int megabytes) {

    /** What suits an old machine. */
    public static final ReadingLimits USUAL =
            new ReadingLimits(
                    200L << 20,
                    3_000,
                    1_000_000,
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(60),
                    256);
}
