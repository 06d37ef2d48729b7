package cloud.girofle.herbier.web.reader.card;

import cloud.girofle.herbier.curation.CitedReference;
import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.KeyFigure;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.text.Excerpt;
import cloud.girofle.herbier.text.Markdown;
import cloud.girofle.herbier.text.Typography;
import cloud.girofle.herbier.web.reader.CitationLine;
import cloud.girofle.herbier.web.reader.LibraryCitations;
import cloud.girofle.herbier.web.quantity.FigureText;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes cards of what people write. For one visit; not thread-safe. */
final class Cards {

    /** Characters that a card has room for, in its size of type. */
    private static final int LONGEST = 250;

    private static final int LONGEST_TITLE = 130;

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
        KeyFigure figure = KeyFigure.of(isFigure ? entry.content() : java.util.Map.of());
        String href = visit.links().thing(entry.subject(), entry.about());
        String absolute = visit.links().absolute(href);
        return new Card(
                Suit.of(entry).orElseThrow(),
                Excerpt.of(Typography.of(entry.field("title"), language), LONGEST_TITLE),
                language.equals(visit.language().code()) ? "" : language,
                new FigureText(visit.language()).amount(figure.amount()),
                Excerpt.of(isFigure ? "" : words(entry.field("text"), language), LONGEST),
                isFigure ? small(figure) : "",
                href,
                absolute.replaceFirst("^https?://", ""),
                QrCode.of(absolute));
    }

    private String words(String text, String language) {
        return Markdown.rendered(text, language, "", citations).words();
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
                        CitationLine.shortName(reference, visit.words())
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
