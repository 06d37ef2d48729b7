package cloud.girofle.herbier.web.reader.magnitude;

import cloud.girofle.herbier.knowledge.KeyFigure;
import cloud.girofle.herbier.knowledge.KeyFigure.Confidence;
import cloud.girofle.herbier.knowledge.Units;
import cloud.girofle.herbier.text.Messages;
import java.util.ArrayList;
import java.util.List;

/** What a figure does not say, and that one would have to know to judge it. */
final class Unknowns {

    private Unknowns() {}

    /** In sentences; empty where it says everything that we ask for. */
    static List<String> of(KeyFigure figure, Messages words) {
        List<String> unknown = new ArrayList<>();
        KeyFigure.Scope scope = figure.scope();
        boolean carbon = figure.amount().unit().contains("{CO2");
        add(unknown, figure.source().reference().isEmpty(), words, "source");
        add(unknown, figure.confidence() == Confidence.TO_CHECK, words, "confidence");
        add(unknown, figure.how().isEmpty(), words, "how");
        add(unknown, scope.object().isEmpty() && scope.words().isEmpty(), words, "object");
        add(unknown, scope.phases().isEmpty() && carbon, words, "phases");
        add(unknown, isSpread(figure), words, "lifetime");
        add(unknown, scope.territory().isEmpty() && carbon, words, "territory");
        add(unknown, scope.year().isEmpty(), words, "year");
        boolean ranged = figure.amount().low().isPresent() && figure.amount().high().isPresent();
        add(unknown, !ranged, words, "range");
        return List.copyOf(unknown);
    }

    /** Made once, used for years, told by the time: over how many years is the question. */
    private static boolean isSpread(KeyFigure figure) {
        return (figure.scope().phases().contains("cycle-de-vie")
                        || figure.scope().phases().contains("fabrication"))
                && Units.of(figure.amount().unit()).flatMap(Units::pace).isPresent();
    }

    private static void add(List<String> unknown, boolean is, Messages words, String what) {
        if (is) {
            unknown.add(words.get("magnitude.unknown." + what));
        }
    }
}
