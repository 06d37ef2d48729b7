package cloud.girofle.herbier.web.curator.bulk;

import cloud.girofle.herbier.curation.Outcome;
import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Keywords;
import cloud.girofle.herbier.web.reader.ErrorPage;
import cloud.girofle.herbier.web.reader.Layout;
import cloud.girofle.herbier.web.reader.Refusal;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Links;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** One keyword: what it is called, and what readers are told about it. */
public final class KeywordDesk implements Page {

    /** The fields of its entry: its own name, the one it has now, and a line of Markdown. */
    static final String NAME = "name";

    static final String BECOMES = "becomes";
    static final String DESCRIPTION = "description";

    /** The parameter of the page of one that was just saved. */
    static final String SAVED = "fait";

    /**
     * What the page shows.
     *
     * @param layout around it
     * @param name its own, as its sources write it
     * @param error what was wrong with what was sent, if anything was
     * @param conflict what somebody else saved meanwhile, if they did
     * @param use how many references bear it, in words
     * @param search who bears it
     * @param becomes what it is called now; empty for its own name
     * @param description a line of Markdown
     * @param why as typed before
     * @param base the version that was seen
     * @param saved whether it was just saved
     * @param address of the form
     */
    public record View(
            Layout layout,
            String name,
            Optional<String> error,
            Optional<Theirs> conflict,
            String use,
            String search,
            String becomes,
            String description,
            String why,
            int base,
            boolean saved,
            String address) {}

    /**
     * What somebody else saved.
     *
     * @param author who
     */
    public record Theirs(String author, String becomes, String description) {

        static Theirs of(Outcome.Conflict conflict) {
            Entry theirs = conflict.theirs();
            return new Theirs(
                    theirs.lastAuthor().name(), theirs.field(BECOMES), theirs.field(DESCRIPTION));
        }
    }

    private final Library library;

    /** A page over that library. */
    public KeywordDesk(Library library) {
        this.library = library;
    }

    @Override
    public Answer show(Visit visit) {
        return name(visit)
                .map(name -> {
                    Optional<Entry> entry = find(name);
                    Map<String, String> content = entry.map(Entry::content).orElse(Map.of());
                    int version = entry.map(Entry::version).orElse(0);
                    return Answer.shown(
                            "keyword-desk",
                            view(
                                    visit,
                                    name,
                                    content,
                                    "",
                                    version,
                                    Optional.empty(),
                                    Optional.empty()));
                })
                .orElseGet(() -> ErrorPage.answer(visit, 404));
    }

    /** Where one is described. */
    static String address(Links links, String name) {
        return links.desk("mots-cles", "fiche")
                + "?nom="
                + URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    /** The keyword that an address names. */
    static Optional<String> name(Visit visit) {
        return visit.query().find("nom").filter(TaskFields::isKeyword);
    }

    /** The name of a keyword as its sources write it. */
    static String name(Entry entry) {
        String name = entry.field(NAME);
        return name.isEmpty() ? entry.subject().id() : name;
    }

    View view(
            Visit visit,
            String asked,
            Map<String, String> content,
            String why,
            int base,
            Optional<String> error,
            Optional<Theirs> conflict) {
        String name = spelt(asked);
        String now = library.keywords().now(name);
        int count = known(now).map(KnownKeyword::references).orElse(0);
        String heading = visit.words().get("keyword.heading", name);
        return new View(
                Layout.unlisted(visit, heading)
                        .unless(error.map(Refusal::of).orElse(Refusal.none())),
                name,
                error,
                conflict,
                visit.words().get("keyword.use", count, now),
                visit.links().keyword(now),
                content.getOrDefault(BECOMES, ""),
                content.getOrDefault(DESCRIPTION, ""),
                why,
                base,
                visit.query().find(SAVED).isPresent(),
                address(visit.links(), name));
    }

    /** A keyword as its sources write it, whatever its case in an address. */
    String spelt(String asked) {
        return find(asked)
                .map(entry -> entry.field(NAME))
                .filter(name -> !name.isEmpty())
                .or(() -> known(asked).map(KnownKeyword::name))
                .orElse(asked);
    }

    private Optional<KnownKeyword> known(String name) {
        return KnownKeyword.all(library).stream()
                .filter(each -> each.id().equals(Keywords.id(name)))
                .findFirst();
    }

    private Optional<Entry> find(String name) {
        return library.written()
                .find(new Subject(Subject.Kind.KEYWORD, Keywords.id(name)))
                .filter(entry -> !entry.withdrawn());
    }
}
