package cloud.girofle.herbier.web.reader.card;

import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Note;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.text.Fold;
import cloud.girofle.herbier.text.Typography;
import cloud.girofle.herbier.web.reader.Labels;
import cloud.girofle.herbier.web.reader.Layout;
import cloud.girofle.herbier.web.reader.Link;
import cloud.girofle.herbier.web.reader.Pager;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What the cards are, how to play, and which ones to print. */
public final class CardsPage implements Page {

    /** To tick one by one: three sheets. */
    private static final int PER_PAGE = 27;

    /**
     * A choice.
     *
     * @param id as the form sends it
     * @param label « Ça dérape »
     * @param taken whether it is chosen
     */
    public record Choice(String id, String label, boolean taken) {}

    /**
     * A card to tick.
     *
     * @param name as the form sends it
     * @param suit « Question »
     * @param title of the card
     * @param language of the title where it is not the page's; or empty
     */
    public record Offer(String name, String suit, String title, String language) {}

    /**
     * What the page shows.
     *
     * @param layout around it
     * @param any whether there is any card, chosen or not
     * @param suits to choose from
     * @param topics to choose from: those that cards are on
     * @param total how many cards the choice leaves
     * @param print leads to all of those, to be printed
     * @param offers those of this page
     * @param workshops notes on how to hold a workshop
     * @param pager where they are many
     */
    public record View(
            Layout layout,
            boolean any,
            List<Choice> suits,
            List<Choice> topics,
            int total,
            String print,
            List<Offer> offers,
            List<Link> workshops,
            Pager pager) {}

    private final Library library;

    /** Cards from that library. */
    public CardsPage(Library library) {
        this.library = library;
    }

    @Override
    public Answer show(Visit visit) {
        Hand asked = Hand.of(visit.query());
        Hand hand = new Hand(List.of(), asked.suits(), asked.topic());
        List<Entry> all = Hand.all(library);
        List<Entry> dealt = hand.dealt(library);
        int pages = Math.max(1, (dealt.size() + PER_PAGE - 1) / PER_PAGE);
        int page = Math.min(visit.page(), pages);
        return Answer.shown(
                "cards",
                new View(
                        Layout.of(
                                visit,
                                visit.words().get("cards.heading"),
                                visit.words().get("cards.what")),
                        !all.isEmpty(),
                        suits(visit, hand),
                        topics(visit, hand, all),
                        dealt.size(),
                        hand.printed(visit.links(), 1),
                        dealt.stream()
                                .skip((page - 1L) * PER_PAGE)
                                .limit(PER_PAGE)
                                .map(entry -> offer(visit, entry))
                                .toList(),
                        workshops(visit),
                        Pager.of(page, pages, at -> hand.offered(visit.links(), at))));
    }

    private static List<Choice> suits(Visit visit, Hand hand) {
        return Arrays.stream(Suit.values())
                .map(suit ->
                        new Choice(
                                suit.id(),
                                visit.words().get("card.suit." + suit.id()),
                                hand.suits().contains(suit)))
                .toList();
    }

    /** By their names: those that cards are on, and the one that was asked for. */
    private List<Choice> topics(Visit visit, Hand hand, List<Entry> all) {
        Labels labels = new Labels(visit, library.sources(), library.thesaurus());
        return Stream.concat(
                        Stream.of(hand.topic()),
                        all.stream().flatMap(entry -> Hand.topics(entry).stream()))
                .distinct()
                .filter(id -> library.thesaurus().find(id).isPresent())
                .map(id -> new Choice(id, labels.topic(id), id.equals(hand.topic())))
                .sorted(Comparator.comparing(choice -> Fold.fold(choice.label())))
                .toList();
    }

    private static Offer offer(Visit visit, Entry entry) {
        String language = entry.content().getOrDefault("language", "fr");
        return new Offer(
                entry.subject().name(),
                visit.words().get("card.suit." + Suit.of(entry).orElseThrow().id()),
                Typography.of(entry.field("title"), language),
                visit.language().foreign(language));
    }

    private List<Link> workshops(Visit visit) {
        return library.written().all(Subject.Kind.NOTE).stream()
                .filter(entry -> !entry.withdrawn())
                .filter(entry -> Note.of(entry.content()).genre() == Note.Genre.WORKSHOP)
                .map(entry -> Link.to(visit, entry))
                .toList();
    }
}
