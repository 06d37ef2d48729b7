package cloud.girofle.herbier.web.machine.linked;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.sharing.linked.Signposts;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The page of a reference, whose header shows programs the way: see {@link Signposts}. */
public final class Signposted implements Page {

    private final Library library;
    private final Page page;

    /** That page of a reference of that library. */
    public Signposted(Library library, Page page) {
        this.library = library;
        this.page = page;
    }

    @Override
    public Answer show(Visit visit) {
        return page.show(visit);
    }

    @Override
    public Map<String, String> headers(Visit visit) {
        Signposts signposts = new Signposts(library, visit.links().open().names());
        return library.references(List.of(visit.part("key"))).stream()
                .collect(Collectors.toMap(any -> "Link", signposts::header));
    }
}
