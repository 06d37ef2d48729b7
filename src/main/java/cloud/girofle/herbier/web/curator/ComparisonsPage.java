package cloud.girofle.herbier.web.curator;

import cloud.girofle.herbier.reference.Source;
import cloud.girofle.herbier.sharing.parallel.Parallels;
import cloud.girofle.herbier.web.reader.Layout;
import cloud.girofle.herbier.web.reader.Link;
import cloud.girofle.herbier.web.reader.Refusal;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.List;

/** A form to compare a source with files that are not imported; and one's own comparisons. */
public final class ComparisonsPage implements Page {

    /**
     * What the page shows.
     *
     * @param layout around it
     * @param refusal what was wrong with what was sent
     * @param sources to compare with
     * @param chosen slug of the one that is chosen, or empty
     * @param limit of what may be sent at once, in MB
     * @param own comparisons that are still there
     */
    public record View(
            Layout layout,
            Refusal refusal,
            List<Source> sources,
            String chosen,
            long limit,
            List<Link> own) {}

    private final Parallels parallels;
    private final ComparisonDesk desk;

    /** A page over the sources of a library. */
    public ComparisonsPage(Parallels parallels, ComparisonDesk desk) {
        this.parallels = parallels;
        this.desk = desk;
    }

    @Override
    public Answer show(Visit visit) {
        return Answer.shown("comparisons", view(visit, Refusal.none()));
    }

    /** The page again, with what was wrong with what was sent. */
    Answer show(Visit visit, Refusal refusal) {
        return new Answer.Shown(400, "comparisons", view(visit, refusal));
    }

    List<Source> sources() {
        return parallels.sources();
    }

    private View view(Visit visit, Refusal refusal) {
        return new View(
                Layout.unlisted(visit, visit.words().get("parallels.file.title")).unless(refusal),
                refusal,
                sources(),
                visit.query().find("source").orElse(""),
                desk.limit(),
                desk.of(visit.account()).stream()
                        .map(each ->
                                new Link(
                                        visit.words()
                                                .get(
                                                        "parallels.heading",
                                                        each.source().name(),
                                                        SentNames.told(
                                                                each.names(), visit.words())),
                                        visit.links().desk("paralleles", each.id())))
                        .toList());
    }
}
