package cloud.girofle.herbier.web.reader.card;

import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.KeyFigure;
import cloud.girofle.herbier.library.CitedReference;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.sharing.CitationLine;
import cloud.girofle.herbier.text.Excerpt;
import cloud.girofle.herbier.text.Markdown;
import cloud.girofle.herbier.text.Typography;
import cloud.girofle.herbier.web.quantity.FigureText;
import cloud.girofle.herbier.web.reader.LibraryCitations;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes cards of what people write. For one visit; not thread-safe. */
final class Cards {

    private static final int LONGEST_TITLE = 130;

    /** What cards.css has room for: points in height, and lines of title and of words. */
    private static final double HEIGHT = 190;

    private static final double TITLE_LINE = 17.5;
    private static final double WORDS_LINE = 14.7;

    /** Points of a line of the value of a figure, and of what stands at the foot of its card. */
    private static final double VALUE_LINE = 21;

    private static final double FOOT = 30;

    /** Letters that surely stand on a line. */
    private static final int TITLE_LETTERS = 16;

    private static final int WORDS_LETTERS = 26;
    private static final int VALUE_LETTERS = 14;

    private final Visit visit;
    private final Library library;
    private final LibraryCitations citations;

    Cards(Visit visit, Library library) {
        this.visit = visit;
        this.library = library;
        this.citations = new LibraryCitations(visit, library);
    }

    /** The card of a thing that makes one. */
    Card of(Entry entry) {
        String language = entry.content().getOrDefault("language", "fr");
        boolean isFigure = Suit.of(entry).filter(Suit.FIGURE::equals).isPresent();
        KeyFigure figure = KeyFigure.of(isFigure ? entry.content() : Map.of());
        String href = visit.links().thing(entry.subject(), entry.about());
        String absolute = visit.links().absolute(href);
        String title = Excerpt.of(Typography.of(entry.field("title"), language), LONGEST_TITLE);
        String value = new FigureText(visit.language()).amount(figure.amount());
        return new Card(
                Suit.of(entry).orElseThrow(),
                title,
                visit.language().foreign(language),
                value,
                Excerpt.of(
                        isFigure
                                ? Typography.of(figure.statement(), language)
                                : words(entry.field("text"), language),
                        room(title, value, isFigure)),
                isFigure ? small(figure) : "",
                href,
                absolute.replaceFirst("^https?://", ""),
                QrCode.of(absolute));
    }

    /**
     * Letters that there is room for below a title and the value of a figure; other cards have
     * nothing at their foot.
     */
    private static int room(String title, String value, boolean isFigure) {
        double figure = isFigure ? lines(value, VALUE_LETTERS) * VALUE_LINE + FOOT : 0;
        double height = HEIGHT - lines(title, TITLE_LETTERS) * TITLE_LINE - figure;
        return Math.max(1, (int) (height / WORDS_LINE)) * WORDS_LETTERS;
    }

    private static int lines(String text, int letters) {
        return (text.length() + letters - 1) / letters;
    }

    private String words(String text, String language) {
        return Typography.of(Markdown.rendered(text, language, "", citations).words(), language);
    }

    /** « France · 2022 · Ademe, 2025 · à vérifier ». */
    private String small(KeyFigure figure) {
        return Stream.of(
                        figure.scope().territory(),
                        figure.scope().year(),
                        source(figure),
                        mark(figure))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
    }

    private String source(KeyFigure figure) {
        String name = figure.source().reference();
        if (name.isBlank()) {
            return visit.words().get("card.noSource");
        }
        Optional<Reference> found = CitedReference.find(library, name);
        return found.map(reference ->
                        Typography.of(
                                        CitationLine.shortName(reference, visit.words()),
                                        visit.language().code())
                                + ", "
                                + CitationLine.shortYear(reference, visit.words()))
                .orElse(name);
    }

    private String mark(KeyFigure figure) {
        if (figure.status() != KeyFigure.Status.CURRENT) {
            return visit.words().get("card.status." + figure.status().id());
        }
        return figure.confidence() == KeyFigure.Confidence.VERIFIED
                ? ""
                : visit.words().get("card.confidence." + figure.confidence().id());
    }
}
