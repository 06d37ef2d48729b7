package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.search.Order;
import cloud.girofle.herbier.sharing.Weights;
import cloud.girofle.herbier.web.visit.Links;
import cloud.girofle.herbier.web.visit.SearchAddress;
import cloud.girofle.herbier.web.visit.Visit;
import cloud.girofle.herbier.zotero.ZoteroWriter.Format;
import java.util.List;
import java.util.Map;

/**
 * What readers may take away, in which formats; the page of the API tells of the other ones.
 *
 * @param heading what is taken
 * @param files it, in each format
 * @param feed where it is followed; empty for what does not change
 */
public record Take(String heading, List<File> files, String feed) {

    /** The formats that most people have a use for. */
    private static final List<Format> OFFERED =
            List.of(Format.BIBTEX, Format.RIS, Format.ZOTERO_RDF, Format.CSL_JSON, Format.CSV);

    /**
     * One format.
     *
     * @param label its name
     * @param href the file
     * @param weight about how much it weighs; empty where that is next to nothing
     */
    public record File(String label, String href, String weight) {}

    /**
     * All the references that a search finds; where it finds none, what can be followed.
     *
     * @param some of it, to judge the weight of the rest by
     * @param total how many they are
     */
    static Take of(
            Visit visit, SearchAddress search, List<Reference> some, long total, Weights weights) {
        Links links = visit.links();
        Map<Format, Long> bytes = weights.estimate(some, total);
        return new Take(
                visit.words().get(total == 0 ? "take.follow" : "take.these", total),
                (total == 0 ? List.<Format>of() : OFFERED)
                        .stream()
                                .map(format ->
                                        new File(
                                                format.label(),
                                                links.search(search.at(1), format.suffix()),
                                                Weight.of(
                                                        bytes.getOrDefault(format, 0L),
                                                        visit.words())))
                                .toList(),
                links.search(search.sorted(Order.RELEVANCE), "atom"));
    }

    /** One reference. */
    public static Take of(Visit visit, String key) {
        return new Take(
                visit.words().get("take.this"),
                OFFERED.stream()
                        .map(format ->
                                new File(
                                        format.label(),
                                        visit.links().reference(key, format.suffix()),
                                        ""))
                        .toList(),
                "");
    }
}
