package cloud.girofle.herbier.web.reader.parallel;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.library.Suggestion;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.sharing.parallel.Comparison.Part;
import cloud.girofle.herbier.sharing.parallel.Wanted;
import cloud.girofle.herbier.web.reader.HitLine;
import cloud.girofle.herbier.web.reader.HitLines;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the lines of the works of a list. */
final class WorkLines {

    static final int PER_PAGE = 20;

    private final Visit visit;
    private final Library library;
    private final ParallelWords names;
    private final boolean file;
    private final HitLines hits;

    WorkLines(Visit visit, Library library, ParallelWords names, boolean file) {
        this.visit = visit;
        this.library = library;
        this.names = names;
        this.file = file;
        this.hits = new HitLines(visit, library);
    }

    /** These works, in their order; what was withdrawn meanwhile is left out. */
    List<WorkLine> of(Part part, List<String> keys, Map<String, List<ContrastLine>> differs) {
        return library.references(keys).stream()
                .map(reference ->
                        line(
                                reference,
                                part.isOfTheOther(),
                                "",
                                differs.getOrDefault(reference.key(), List.of())))
                .toList();
    }

    /** The same of works that one might want. */
    List<WorkLine> wanted(Part part, List<Wanted> all, List<String> keys) {
        Map<String, Wanted> wanted = new HashMap<>();
        all.forEach(each -> wanted.put(each.key(), each));
        return library.references(keys).stream()
                .map(reference ->
                        line(
                                reference,
                                part.isOfTheOther(),
                                Optional.ofNullable(wanted.get(reference.key()))
                                        .map(each -> names.because(part, each))
                                        .orElse(""),
                                List.of()))
                .toList();
    }

    List<WorkPair> pairs(List<Suggestion> suggestions) {
        List<String> keys =
                suggestions.stream()
                        .flatMap(pair -> Stream.of(pair.one(), pair.other()))
                        .distinct()
                        .toList();
        Map<String, Reference> references = new HashMap<>();
        library.references(keys).forEach(each -> references.put(each.key(), each));
        List<WorkPair> pairs = new ArrayList<>();
        for (Suggestion pair : suggestions) {
            Optional<Reference> one = Optional.ofNullable(references.get(pair.one()));
            Optional<Reference> other = Optional.ofNullable(references.get(pair.other()));
            if (one.isPresent() && other.isPresent()) {
                pairs.add(
                        new WorkPair(
                                line(one.get(), false, "", List.of()),
                                line(other.get(), true, "", List.of()),
                                visit.words().get("duplicates.reason." + pair.reason()),
                                file
                                        ? ""
                                        : visit.links()
                                                .desk("doublons", pair.one(), pair.other())));
            }
        }
        return pairs;
    }

    /** What only a file holds has no page here. */
    private WorkLine line(
            Reference reference, boolean ofTheOther, String because, List<ContrastLine> differs) {
        HitLine hit = hits.of(reference);
        return new WorkLine(
                file && ofTheOther ? "" : hit.href(),
                hit.title(),
                hit.language(),
                hit.byline(),
                because,
                differs);
    }
}
