package cloud.girofle.herbier.web.curator;

import cloud.girofle.herbier.intake.Difference;
import cloud.girofle.herbier.library.Disagreement;
import cloud.girofle.herbier.library.Merging;
import cloud.girofle.herbier.reference.ImportRun;
import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.text.Excerpt;
import cloud.girofle.herbier.text.Messages;
import cloud.girofle.herbier.web.reader.Pager;
import cloud.girofle.herbier.web.visit.Query;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What an import did, or would do: its counts, its problems by kind, and what differs, record by
 * record. A long one is leafed through: {@code ?remarques=} pages of problems, {@code ?page=} pages
 * of differences.
 *
 * @param run its counts
 * @param kinds how many problems of each kind
 * @param problems those of this page
 * @param problemPager to the other problems
 * @param total how many records differ
 * @param differences those of this page
 * @param differencePager to the other differences
 * @param disagreements on which fields sources say different things of one work
 */
public record Report(
        ImportRun run,
        List<Kind> kinds,
        List<Group> problems,
        Pager problemPager,
        int total,
        List<Changed> differences,
        Pager differencePager,
        List<Dispute> disagreements) {

    private static final int PROBLEMS_SHOWN = 100;
    private static final int DIFFERENCES_SHOWN = 50;

    /** The longest value shown, in characters. */
    private static final int LONGEST = 400;

    /** A kind of problems, and how many there are. */
    public record Kind(String name, int count) {}

    /** Problems of one kind. */
    public record Group(String name, List<Told> problems) {}

    /** A problem: where, and what was done about it. */
    public record Told(String place, String words) {}

    /**
     * A record that differs.
     *
     * @param kind what became of it: {@code NEW}, {@code CHANGED} or {@code WITHDRAWN}
     * @param title or what stands for it
     * @param type of item
     * @param joins the reference it belongs to beside others
     * @param lines what it says otherwise
     */
    public record Changed(
            String kind, String title, String type, Optional<Joined> joins, List<Line> lines) {}

    /**
     * The reference that a record joined.
     *
     * @param key its key
     * @param href its address
     * @param merging number of the merge that can be undone; empty when the run made none
     */
    public record Joined(String key, String href, Optional<String> merging) {}

    /** A field on which sources differ, and how, for some of the works. */
    public record Dispute(String field, int count, List<Example> examples) {}

    /** What two sources say of one work. */
    public record Example(
            String href,
            String title,
            String source,
            String says,
            String other,
            String otherSays) {}

    /** One thing that a record says otherwise. */
    public record Line(String field, String before, String after) {}

    /**
     * The report of a run, at the pages that the visit asks for.
     *
     * @param mergings the merges that can be undone, by the key of the reference they led to
     */
    static Report of(
            Visit visit,
            ImportRun run,
            List<Difference> differences,
            List<Disagreement> disagreements,
            Function<String, Optional<Merging>> mergings) {
        Messages words = visit.words();
        List<Problem> problems =
                run.problems().stream().sorted(Comparator.comparing(Problem::kind)).toList();
        int problemPages = pages(problems.size(), PROBLEMS_SHOWN);
        int problemPage = Math.min(page(visit.query(), "remarques"), problemPages);
        List<Difference> sorted = differences.stream().sorted(Report::compare).toList();
        int pages = pages(sorted.size(), DIFFERENCES_SHOWN);
        int page = Math.min(visit.page(), pages);
        String here = visit.links().to(visit.path());
        return new Report(
                run,
                kinds(problems, words),
                groups(part(problems, problemPage, PROBLEMS_SHOWN), words),
                Pager.of(
                        problemPage,
                        problemPages,
                        other -> here + query(other, page) + "#remarques"),
                sorted.size(),
                part(sorted, page, DIFFERENCES_SHOWN).stream()
                        .map(difference -> changed(visit, difference, mergings))
                        .toList(),
                Pager.of(page, pages, other -> here + query(problemPage, other) + "#differences"),
                disagreements.stream().map(each -> dispute(visit, each)).toList());
    }

    /** What changed or leaves is looked at first, then what meets something known. */
    private static int compare(Difference one, Difference other) {
        return Comparator.<Difference>comparingInt(difference -> rank(difference))
                .thenComparing(difference -> difference.joins().isEmpty())
                .compare(one, other);
    }

    private static int rank(Difference difference) {
        return switch (difference.kind()) {
            case CHANGED -> 0;
            case WITHDRAWN -> 1;
            case NEW -> 2;
        };
    }

    private static List<Kind> kinds(List<Problem> problems, Messages words) {
        Map<Problem.Kind, Integer> counts = new EnumMap<>(Problem.Kind.class);
        problems.forEach(problem -> counts.merge(problem.kind(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(entry -> new Kind(name(entry.getKey(), words), entry.getValue()))
                .toList();
    }

    private static List<Group> groups(List<Problem> problems, Messages words) {
        Map<Problem.Kind, List<Problem>> groups = new LinkedHashMap<>();
        problems.forEach(problem ->
                groups.computeIfAbsent(problem.kind(), any -> new ArrayList<>()).add(problem));
        return groups.entrySet().stream()
                .map(group ->
                        new Group(
                                name(group.getKey(), words),
                                group.getValue().stream()
                                        .map(problem -> told(problem, words))
                                        .toList()))
                .toList();
    }

    private static String name(Problem.Kind kind, Messages words) {
        return words.find("problem.name." + kind).orElse(kind.name());
    }

    private static Told told(Problem problem, Messages words) {
        String place =
                problem.place().isEmpty()
                        ? problem.file()
                        : words.get(
                                "report.place",
                                problem.file(),
                                problem.placeWith(words.get("problem.line")));
        return new Told(
                place,
                Excerpt.of(
                        words.get("problem." + problem.kind(), problem.details().toArray()),
                        LONGEST));
    }

    private static Dispute dispute(Visit visit, Disagreement disagreement) {
        return new Dispute(
                field(visit.words(), disagreement.field()),
                disagreement.count(),
                disagreement.examples().stream()
                        .map(example ->
                                new Example(
                                        visit.links().reference(example.reference()),
                                        Excerpt.of(example.title(), LONGEST),
                                        example.source(),
                                        Excerpt.of(example.says(), LONGEST),
                                        example.otherSource(),
                                        Excerpt.of(example.otherSays(), LONGEST)))
                        .toList());
    }

    private static String field(Messages words, String name) {
        return words.find("field." + name).orElse(name);
    }

    private static Joined joined(
            Visit visit, String key, Function<String, Optional<Merging>> mergings) {
        return new Joined(
                key,
                visit.links().reference(key),
                mergings.apply(key).map(merging -> String.valueOf(merging.number())));
    }

    private static Changed changed(
            Visit visit, Difference difference, Function<String, Optional<Merging>> mergings) {
        Messages words = visit.words();
        return new Changed(
                difference.kind().name(),
                difference.title().isBlank()
                        ? words.get("report.untitled", difference.localId())
                        : Excerpt.of(difference.title(), LONGEST),
                words.find("type." + difference.type()).orElse(difference.type()),
                difference.joins().map(key -> joined(visit, key, mergings)),
                difference.lines().stream()
                        .map(line ->
                                new Line(
                                        field(words, line.field()),
                                        Excerpt.of(line.before(), LONGEST),
                                        Excerpt.of(line.after(), LONGEST)))
                        .toList());
    }

    private static <T> List<T> part(List<T> all, int page, int most) {
        int from = (page - 1) * most;
        return all.subList(from, Math.min(all.size(), from + most));
    }

    private static int pages(int all, int most) {
        return Math.max(1, (all + most - 1) / most);
    }

    private static int page(Query query, String name) {
        String written = query.find(name).orElse("");
        return written.matches("[1-9]\\d{0,5}") ? Integer.parseInt(written) : 1;
    }

    private static String query(int problems, int differences) {
        return "?remarques=" + problems + "&page=" + differences;
    }
}
