package cloud.girofle.herbier.web.reader.parallel;

import cloud.girofle.herbier.web.reader.Link;
import java.util.List;

/**
 * A list, as something to read and to take.
 *
 * @param label what it holds
 * @param count how many
 * @param href where it is read
 * @param files it, in each format
 */
public record PartLine(String label, int count, String href, List<Link> files) {

    public PartLine {
        files = List.copyOf(files);
    }
}
