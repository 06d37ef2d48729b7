package cloud.girofle.herbier.web.reader.parallel;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.search.Facet;
import cloud.girofle.herbier.sharing.parallel.Comparison;
import cloud.girofle.herbier.sharing.parallel.Comparison.Part;
import cloud.girofle.herbier.sharing.parallel.Parallels;
import cloud.girofle.herbier.sharing.parallel.Share;
import cloud.girofle.herbier.sharing.parallel.Wanted;
import cloud.girofle.herbier.text.Messages;
import cloud.girofle.herbier.web.reader.Labels;
import cloud.girofle.herbier.web.reader.Layout;
import cloud.girofle.herbier.web.reader.Link;
import cloud.girofle.herbier.web.reader.Pager;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.BadAddressException;
import cloud.girofle.herbier.web.visit.Query;
import cloud.girofle.herbier.web.visit.Visit;
import cloud.girofle.herbier.zotero.ZoteroWriter.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The pages of one comparison: what the two have in a few lines and a picture; all topics, years or
 * types; each list.
 */
public final class ParallelSheet {

    /** The formats of what is given. */
    public static final List<Format> FORMATS = List.of(Format.ZOTERO_RDF, Format.RIS);

    private static final int TOPICS_DRAWN = 8;
    private static final int SHARES_A_PAGE = 14;
    private static final int WANTED_SHOWN = 3;
    private static final int ASPECTS_SHOWN = 8;

    /**
     * What its first page shows.
     *
     * @param frame around it
     * @param remarks on how a file was read
     * @param parts the three lists that hold everything
     * @param choose whether what curators say goes with what is taken: the same page, for the other
     *     choice
     * @param differing how many of the common ones are told otherwise, and on what; or empty
     * @param more lists that need a person's eye
     * @param topics the overlap by topic, of the most frequent that are not on most references
     * @param broad whether there are such, which are left out
     * @param by to all topics, all years, all types
     * @param wants what each might want of the other
     * @param sources to be compared, where there are others
     */
    public record Overview(
            ParallelFrame frame,
            List<String> remarks,
            List<PartLine> parts,
            Optional<Link> choose,
            String differing,
            List<PartLine> more,
            Overlap topics,
            boolean broad,
            List<Link> by,
            List<Wants> wants,
            List<Choice> sources) {}

    /** What one might want of the other: the first few, and why. */
    public record Wants(PartLine all, String taker, String what, List<WorkLine> first) {}

    /** A source that may be compared, and whether it is one of the two. */
    public record Choice(String slug, String name, boolean a, boolean b) {}

    /** All values of a facet. */
    public record Shares(
            ParallelFrame frame, String title, Overlap overlap, List<Link> by, Pager pager) {}

    /**
     * A list.
     *
     * @param part it, all of it
     * @param what it holds, in a sentence
     * @param narrowed to what, or empty
     * @param everything the list that is not narrowed
     * @param works those of this page
     * @param pairs those of this page, where it is a list of pairs
     * @param pager to the others
     */
    public record Listing(
            ParallelFrame frame,
            PartLine part,
            String what,
            String narrowed,
            String everything,
            List<WorkLine> works,
            List<WorkPair> pairs,
            Pager pager) {}

    private final Visit visit;
    private final Library library;
    private final Parallels parallels;
    private final Comparison comparison;
    private final ParallelAddress address;
    private final boolean file;
    private final List<String> remarks;
    private final ParallelWords names;

    /**
     * @param library that holds what is compared
     * @param parallels of that library
     * @param address of the comparison
     * @param file where the second of the two is a file that somebody sent, remarks on how it was
     *     read
     */
    public ParallelSheet(
            Visit visit,
            Library library,
            Parallels parallels,
            Comparison comparison,
            ParallelAddress address,
            Optional<List<String>> file) {
        this.visit = visit;
        this.library = library;
        this.parallels = parallels;
        this.comparison = comparison;
        this.address = address;
        this.file = file.isPresent();
        this.remarks = file.orElse(List.of());
        Labels labels = new Labels(visit, library.sources(), library.thesaurus());
        this.names = new ParallelWords(visit.words(), labels, comparison, this.file);
    }

