package cloud.girofle.herbier.web.reader.found;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Kind;
import cloud.girofle.herbier.search.Results;
import cloud.girofle.herbier.text.CleanHtml;
import cloud.girofle.herbier.text.Excerpt;
import cloud.girofle.herbier.text.Typography;
import cloud.girofle.herbier.web.reader.Capture;
import cloud.girofle.herbier.web.reader.HitLine;
import cloud.girofle.herbier.web.reader.HitLines;
import cloud.girofle.herbier.web.reader.OtherLines;
import cloud.girofle.herbier.web.reader.TheirWords;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The lines of what a search finds that is no reference. Thread-safe. */
public final class FoundLines implements OtherLines {

    /** Characters of a summary that a list has room for. */
    private static final int SUMMARY = 160;

    /** What the line shows already. */
    private static final Set<String> SHOWN = Set.of("heading");

    private final Library library;

    /** Of that library. */
    public FoundLines(Library library) {
        this.library = library;
    }

    @Override
    public Optional<HitLine> line(Visit visit, Results.Hit hit) {
        return new FoundThings(visit, library)
                .find(hit.thing())
                .map(found ->
                        new HitLine(
                                found.href(),
                                typeset(found.title(), titleLanguage(visit, hit, found)),
                                visit.language().foreign(titleLanguage(visit, hit, found)),
                                String.join(" · ", found.facts()),
                                found.toCheck(),
                                TheirWords.told(
                                        visit.language(), found.language(), snippet(hit, found)),
                                List.of(),
                                Capture.NONE));
    }

    /** What matched; else what it says. */
    private static String snippet(Results.Hit hit, FoundThing found) {
        return hit.snippets().stream()
                .filter(snippet -> !SHOWN.contains(snippet.field()))
                .findFirst()
                .map(snippet ->
                        Typography.html(HitLines.fewMarks(snippet.html()), found.language()))
                .orElseGet(() -> typeset(Excerpt.of(found.summary(), SUMMARY), found.language()));
    }

    /** An annotation goes by words of the page: whose it is, and on what. */
    private static String titleLanguage(Visit visit, Results.Hit hit, FoundThing found) {
        return hit.thing().kind() == Kind.ANNOTATION ? visit.language().code() : found.language();
    }

    private static String typeset(String plain, String language) {
        return Typography.html(CleanHtml.title(plain), language);
    }
}
