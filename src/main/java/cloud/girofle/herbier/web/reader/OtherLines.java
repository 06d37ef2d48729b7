package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.search.Results;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.Optional;

/** Makes the lines of what a search finds that is no reference. */
public interface OtherLines {

    /** The line of one; nothing where it is no longer shown. */
    Optional<HitLine> line(Visit visit, Results.Hit hit);
}
