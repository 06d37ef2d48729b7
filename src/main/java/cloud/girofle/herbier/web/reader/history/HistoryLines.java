package cloud.girofle.herbier.web.reader.history;

import cloud.girofle.herbier.knowledge.Act;
import cloud.girofle.herbier.knowledge.Revision;
import cloud.girofle.herbier.knowledge.Subject.Kind;
import cloud.girofle.herbier.library.LatestRevision;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.ImportRun;
import cloud.girofle.herbier.text.Messages;
import cloud.girofle.herbier.web.reader.Link;
import cloud.girofle.herbier.web.reader.WrittenDate;
import cloud.girofle.herbier.web.visit.Visit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells revisions and imports as lines. For one page. */
public final class HistoryLines {

    /** Of a version that changed more fields, the first are told in a list. */
    private static final int MOST_CHANGES = 6;

    /** Acts whose reason begins with the key of another reference. */
    private static final Set<Act> OF_TWO = Set.of(Act.MERGED, Act.SEPARATED);

    private final Visit visit;
    private final Library library;
    private final Messages words;
    private final FieldChanges.Extent extent;
    private final FieldChanges changes;
    private final SubjectLinks subjects;

    /** For one page, which shows so much of each change. */
    public HistoryLines(Visit visit, Library library, FieldChanges.Extent extent) {
        this.visit = visit;
        this.library = library;
        this.words = visit.words();
        this.extent = extent;
        this.changes = new FieldChanges(visit, library, extent);
        this.subjects = new SubjectLinks(visit, library);
    }

    /** A revision, or the work on many things that it stands for. */
    public HistoryLine of(LatestRevision latest) {
        HistoryLine line = of(latest.revision());
        if (latest.together() == 1) {
            return line;
        }
        Revision revision = latest.revision();
        Link work =
                new Link(
                        words.get(
                                "history.together." + revision.subject().kind(), latest.together()),
                        batch(revision));
        return with(line, line.version(), Optional.of(work), List.of());
    }

    /** A revision on a page of many things. */
    public HistoryLine of(Revision revision) {
        List<FieldChange> all = changes.of(revision, before(revision));
        boolean isTold = revision.act() != Act.WITHDRAWN && revision.act() != Act.REINSTATED;
        int most = extent == FieldChanges.Extent.BRIEF ? MOST_CHANGES : Integer.MAX_VALUE;
        return new HistoryLine(
                revision.number(),
                0,
                act(revision),
                Optional.of(subjects.link(revision.subject(), revision.about())),
                Optional.of(who(revision.author().name())),
                revision.at(),
                when(revision),
                remarks(revision),
                why(revision),
                isTold ? all.stream().limit(most).toList() : List.of(),
                isTold ? Math.max(0, all.size() - most) : 0);
    }

    /**
     * A revision on the page of the thing itself, or of its reference.
     *
     * @param own whether it is of the very thing that the page compares versions of
     * @param isNow whether the thing still stands so
     */
    HistoryLine of(Revision revision, boolean own, boolean isNow) {
        HistoryLine line = of(revision);
        List<Link> remarks = new ArrayList<>();
        if (revision.batch() != 0) {
            remarks.add(new Link(words.get("history.batch"), batch(revision)));
        }
        if (!isNow && !subjects.isMerged(revision.subject())) {
            remarks.add(restore(revision));
        }
        return with(
                line,
                own ? revision.version() : 0,
                own ? Optional.empty() : line.subject().map(link -> kind(revision, link)),
                remarks);
    }

