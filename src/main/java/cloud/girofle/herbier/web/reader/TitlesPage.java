package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.search.Criteria;
import cloud.girofle.herbier.search.Order;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.SearchAddress;
import cloud.girofle.herbier.web.visit.SearchAddress.Parameter;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Every reference by its title, as a librarian files it: by initial, a page at a time. */
public final class TitlesPage implements Page {

    private static final int PER_PAGE = 60;

    /**
     * What the page shows.
     *
     * @param layout around it
     * @param letters the initials there are; none where all titles stand together
     * @param letter the one shown
     * @param hits its references
     * @param pager through them
     */
    public record View(
            Layout layout, List<Choice> letters, String letter, List<HitLine> hits, Pager pager) {}

    private final Library library;
    private final Catalogue catalogue;

    /** A page over that library and its catalogue. */
    public TitlesPage(Library library, Catalogue catalogue) {
        this.library = library;
        this.catalogue = catalogue;
    }

    @Override
    public Answer show(Visit visit) {
        Map<String, Integer> initials = catalogue.initials();
        int total = initials.values().stream().mapToInt(Integer::intValue).sum();
        String asked = visit.query().find("lettre").filter(initials::containsKey).orElse("");
        boolean together = total <= PER_PAGE;
        String letter =
                together || !asked.isEmpty()
                        ? asked
                        : initials.keySet().stream().findFirst().orElse("");
        int count = together ? total : initials.getOrDefault(letter, 0);
        int pages = Math.max(1, (count + PER_PAGE - 1) / PER_PAGE);
        int page = Math.min(visit.page(), pages);
        int from = (together ? 0 : before(initials, letter)) + (page - 1) * PER_PAGE;
        int most = Math.min(PER_PAGE, count - (page - 1) * PER_PAGE);
        List<String> keys =
                catalogue.keys(
                        new Criteria("", Map.of(), Order.TITLE, 1).ofReferences(), from, most);
        HitLines lines = new HitLines(visit, library);
        return Answer.shown(
                "titles",
                new View(
                        Layout.of(
                                visit,
                                visit.words().get("titles.heading"),
                                visit.words().get("titles.what")),
                        together ? List.of() : letters(visit, initials, letter),
                        together ? "" : label(visit, letter),
                        library.references(keys).stream().map(lines::of).toList(),
                        Pager.of(page, pages, at -> address(visit, letter, at))));
    }

    private static List<Choice> letters(Visit visit, Map<String, Integer> initials, String shown) {
        return initials.keySet().stream()
                .map(letter ->
                        new Choice(
                                label(visit, letter),
                                address(visit, letter, 1),
                                0,
                                letter.equals(shown)))
                .toList();
    }

    private static String label(Visit visit, String letter) {
        return letter.equals("autres")
                ? visit.words().get("titles.others")
                : letter.toUpperCase(visit.language().locale());
    }

    private static String address(Visit visit, String letter, int page) {
        List<Parameter> asked = new ArrayList<>();
        if (!letter.isEmpty()) {
            asked.add(new Parameter("lettre", letter));
        }
        if (page > 1) {
            asked.add(new Parameter("page", String.valueOf(page)));
        }
        return visit.links().titles() + SearchAddress.written(asked);
    }

    private static int before(Map<String, Integer> initials, String letter) {
        int before = 0;
        for (Map.Entry<String, Integer> each : initials.entrySet()) {
            if (each.getKey().equals(letter)) {
                break;
            }
            before += each.getValue();
        }
        return before;
    }
}
