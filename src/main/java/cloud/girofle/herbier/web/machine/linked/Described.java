package cloud.girofle.herbier.web.machine.linked;

import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.Map;

/** A page whose header tells programs where the same stands as JSON-LD. */
public final class Described implements Page {

    private final Page page;
    private final String type;

    /**
     * The same page, described.
     *
     * @param type of what describes it
     */
    public Described(Page page, String type) {
        this.page = page;
        this.type = type;
    }

    /** The same page, described in the words of schema.org. */
    public Described(Page page) {
        this(page, ReferenceJsonLd.MEDIA_TYPE);
    }

    @Override
    public Answer show(Visit visit) {
        return page.show(visit);
    }

    @Override
    public Map<String, String> headers(Visit visit) {
        String page = visit.links().absolute(visit.links().to(visit.path()));
        return Map.of(
                "Link",
                "<%s>; rel=\"describedby\"; type=\"%s\""
                        .formatted(visit.links().open().jsonLd(page), type.replace("\"", "\\\"")));
    }
}
