package cloud.girofle.herbier.web.reader.comparison;

import cloud.girofle.herbier.knowledge.KeyFigure;
import cloud.girofle.herbier.knowledge.KeyFigure.Status;
import cloud.girofle.herbier.text.Messages;
import cloud.girofle.herbier.text.Typography;
import cloud.girofle.herbier.web.reader.comparison.ComparisonPage.Difference;
import cloud.girofle.herbier.web.reader.figure.FigureWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What tells figures apart beside their numbers: each thing that one has otherwise than another, or
 * does not say. Figures are named by their numbers.
 */
final class Differences {

    private static final Set<String> IN_THEIR_WORDS =
            Set.of("compare.whole", "figure.scope", "figure.object", "figure.functionalUnit");

    private final Messages words;
    private final FigureWords told;

    Differences(Messages words, FigureWords told) {
        this.words = words;
        this.told = told;
    }

    /** Those of figures on one scale, what weighs most first. */
    List<Difference> of(List<Measured> figures) {
        List<Difference> all = new ArrayList<>(standings(figures));
        if (figures.size() < 2) {
            return List.copyOf(all);
        }
        add(all, figures, "compare.whole", figure -> figure.amount().whole());
        add(all, figures, "figure.indicator", figure -> told.indicator(figure.indicator()));
        add(all, figures, "figure.year", figure -> figure.scope().year());
        add(all, figures, "figure.scope", figure -> figure.scope().words());
        add(all, figures, "figure.object", figure -> figure.scope().object());
        add(all, figures, "figure.phases", figure -> told.phases(figure.scope().phases()));
        add(all, figures, "figure.territory", figure -> told.territory(figure.scope().territory()));
        add(all, figures, "figure.functionalUnit", figure -> figure.scope().functionalUnit());
        add(all, figures, "figure.how", told::how);
        add(all, figures, "figure.confidence", figure -> told.confidence(figure.confidence()));
        return List.copyOf(all);
    }

    private void add(
            List<Difference> all,
            List<Measured> figures,
            String label,
            Function<KeyFigure, String> what) {
        Map<String, List<String>> said = new LinkedHashMap<>();
        for (Measured each : figures) {
            String value = Typography.of(what.apply(each.figure()), each.figure().language());
            said.computeIfAbsent(value, any -> new ArrayList<>())
                    .add(String.valueOf(each.number()));
        }
        if (said.size() > 1) {
            String text =
                    said.entrySet().stream()
                            .map(each ->
                                    words.get(
                                            "compare.said",
                                            each.getKey().isEmpty()
                                                    ? words.get("compare.unsaid")
                                                    : each.getKey(),
                                            String.join(", ", each.getValue())))
                            .collect(Collectors.joining(words.get("compare.then")));
            boolean theirs = IN_THEIR_WORDS.contains(label);
            all.add(new Difference(words.get(label), text, theirs ? foreign(figures) : ""));
        }
    }

    /** Those that no longer stand, what takes their place, and why: each reason once. */
    private List<Difference> standings(List<Measured> figures) {
        Map<String, List<String>> reasons = new LinkedHashMap<>();
        for (Measured each : figures) {
            if (each.figure().status() != Status.CURRENT) {
                String why = Typography.of(each.figure().statusWhy(), each.figure().language());
                reasons.computeIfAbsent(why, any -> new ArrayList<>()).add(standing(each, figures));
            }
        }
        return reasons.entrySet().stream()
                .map(each ->
                        new Difference(
                                "",
                                String.join(", ", each.getValue()) + ". " + each.getKey(),
                                foreign(figures)))
                .toList();
    }

    /** The language of their words, where they have one and it is not the page's. */
    private String foreign(List<Measured> figures) {
        List<String> languages =
                figures.stream().map(each -> each.figure().language()).distinct().toList();
        return languages.size() == 1 && !languages.getFirst().equals(words.locale().getLanguage())
                ? languages.getFirst()
                : "";
    }

    private String standing(Measured each, List<Measured> figures) {
        String by =
                figures.stream()
                        .filter(other -> other.slug().equals(each.figure().supersededBy()))
                        .map(other -> words.get("compare.by", other.number()))
                        .findFirst()
                        .orElse("");
        return words.get(
                "compare.standing", each.number(), told.status(each.figure().status()), by);
    }
}
