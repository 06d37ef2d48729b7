package cloud.girofle.herbier.web.reader.history;

import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.web.reader.ContentLabels;
import cloud.girofle.herbier.web.reader.Link;
import cloud.girofle.herbier.web.visit.Links;
import cloud.girofle.herbier.web.visit.Visit;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Names what people write, and knows where it stands. For one page. */
public final class SubjectLinks {

    private final Visit visit;
    private final Library library;
    private final ContentLabels labels;
    private final Map<String, String> titles = new HashMap<>();

    /** For one page. */
    public SubjectLinks(Visit visit, Library library) {
        this.visit = visit;
        this.library = library;
        this.labels = new ContentLabels(visit, library);
    }

    /**
     * A thing: « Annotation sur Sobriété ».
     *
     * @param about key of the reference it is about, or empty
     */
    public Link link(Subject subject, String about) {
        Links links = visit.links();
        return switch (subject.kind()) {
            case REFERENCE -> reference(subject.id());
            case ANNOTATION ->
                    new Link(named(subject, title(about)), links.annotation(subject.id()));
            case RECORD -> new Link(named(subject, title(about)), links.reference(living(about)));
            case LIST ->
                    new Link(named(subject, field(subject, "title")), links.list(subject.id()));
            case KEYWORD ->
                    new Link(named(subject, field(subject, "name")), links.keyword(subject.id()));
            case FIGURE, QUESTION, NOTE ->
                    new Link(named(subject, field(subject, "title")), links.thing(subject, about));
            case TOPIC -> new Link(named(subject, topic(subject)), links.topic(subject.id()));
            case COMMENT ->
                    new Link(named(subject, commented(subject)), links.comment(subject.id()));
        };
    }

    /** A reference by its title. */
    public Link reference(String key) {
        return labels.link(living(key));
    }

    /**
     * Where its versions stand; those of a keyword among all changes only.
     *
     * @param about key of the reference it is about, or empty
     */
    public String history(Subject subject, String about) {
        Links links = visit.links();
        return switch (subject.kind()) {
            case REFERENCE -> links.history(links.reference(living(subject.id())));
            case ANNOTATION -> links.history(links.annotation(subject.id()));
            case RECORD ->
                    links.history(links.reference(living(about)))
                            + "?"
                            + ReferenceHistoryPage.TYPED
                            + "="
                            + URLEncoder.encode(subject.id(), StandardCharsets.UTF_8);
            case LIST, FIGURE, QUESTION, NOTE, TOPIC, COMMENT ->
                    links.history(links.thing(subject, about));
            case KEYWORD -> links.changes() + ChangesAddress.ALL.of("keyword").query();
        };
    }

    /** Whether it is a reference that was made one with another, whose versions are over. */
    boolean isMerged(Subject subject) {
        return subject.kind() == Subject.Kind.REFERENCE
                && library.movedTo(subject.id()).isPresent();
    }

    /**
     * What a version changed in the one before; empty where no page compares them.
     *
     * @param about key of the reference it is about, or empty
     */
    public String comparison(Subject subject, String about, int version) {
        if (subject.kind() == Subject.Kind.KEYWORD || isMerged(subject)) {
            return "";
        }
        String history = history(subject, about);
        return history
                + (history.contains("?") ? "&" : "?")
                + Comparison.query(version - 1, version);
    }

    /** The key that a reference's key now leads to. */
    String living(String key) {
        return library.movedTo(key).orElse(key);
    }

    private String title(String key) {
        return titles.computeIfAbsent(living(key), labels::title);
    }

    private String named(Subject subject, String name) {
        return visit.words().get("history.on." + subject.kind(), name);
    }

    private String topic(Subject subject) {
        return labels.value("topics", subject.id());
    }

    private String commented(Subject comment) {
        String on = field(comment, "on");
        return Subject.named(on).map(about -> field(about, "title")).orElse(on);
    }

    private String field(Subject subject, String name) {
        return titles.computeIfAbsent(
                subject.kind() + " " + subject.id(),
                any ->
                        library.written()
                                .find(subject)
                                .map(entry -> entry.field(name))
                                .filter(value -> !value.isBlank())
                                .orElse(subject.id()));
    }
}