    /** The list that an address asks for, if it does. */
    public static Optional<Part> part(Query query) {
        return query.find(ParallelAddress.LIST)
                .map(asked ->
                        Part.of(asked)
                                .orElseThrow(() -> new BadAddressException("parallels.noList")));
    }

    /** Whatever the visit asks of it. */
    public Answer show() {
        Optional<Part> part = part(visit.query());
        if (part.isPresent()) {
            return Answer.shown("parallels-list", list(part.get(), Narrowed.read(visit.query())));
        }
        return visit.query()
                .find(ParallelAddress.BY)
                .flatMap(asked ->
                        Narrowed.FACETS.stream()
                                .filter(facet -> facet.parameter().equals(asked))
                                .findFirst())
                .map(facet -> Answer.shown("parallels-shares", shares(facet)))
                .orElseGet(() -> Answer.shown("parallels", overview()));
    }

    private Overview overview() {
        List<Share> topics = new ArrayList<>(parallels.shares(comparison, Facet.TOPIC));
        boolean broad = topics.removeIf(share -> 2 * share.total() > comparison.total());
        List<Share> drawn = topics.stream().limit(TOPICS_DRAWN).toList();
        List<PartLine> more = new ArrayList<>();
        if (!comparison.perhaps().isEmpty()) {
            more.add(
                    new PartLine(
                            names.part(Part.PERHAPS),
                            comparison.perhaps().size(),
                            address.list(Part.PERHAPS, Narrowed.NOT, 1),
                            List.of()));
        }
        if (!comparison.differing().isEmpty()) {
            more.addFirst(line(Part.DIFFERING, Narrowed.NOT, comparison.differing().size()));
        }
        return new Overview(
                frame(
                        heading(),
                        visit.words().get("parallels.what"),
                        visit.query().typed().isEmpty()),
                remarks,
                List.of(
                        line(Part.BOTH, Narrowed.NOT, comparison.both().size()),
                        line(Part.ONLY_A, Narrowed.NOT, comparison.onlyA().size()),
                        line(Part.ONLY_B, Narrowed.NOT, comparison.onlyB().size())),
                choose(),
                aspects(),
                more,
                overlap(Facet.TOPIC, drawn, drawn),
                broad,
                by(Optional.empty()),
                List.of(wants(Part.FOR_B), wants(Part.FOR_A)),
                file ? List.of() : choices());
    }

    private Optional<Link> choose() {
        boolean with = visit.annotated();
        return file
                ? Optional.empty()
                : Optional.of(
                        new Link(
                                visit.words().get(with ? "take.leave" : "take.add"),
                                address.annotated(!with).whole()));
    }

    private List<Choice> choices() {
        return parallels.sources().stream()
                .map(source ->
                        new Choice(
                                source.slug(),
                                source.name(),
                                source.slug().equals(comparison.a().slug()),
                                source.slug().equals(comparison.b().slug())))
                .toList();
    }

    private String aspects() {
        return comparison.aspects().entrySet().stream()
                .limit(ASPECTS_SHOWN)
                .map(each ->
                        visit.words()
                                .get(
                                        "parallels.aspect",
                                        names.aspect(each.getKey()),
                                        each.getValue()))
                .collect(Collectors.joining(", "));
    }

    private Wants wants(Part part) {
        List<String> keys = comparison.keys(part);
        return new Wants(
                line(part, Narrowed.NOT, keys.size()),
                (part == Part.FOR_A ? comparison.a() : comparison.b()).name(),
                names.what(part),
                works(part, keys.stream().limit(WANTED_SHOWN).toList()));
    }

    private Shares shares(Facet facet) {
        List<Share> all = parallels.shares(comparison, facet);
        List<Share> ordered = facet == Facet.YEAR ? all.reversed() : all;
        int pages = Math.max(1, (ordered.size() + SHARES_A_PAGE - 1) / SHARES_A_PAGE);
        int page = Math.min(visit.page(), pages);
        List<Share> some =
                ordered.stream().skip((page - 1L) * SHARES_A_PAGE).limit(SHARES_A_PAGE).toList();
        String title = visit.words().get("parallels.by." + facet.parameter(), heading());
        return new Shares(
                frame(title, "", false),
                title,
                overlap(facet, some, all),
                by(Optional.of(facet)),
                Pager.of(page, pages, at -> address.shares(facet, at)));
    }

