package cloud.girofle.herbier.web.curator;

import cloud.girofle.herbier.reference.Source;
import java.util.List;

/**
 * The form that files are sent with, to be imported.
 *
 * @param sources that they may be of
 * @param limit of what may be sent at once, in MB
 */
public record Sending(List<Source> sources, long limit) {

    public Sending {
        sources = List.copyOf(sources);
    }

    static Sending of(ImportDesk desk) {
        return new Sending(desk.sources(), desk.limit());
    }
}
