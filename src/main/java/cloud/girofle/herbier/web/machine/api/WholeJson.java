package cloud.girofle.herbier.web.machine.api;

import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Subject.Kind;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Correction;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.sharing.OpenFiles;
import cloud.girofle.herbier.web.reader.WholeWeight;
import cloud.girofle.herbier.web.reader.figure.Figures;
import cloud.girofle.herbier.web.visit.Links;
import cloud.girofle.herbier.web.visit.Query;
import cloud.girofle.herbier.web.visit.Visit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;

/**
 * All that is known of references, as one JSON object: what it is, then {@code references}, each on
 * a line of its own, so that it can be read line by line as well. A few hundred are in memory at a
 * time. For one visit; not thread-safe.
 */
public final class WholeJson {

    private static final int AT_ONCE = 200;

    /** What says of itself what it is of; the figures and questions among it are given whole. */
    private static final Set<Kind> NAMING = Set.of(Kind.NOTE, Kind.LIST, Kind.ANNOTATION);

    /** What the file says of itself. */
    private record Head(String format, int version, String from, String about, int total) {}

    private final Visit visit;
    private final Library library;
    private final ReferenceJson references;
    private final Figures figures;
    private final Set<String> closed;

    /** References of that library, with the topics that a catalogue knows them by. */
    public WholeJson(Visit visit, Library library, Catalogue catalogue) {
        this.visit = visit;
        this.library = library;
        this.references = new ReferenceJson(library, catalogue);
        this.figures = new Figures(visit, library);
        this.closed = OpenFiles.closed(library);
    }

    /** To be written outside of any visit, with those addresses. */
    public static WholeJson alone(Links links, Library library, Catalogue catalogue) {
        return new WholeJson(
                new Visit("/", Map.of(), Query.parse(""), "", links), library, catalogue);
    }

    /** What references of a library weigh so. */
    public static WholeWeight weight(Library library, Catalogue catalogue) {
        return visit ->
                new ToLongFunction<>() {

                    private Optional<WholeJson> pen = Optional.empty();

                    @Override
                    public long applyAsLong(Reference reference) {
                        if (pen.isEmpty()) {
                            pen = Optional.of(new WholeJson(visit, library, catalogue));
                        }
                        return pen.get().bytes(reference);
                    }
                };
    }

    /** Writes those that are still there, in that order. */
    public void write(List<String> keys, Appendable out) throws IOException {
        Links links = visit.links();
        String head =
                ApiJson.written(
                                new Head(
                                        "herbier",
                                        1,
                                        links.absolute(links.home()),
                                        links.absolute(links.api()),
                                        keys.size()))
                        .strip();
        out.append(head, 0, head.length() - 1).append(",\"references\":[\n");
        String before = "";
        for (int from = 0; from < keys.size(); from += AT_ONCE) {
            List<String> some = keys.subList(from, Math.min(from + AT_ONCE, keys.size()));
            for (Reference reference : library.references(some)) {
                out.append(before).append(line(reference));
                before = ",\n";
            }
        }
        out.append("\n]}\n");
    }

    private long bytes(Reference reference) {
        return line(reference).getBytes(StandardCharsets.UTF_8).length + 2L;
    }

    private String line(Reference reference) {
        return ApiJson.written(whole(reference)).strip();
    }

    private WholeReference whole(Reference reference) {
        Links links = visit.links();
        List<FigureJson.Figure> drawn = new ArrayList<>();
        List<QuestionJson.Whole> asked = new ArrayList<>();
        List<WholeReference.Naming> others = new ArrayList<>();
        for (Entry entry : library.written().naming(reference.key(), reference.citationKey())) {
            Kind kind = entry.subject().kind();
            if (kind == Kind.FIGURE) {
                drawn.add(FigureJson.of(visit, figures, entry));
            } else if (kind == Kind.QUESTION) {
                asked.add(QuestionJson.whole(links, library, entry));
            } else if (NAMING.contains(kind) && !entry.about().equals(reference.key())) {
                others.add(naming(links, entry));
            }
        }
        return new WholeReference(
                references.whole(links, reference, closed),
                library.records(reference.key()).stream()
                        .map(WholeReference.SourceRecord::of)
                        .toList(),
                reference.corrections().stream().map(WholeJson::correct).toList(),
                drawn,
                asked,
                others,
                links.absolute(links.history(links.reference(reference.key()))));
    }

    private static WholeReference.Naming naming(Links links, Entry entry) {
        return new WholeReference.Naming(
                entry.subject().kind().name().toLowerCase(Locale.ROOT),
                entry.subject().id(),
                ReferenceJson.said(entry.field("title")),
                links.absolute(links.thing(entry.subject(), entry.about())));
    }

    private static WholeReference.Correct correct(Correction correction) {
        return new WholeReference.Correct(
                correction.field(),
                correction.value(),
                correction.author(),
                correction.at(),
                ReferenceJson.said(correction.reason()));
    }
}