    private Overlap overlap(Facet facet, List<Share> some, List<Share> all) {
        long longest = all.stream().mapToLong(Share::total).max().orElse(1);
        return Overlap.of(
                facet,
                some,
                longest,
                names,
                visit.words().get("facet." + facet.parameter()),
                address);
    }

    private List<Link> by(Optional<Facet> shown) {
        return Narrowed.FACETS.stream()
                .filter(facet -> !shown.equals(Optional.of(facet)))
                .map(facet ->
                        new Link(
                                visit.words().get("parallels.all." + facet.parameter()),
                                address.shares(facet, 1)))
                .toList();
    }

    private Listing list(Part part, Narrowed narrowed) {
        Messages words = visit.words();
        boolean pairs = part == Part.PERHAPS;
        List<String> keys =
                pairs
                        ? List.of()
                        : parallels.keys(comparison, part, narrowed.facet(), narrowed.value());
        WorkLines lines = lines();
        int total = pairs ? comparison.perhaps().size() : keys.size();
        int pages = Math.max(1, (total + WorkLines.PER_PAGE - 1) / WorkLines.PER_PAGE);
        int page = Math.min(visit.page(), pages);
        int first = (page - 1) * WorkLines.PER_PAGE;
        List<String> some = keys.stream().skip(first).limit(WorkLines.PER_PAGE).toList();
        Narrowed kept = pairs ? Narrowed.NOT : narrowed;
        return new Listing(
                frame(words.get("parallels.titled", names.part(part), heading()), "", false),
                pairs
                        ? new PartLine(names.part(part), total, "", List.of())
                        : line(part, kept, total),
                names.what(part),
                kept.narrows() ? names.narrowed(kept) : "",
                address.list(part, Narrowed.NOT, 1),
                works(part, some),
                pairs
                        ? lines.pairs(
                                comparison.perhaps().stream()
                                        .skip(first)
                                        .limit(WorkLines.PER_PAGE)
                                        .toList())
                        : List.of(),
                Pager.of(page, pages, at -> address.list(part, kept, at)));
    }

    private List<WorkLine> works(Part part, List<String> keys) {
        boolean contrasted = part == Part.BOTH || part == Part.DIFFERING;
        return switch (part) {
            case FOR_A, FOR_B -> lines().wanted(part, wanted(part), keys);
            default -> lines().of(part, keys, contrasted ? contrasts(keys) : Map.of());
        };
    }

    private Map<String, List<ContrastLine>> contrasts(List<String> keys) {
        ContrastLines lines = new ContrastLines(visit.words(), names.atA(), names.atB());
        return parallels.contrasts(comparison, keys).stream()
                .collect(Collectors.toMap(each -> each.key(), each -> lines.of(each)));
    }

    private List<Wanted> wanted(Part part) {
        return part == Part.FOR_A ? comparison.forA() : comparison.forB();
    }

    private WorkLines lines() {
        return new WorkLines(visit, library, names, file);
    }

    private PartLine line(Part part, Narrowed narrowed, int count) {
        return new PartLine(
                names.part(part),
                count,
                address.list(part, narrowed, 1),
                count == 0
                        ? List.of()
                        : FORMATS.stream()
                                .map(format ->
                                        new Link(
                                                format.label(),
                                                address.file(part, narrowed, format.suffix())))
                                .toList());
    }

    private String heading() {
        return visit.words().get("parallels.heading", comparison.a().name(), comparison.b().name());
    }

    private ParallelFrame frame(String title, String description, boolean listed) {
        return new ParallelFrame(
                file
                        ? Layout.unlisted(visit, title)
                        : new Layout(
                                visit,
                                title + " — " + visit.words().get("site.name"),
                                description,
                                listed,
                                true),
                heading(),
                address.whole(),
                names.atA(),
                names.atB(),
                file);
    }
}
