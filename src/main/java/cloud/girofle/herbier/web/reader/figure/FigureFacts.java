package cloud.girofle.herbier.web.reader.figure;

import cloud.girofle.herbier.knowledge.KeyFigure;
import cloud.girofle.herbier.text.Messages;
import cloud.girofle.herbier.text.Typography;
import cloud.girofle.herbier.web.reader.WrittenDate;
import cloud.girofle.herbier.web.reader.figure.FigurePage.Fact;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What is known of one figure, line by line; what nobody said is left out, or said to be unsaid.
 */
final class FigureFacts {

    private final Messages messages;
    private final Locale locale;
    private final FigureWords words;
    private final KeyFigure figure;

    FigureFacts(Visit visit, FigureWords words, KeyFigure figure) {
        this.messages = visit.words();
        this.locale = visit.language().locale();
        this.words = words;
        this.figure = figure;
    }

    /** What it measures, and of what. */
    List<Fact> scope() {
        KeyFigure.Scope scope = figure.scope();
        List<Fact> facts = new ArrayList<>();
        String indicator = figure.indicator();
        facts.add(
                new Fact(
                        messages.get("figure.indicator"),
                        indicator.isEmpty()
                                ? messages.get("figure.indicator.unknown")
                                : words.indicator(indicator),
                        false));
        written(facts, "scope", scope.words());
        written(facts, "object", scope.object());
        said(facts, "phases", words.phases(scope.phases()));
        said(facts, "territory", words.territory(scope.territory()));
        said(facts, "year", scope.year());
        written(facts, "functionalUnit", scope.functionalUnit());
        return facts;
    }

    /** How it is known, and how far somebody checked. */
    List<Fact> known() {
        List<Fact> facts = new ArrayList<>();
        said(facts, "how", words.how(figure));
        said(facts, "confidence", words.confidence(figure.confidence()));
        written(facts, "confidenceWhy", figure.confidenceWhy());
        KeyFigure.Review review = figure.review();
        String day = review.on().isEmpty() ? "" : WrittenDate.of(review.on(), locale);
        String by =
                review.by().isEmpty() || day.isEmpty()
                        ? review.by() + day
                        : messages.get("figure.reviewedBy", review.by(), day);
        said(facts, "reviewed", by.isEmpty() ? messages.get("figure.reviewed.nobody") : by);
        return facts;
    }

    private void said(List<Fact> facts, String field, String text) {
        if (!text.isEmpty()) {
            facts.add(new Fact(messages.get("figure." + field), text, false));
        }
    }

    private void written(List<Fact> facts, String field, String text) {
        if (!text.isEmpty()) {
            String set = Typography.of(text, figure.language());
            facts.add(new Fact(messages.get("figure." + field), set, true));
        }
    }
}