    /** What an import did, on a page of all changes. */
    public HistoryLine of(ImportRun run) {
        Link source = source(run.source());
        String counts =
                Stream.of(
                                Map.entry("source.added", run.added()),
                                Map.entry("source.changed", run.changed()),
                                Map.entry("source.withdrawn", run.withdrawn()))
                        .filter(count -> count.getValue() > 0)
                        .map(count -> words.get(count.getKey(), count.getValue()))
                        .collect(Collectors.joining(", "));
        List<Link> remarks = new ArrayList<>();
        remarks.add(new Link(counts, ""));
        run.undone()
                .ifPresent(at ->
                        remarks.add(
                                new Link(
                                        words.get(
                                                "history.runUndone",
                                                WrittenDate.of(at, words.locale())),
                                        "")));
        return imported(words.get("history.import"), source, run.finished(), remarks);
    }

    /** What an import did to a reference. */
    HistoryLine imported(String act, Link subject, Instant at, List<Link> remarks) {
        return new HistoryLine(
                0,
                0,
                act,
                Optional.of(subject),
                Optional.empty(),
                at,
                new Link(WrittenDate.withTime(at, words.locale()), ""),
                remarks,
                "",
                List.of(),
                0);
    }

    /** A source by its name. */
    Link source(String slug) {
        return library.sources().stream()
                .filter(source -> source.slug().equals(slug))
                .map(source -> new Link(source.name(), visit.links().source(slug)))
                .findFirst()
                .orElseGet(() -> new Link(slug, ""));
    }

    private Map<String, String> before(Revision revision) {
        return library.written()
                .revision(revision.subject(), revision.version() - 1)
                .map(Revision::content)
                .orElse(Map.of());
    }

    private String act(Revision revision) {
        Kind kind = revision.subject().kind();
        if (revision.act() != Act.SAVED) {
            return words.get("history.act." + revision.act());
        }
        if (kind == Kind.REFERENCE) {
            return words.get("history.act.corrected");
        }
        return words.get(revision.version() == 1 ? "history.act.created" : "history.act.SAVED");
    }

    private Link who(String name) {
        return name.isBlank()
                ? new Link(words.get("history.nobody"), "")
                : new Link(name, visit.links().changes() + ChangesAddress.ALL.by(name).query());
    }

    private Link when(Revision revision) {
        return new Link(
                WrittenDate.withTime(revision.at(), words.locale()),
                subjects.comparison(revision.subject(), revision.about(), revision.version()));
    }

    private List<Link> remarks(Revision revision) {
        List<Link> remarks = new ArrayList<>();
        if (OF_TWO.contains(revision.act())) {
            Link other = subjects.reference(revision.why().split(" ", 2)[0]);
            remarks.add(
                    new Link(
                            words.get("history.other." + revision.act(), other.label()),
                            other.href()));
        }
        if (!revision.acceptedBy().isEmpty()) {
            remarks.add(new Link(words.get("history.accepted", revision.acceptedBy()), ""));
        }
        return remarks;
    }

    private static String why(Revision revision) {
        String[] parts = revision.why().split(" ", 2);
        if (!OF_TWO.contains(revision.act())) {
            return revision.why();
        }
        return parts.length > 1 ? parts[1] : "";
    }

    /** A thing on the page of the reference that it is about, whose title is said already. */
    private Link kind(Revision revision, Link link) {
        return new Link(words.get("history.kind." + revision.subject().kind()), link.href());
    }

    private String batch(Revision revision) {
        return visit.links().desk("lots", String.valueOf(revision.batch()));
    }

    private Link restore(Revision revision) {
        return new Link(
                words.get("history.restore"),
                visit.links()
                                .desk(
                                        "versions",
                                        ChangesAddress.written(revision.subject().kind()),
                                        revision.subject().id())
                        + "?version="
                        + revision.version());
    }

    private static HistoryLine with(
            HistoryLine line, int version, Optional<Link> subject, List<Link> further) {
        List<Link> remarks = new ArrayList<>(line.remarks());
        remarks.addAll(further);
        return new HistoryLine(
                line.number(),
                version,
                line.act(),
                subject,
                line.who(),
                line.at(),
                line.when(),
                remarks,
                line.why(),
                line.changes(),
                line.more());
    }
}
