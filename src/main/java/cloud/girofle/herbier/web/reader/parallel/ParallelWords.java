package cloud.girofle.herbier.web.reader.parallel;

import cloud.girofle.herbier.reference.Source;
import cloud.girofle.herbier.search.Facet;
import cloud.girofle.herbier.search.Results;
import cloud.girofle.herbier.sharing.parallel.Comparison;
import cloud.girofle.herbier.sharing.parallel.Comparison.Part;
import cloud.girofle.herbier.sharing.parallel.Wanted;
import cloud.girofle.herbier.text.Messages;
import cloud.girofle.herbier.web.reader.Labels;
import java.util.List;

/** What the two libraries, their lists and the reasons are called, in the language of the page. */
final class ParallelWords {

    private final Messages words;
    private final Labels labels;
    private final Comparison comparison;
    private final boolean file;

    /**
     * @param file whether the second of the two is a file that somebody sent
     */
    ParallelWords(Messages words, Labels labels, Comparison comparison, boolean file) {
        this.words = words;
        this.labels = labels;
        this.comparison = comparison;
        this.file = file;
    }

    /** « chez Cloud Girofle ». */
    String atA() {
        return words.get("parallels.at", comparison.a().name());
    }

    /** « chez Deuxfleurs », « dans export.rdf ». */
    String atB() {
        return words.get(file ? "parallels.in" : "parallels.at", comparison.b().name());
    }

    /** « Seulement chez Cloud Girofle ». */
    String part(Part part) {
        return switch (part) {
            case BOTH -> words.get("parallels.both");
            case DIFFERING -> words.get("parallels.differing");
            case ONLY_A -> words.get("parallels.only", atA());
            case ONLY_B -> words.get("parallels.only", atB());
            case FOR_A -> words.get("parallels.wants", comparison.a().name());
            case FOR_B ->
                    file
                            ? words.get("parallels.wantsFile", comparison.b().name())
                            : words.get("parallels.wants", comparison.b().name());
            case PERHAPS -> words.get("parallels.perhaps");
        };
    }

    /** What a list holds, in a sentence. */
    String what(Part part) {
        Source taker = part == Part.FOR_A ? comparison.a() : comparison.b();
        return switch (part) {
            case BOTH -> words.get("parallels.both.what");
            case DIFFERING -> words.get("parallels.differing.what");
            case ONLY_A, ONLY_B -> words.get("parallels.only.what");
            case FOR_A, FOR_B -> words.get("parallels.wants.what", taker.name());
            case PERHAPS -> words.get("parallels.perhaps.what");
        };
    }

    /** « Deuxfleurs a 12 références sur « allocation ». » */
    String because(Part part, Wanted wanted) {
        String taker = (part == Part.FOR_A ? comparison.a() : comparison.b()).name();
        List<Wanted.Followed> topics = wanted.topics();
        Wanted.Followed first = topics.getFirst();
        return topics.size() == 1
                ? words.get("parallels.because", taker, first.count(), labels.topic(first.topic()))
                : words.get(
                        "parallels.because.two",
                        taker,
                        first.count(),
                        labels.topic(first.topic()),
                        topics.get(1).count(),
                        labels.topic(topics.get(1).topic()));
    }

    /** A value that references are counted by. */
    String value(Facet facet, String value) {
        return labels.value(facet, new Results.Value(value, value, 0, false));
    }

    /** « Thème : centre de données ». */
    String narrowed(Narrowed narrowed) {
        return words.get(
                "parallels.narrowed",
                labels.facet(narrowed.facet()),
                value(narrowed.facet(), narrowed.value()));
    }

    /** A field on which records differ, or what else does. */
    String aspect(String name) {
        return words.find("parallels.aspect." + name)
                .or(() -> words.find("field." + name))
                .orElse(name);
    }
}
