package cloud.girofle.herbier.web.reader.statement;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.text.Messages;
import cloud.girofle.herbier.web.reader.Layout;
import cloud.girofle.herbier.web.reader.Link;
import cloud.girofle.herbier.web.reader.Weight;
import cloud.girofle.herbier.web.reader.WrittenDate;
import cloud.girofle.herbier.web.reader.statement.Criterion.Verdict;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Meter;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The statement of eco-design: what pages weigh, what the program uses as it runs, what that may
 * emit, and which criteria of the RGESN are met. Unlike other pages it changes by the moment.
 */
public final class SobrietyPage implements Page {

    /**
     * What the page shows.
     *
     * @param layout around it
     * @param heading what a page weighs
     * @param lead how that is known
     * @param headlines the figures that matter
     * @param weights the lightest kind of page, the middle one and the heaviest; or none
     * @param measured when what follows was looked at, and since when it is counted
     * @param running what the program uses
     * @param estimate what a page may emit
     * @param score how far the RGESN is kept to
     * @param judged when, and by whom
     * @param reference where the RGESN stands
     * @param themes of the RGESN, and how many criteria of each are met
     * @param unmet criteria
     */
    public record View(
            Layout layout,
            String heading,
            String lead,
            List<Headline> headlines,
            List<Row> weights,
            String measured,
            List<Line> running,
            Estimate estimate,
            String score,
            String judged,
            String reference,
            List<Row> themes,
            List<Link> unmet) {}

    /**
     * A figure that matters.
     *
     * @param amount with its unit
     * @param label of what
     */
    public record Headline(String amount, String label) {}

    /**
     * A row of a table.
     *
     * @param head of what; it leads to more, where that is known
     * @param href where, or empty
     * @param cells in the order of the columns
     */
    public record Row(String head, String href, List<String> cells) {}

    /**
     * A line of what is used.
     *
     * @param label what
     * @param value how much
     */
    public record Line(String label, String value) {}

    /**
     * What a page may emit.
     *
     * @param model where the model is told
     * @param grids what electricity is counted, a column each
     * @param rows of how many bytes, and what they may emit
     * @param doubts where the library speaks of such sums
     */
    public record Estimate(String model, List<Grid> grids, List<Row> rows, List<Link> doubts) {}

    /**
     * An electricity.
     *
     * @param name whose
     * @param amount what a kWh of it emits
     * @param href where that is said
     */
    public record Grid(String name, String amount, String href) {}

    private final Optional<List<PageWeight>> weights;
    private final Emissions emissions;
    private final Meter meter;
    private final Disk disk;
    private final String machine;
    private final InstantSource clock = InstantSource.system();

    /**
     * Of a site.
     *
     * @param library whose own figures it refers to
     * @param meter what answering has cost
     * @param data the data folder
     * @param machine what it runs on, in the words of whoever keeps it; or empty
     */
    public SobrietyPage(Library library, Meter meter, Path data, String machine) {
        this(library, meter, data, machine, PageWeight.measured());
    }

    /** With those weights. */
    SobrietyPage(
            Library library,
            Meter meter,
            Path data,
            String machine,
            Optional<List<PageWeight>> weights) {
        this.weights = weights;
        this.emissions = new Emissions(library, weights);
        this.meter = meter;
        this.disk = new Disk(data);
        this.machine = machine;
    }

    @Override
    public Answer show(Visit visit) {
        Messages words = visit.words();
        Numbers numbers = new Numbers(visit.language());
        Memory memory = Memory.now();
        Locale locale = visit.language().locale();
        Instant now = clock.instant();
        return Answer.shown(
                "sobriety",
                new View(
                        Layout.of(visit, words.get("sobriety.title"), words.get("sobriety.what")),
                        heading(words, numbers),
                        lead(words, numbers),
                        headlines(words, numbers, memory),
                        weights(words, numbers),
                        words.get(
                                "sobriety.measured",
                                WrittenDate.withTime(now, locale),
                                WrittenDate.withTime(meter.since(), locale)),
                        new Running(meter, memory, disk.used(), machine).lines(visit.language()),
                        emissions.view(visit),
                        score(words),
                        words.get("rgesn.judged", WrittenDate.of(Rgesn.JUDGED, locale)),
                        Rgesn.ADDRESS,
                        themes(visit),
                        unmet(visit)));
    }

    private String heading(Messages words, Numbers numbers) {
        return weights.map(all ->
                        words.get("sobriety.weighs", numbers.kilobytes(PageWeight.median(all))))
                .orElse(words.get("sobriety.unweighed"));
    }

    private String lead(Messages words, Numbers numbers) {
        return weights.map(
                        all -> {
                            PageWeight heaviest = PageWeight.sorted(all).getLast();
                            return words.get(
                                    "sobriety.lead",
                                    all.size(),
                                    heaviest.name(words),
                                    numbers.kilobytes(heaviest.bytes()));
                        })
                .orElse(words.get("sobriety.noWeights"));
    }

    private List<Headline> headlines(Messages words, Numbers numbers, Memory memory) {
        List<Headline> lines = new ArrayList<>();
        lines.add(
                new Headline(
                        Weight.of(memory.bytes(), words), words.get("sobriety.headline.memory")));
        weights.ifPresent(all ->
                lines.add(
                        new Headline(
                                numbers.gases(
                                        WebDesignModel.grams(
                                                PageWeight.median(all), WebDesignModel.WORLD)),
                                words.get("sobriety.headline.gases"))));
        lines.add(
                new Headline(
                        words.get(
                                "sobriety.headline.of",
                                Rgesn.packaged().of(Verdict.MET).size(),
                                applying()),
                        words.get("sobriety.headline.criteria")));
        return lines;
    }

    private List<Row> weights(Messages words, Numbers numbers) {
        return weights.map(
                        all -> {
                            List<PageWeight> sorted = PageWeight.sorted(all);
                            return List.of(
                                            sorted.getFirst(),
                                            sorted.get((sorted.size() - 1) / 2),
                                            sorted.getLast())
                                    .stream()
                                    .distinct()
                                    .map(each -> WeightsPage.row(each, words, numbers))
                                    .toList();
                        })
                .orElse(List.of());
    }

    private int applying() {
        return Rgesn.packaged().criteria().size() - Rgesn.packaged().of(Verdict.NONE).size();
    }

    private String score(Messages words) {
        return words.get(
                "rgesn.score",
                Rgesn.packaged().of(Verdict.MET).size(),
                applying(),
                Rgesn.packaged().of(Verdict.NONE).size(),
                Rgesn.packaged().score());
    }

    private List<Row> themes(Visit visit) {
        return Arrays.stream(Theme.values())
                .map(theme ->
                        new Row(
                                visit.words().get(theme.key()),
                                visit.links().open().sobriety(theme.slug()),
                                Arrays.stream(Verdict.values())
                                        .map(verdict ->
                                                visit.words()
                                                        .number(
                                                                Rgesn.packaged()
                                                                        .count(theme, verdict)))
                                        .toList()))
                .toList();
    }

    private List<Link> unmet(Visit visit) {
        return Rgesn.packaged().of(Verdict.UNMET).stream()
                .map(each ->
                        new Link(
                                each.number() + " " + each.label(visit.language()),
                                ThemePage.place(visit, each)))
                .toList();
    }
}
