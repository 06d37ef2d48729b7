package cloud.girofle.herbier.web.reader;

import java.util.List;
import java.util.Optional;

/**
 * What readers may take away, and how.
 *
 * @param heading what is taken
 * @param files it, each way it is taken; none where there is nothing to take
 * @param tooHeavy that its files are too heavy to be taken at once; or empty
 * @param chosen whether what curators say goes with it, in words; or empty where they say nothing
 * @param choose the same page, for the other choice
 * @param feed where it is followed; empty for what does not change
 */
public record Take(
        String heading,
        List<File> files,
        String tooHeavy,
        String chosen,
        Optional<Link> choose,
        String feed) {

    private static final int FEW = 4;

    /** The ways that most want; the page of the whole record has all of them. */
    Take inShort() {
        return new Take(
                heading,
                files.subList(0, Math.min(FEW, files.size())),
                tooHeavy,
                chosen,
                choose,
                feed);
    }

    /**
     * One way.
     *
     * @param label its name
     * @param href the file
     * @param weight about how much it weighs; empty where that is next to nothing
     */
    public record File(String label, String href, String weight) {}
}
