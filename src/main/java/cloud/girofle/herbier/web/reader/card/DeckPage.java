package cloud.girofle.herbier.web.reader.card;

import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.web.reader.Layout;
import cloud.girofle.herbier.web.reader.Pager;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.ArrayList;
import java.util.List;

/** Cards on sheets of A4, nine on each, its back right after it: to be printed on both sides. */
public final class DeckPage implements Page {

    /** On a sheet: three rows of three, 63 by 88 mm each, as playing cards are. */
    private static final int PER_SHEET = 9;

    /** Printed at once: six sheets. */
    private static final int PER_PAGE = 54;

    /**
     * What the page shows.
     *
     * @param layout around it
     * @param sheets of cards; a card stands on either side of its sheet
     * @param total how many cards there are on all pages
     * @param choose leads back to the choice
     * @param pager where they are more than are printed at once
     */
    public record View(
            Layout layout, List<List<Card>> sheets, int total, String choose, Pager pager) {}

    private final Library library;

    /** Cards from that library. */
    public DeckPage(Library library) {
        this.library = library;
    }

    @Override
    public Answer show(Visit visit) {
        Hand hand = Hand.of(visit.query());
        List<Entry> dealt = hand.dealt(library);
        int pages = Math.max(1, (dealt.size() + PER_PAGE - 1) / PER_PAGE);
        int page = Math.min(visit.page(), pages);
        Cards cards = new Cards(visit, library);
        List<Card> printed =
                dealt.stream().skip((page - 1L) * PER_PAGE).limit(PER_PAGE).map(cards::of).toList();
        return Answer.shown(
                "deck",
                new View(
                        Layout.unlisted(visit, visit.words().get("cards.heading")),
                        sheets(printed),
                        dealt.size(),
                        new Hand(List.of(), hand.suits(), hand.topic()).offered(visit.links(), 1),
                        Pager.of(page, pages, at -> hand.printed(visit.links(), at))));
    }

    private static List<List<Card>> sheets(List<Card> cards) {
        List<List<Card>> sheets = new ArrayList<>();
        for (int from = 0; from < cards.size(); from += PER_SHEET) {
            sheets.add(cards.subList(from, Math.min(from + PER_SHEET, cards.size())));
        }
        return sheets;
    }
}
