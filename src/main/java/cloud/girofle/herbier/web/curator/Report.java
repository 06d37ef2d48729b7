package cloud.girofle.herbier.web.curator;

import cloud.girofle.herbier.intake.Difference;
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
 */
public record Report(
        ImportRun run,
        List<Kind> kinds,
        List<Group> problems,
        Pager problemPager,
        int total,
        List<Changed> differences,
        Pager differencePager) {

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
     * @param joins the address of the reference it belongs to beside others
     * @param lines what it says otherwise
     */
    public record Changed(
            String kind, String title, String type, Optional<String> joins, List<Line> lines) {}

    /** One thing that a record says otherwise. */
    public record Line(String field, String before, String after) {}

    /** The report of a run, at the pages that the visit asks for. */
    static Report of(Visit visit, ImportRun run, List<Difference> differences) {
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
                        .map(difference -> changed(visit, difference))
                        .toList(),
                Pager.of(
                        page, pages, other -> here + query(problemPage, other) + "#differences"));
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
                groups.computeIfAbsent(problem.kind(), any -> new ArrayList<>())
                        .add(problem));
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
                        : words.get("report.place", problem.file(), problem.place());
        return new Told(
                place,
                Excerpt.of(
                        words.get("problem." + problem.kind(), problem.details().toArray()),
                        LONGEST));
    }

    private static Changed changed(Visit visit, Difference difference) {
        Messages words = visit.words();
        return new Changed(
                difference.kind().name(),
                difference.title().isBlank()
                        ? words.get("report.untitled", difference.localId())
                        : Excerpt.of(difference.title(), LONGEST),
                words.find("type." + difference.type()).orElse(difference.type()),
                difference.joins().map(visit.links()::reference),
                difference.lines().stream()
                        .map(line ->
                                new Line(
                                        words.find("field." + line.field())
                                                .orElse(line.field()),
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
