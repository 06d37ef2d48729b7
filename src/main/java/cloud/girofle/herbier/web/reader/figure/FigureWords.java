package cloud.girofle.herbier.web.reader.figure;

import cloud.girofle.herbier.knowledge.KeyFigure;
import cloud.girofle.herbier.knowledge.KeyFigure.Confidence;
import cloud.girofle.herbier.knowledge.KeyFigure.Status;
import cloud.girofle.herbier.knowledge.Thesaurus;
import cloud.girofle.herbier.text.Fold;
import cloud.girofle.herbier.text.Messages;
import cloud.girofle.herbier.web.reader.figure.FigureQuery.Facet;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The words of what figures hold as ids, in the reader's language. */
public final class FigureWords {

    private final Messages words;
    private final String language;
    private final Thesaurus thesaurus;

    /** Those of a visit's language. */
    public FigureWords(Visit visit, Thesaurus thesaurus) {
        this.words = visit.words();
        this.language = visit.language().code();
        this.thesaurus = thesaurus;
    }

    /** {@code empreinte-carbone}: « empreinte carbone »; an id without words as it is. */
    public String indicator(String id) {
        return words.find("figure.indicator." + id).orElse(id);
    }

    /** « fabrication, usage ». */
    public String phases(List<String> ids) {
        return ids.stream()
                .map(id -> words.find("figure.phase." + id).orElse(id))
                .collect(Collectors.joining(", "));
    }

    /** {@code monde}: « monde », {@code world} in English. */
    public String territory(String name) {
        return words.find("figure.territory." + Fold.slug(name)).orElse(name);
    }

    /** How it is known: « mesuré »; that nobody says where it is not. */
    public String how(KeyFigure figure) {
        return figure.how()
                .map(how -> words.get("figure.how." + how.id()))
                .orElseGet(() -> words.get("figure.how.unknown"));
    }

    /** « à vérifier ». */
    public String confidence(Confidence confidence) {
        return words.get("figure.confidence." + confidence.id());
    }

    /** « remplacé ». */
    public String status(Status status) {
        return words.get("figure.status." + status.id());
    }

    /** « énergie grise »; an id that the thesaurus has not as it is. */
    public String topic(String id) {
        return thesaurus.find(id).map(topic -> topic.label(language)).orElse(id);
    }

    /** A value of a facet. */
    String value(Facet facet, String value) {
        return switch (facet) {
            case TOPIC -> topic(value);
            case INDICATOR -> indicator(value);
            case TERRITORY -> territory(value);
            case YEAR -> value;
            case STATE ->
                    words.find("figure.status." + value)
                            .or(() -> words.find("figure.confidence." + value))
                            .orElse(value);
        };
    }

    /**
     * What a reader should know at once: « à vérifier », « contesté », « remplacé », « sans source
     * ».
     */
    List<String> marks(KeyFigure figure) {
        List<String> marks = new ArrayList<>();
        if (figure.status() != Status.CURRENT) {
            marks.add(status(figure.status()));
        }
        if (figure.source().reference().isEmpty()) {
            marks.add(words.get("figure.noSource"));
        }
        if (figure.confidence() == Confidence.TO_CHECK) {
            marks.add(confidence(figure.confidence()));
        }
        return List.copyOf(marks);
    }
}
