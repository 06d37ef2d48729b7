package cloud.girofle.herbier.web.machine;

import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.KeyFigure;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.sharing.CitationLine;
import cloud.girofle.herbier.text.CsvText;
import cloud.girofle.herbier.web.reader.figure.FigureQuery;
import cloud.girofle.herbier.web.reader.figure.FigureWords;
import cloud.girofle.herbier.web.reader.figure.Figures;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.SiteLanguage;
import cloud.girofle.herbier.web.visit.Visit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The figures that a list shows, on whatever page, as a table. International: RFC 4180, points in
 * numbers, the names of fields and their values as our own files have them. French: semicolons,
 * commas in numbers, all in words, and a byte order mark, as spreadsheets expect them.
 */
public final class FiguresCsv implements Page {

    private static final List<String> NUMBERS = List.of("value", "low", "high");

    private static final List<String> COLUMNS = columns();

    private final Library library;
    private final boolean french;

    /** The figures of that library, for spreadsheets in French or for all others. */
    public FiguresCsv(Library library, boolean french) {
        this.library = library;
        this.french = french;
    }

    private static List<String> columns() {
        List<String> columns = new ArrayList<>(List.of("slug"));
        columns.addAll(KeyFigure.FIELDS);
        columns.addAll(List.of("source", "page"));
        return List.copyOf(columns);
    }

    @Override
    public Answer show(Visit asked) {
        Visit visit = french ? inFrench(asked) : asked;
        Figures figures = new Figures(visit, library);
        List<Entry> found = figures.find(FigureQuery.read(visit.query()));
        return new Answer.Streamed(
                "text/csv; charset=utf-8",
                french ? "herbier-chiffres.fr.csv" : "herbier-chiffres.csv",
                out -> {
                    out.append(french ? "\uFEFF" : "");
                    line(out, COLUMNS.stream().map(name -> heading(visit, name)).toList());
                    for (Entry entry : found) {
                        Map<String, String> row = row(visit, figures, entry);
                        line(out, COLUMNS.stream().map(n -> row.getOrDefault(n, "")).toList());
                    }
                });
    }

    private static Visit inFrench(Visit visit) {
        return new Visit(
                visit.path(),
                visit.parts(),
                visit.query(),
                visit.writtenQuery(),
                visit.links().in(SiteLanguage.FRENCH));
    }

    private void line(Appendable out, List<String> cells) throws IOException {
        out.append(cells.stream().collect(Collectors.joining(french ? ";" : ",")));
        out.append("\r\n");
    }

    private String heading(Visit visit, String column) {
        return CsvText.cell(french ? visit.words().get("figures.column." + column) : column);
    }

    private Map<String, String> row(Visit visit, Figures figures, Entry entry) {
        KeyFigure figure = figures.figure(entry);
        Map<String, String> texts = new HashMap<>(figure.content());
        texts.put("slug", entry.subject().id());
        texts.put("source", source(visit, figures, figure));
        texts.put("page", visit.links().absolute(visit.links().figure(entry.subject().id())));
        if (french) {
            inWords(new FigureWords(visit, library.thesaurus()), figure, texts);
        }
        Map<String, String> row = new HashMap<>();
        texts.forEach((name, text) ->
                row.put(name, NUMBERS.contains(name) ? number(text) : CsvText.cell(text)));
        return row;
    }

    private static String source(Visit visit, Figures figures, KeyFigure figure) {
        return figures.source(figure)
                .map((Reference reference) -> CitationLine.of(reference, visit.words()))
                .orElse("");
    }

    private static void inWords(FigureWords words, KeyFigure figure, Map<String, String> texts) {
        texts.computeIfPresent("indicator", (any, id) -> words.indicator(id));
        texts.put("phases", words.phases(figure.scope().phases()));
        texts.put("how", words.how(figure));
        texts.put("confidence", words.confidence(figure.confidence()));
        texts.put("status", words.status(figure.status()));
        texts.put(
                "topics",
                figure.topics().stream().map(words::topic).collect(Collectors.joining(", ")));
    }

    /** A number is no formula, whatever its sign. */
    private String number(String written) {
        return french ? written.replace('.', ',') : written;
    }
}
