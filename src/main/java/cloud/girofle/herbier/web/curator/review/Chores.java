package cloud.girofle.herbier.web.curator.review;

import cloud.girofle.herbier.curation.MissingCitations;
import cloud.girofle.herbier.knowledge.Role;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.library.Suggestion;
import cloud.girofle.herbier.reference.ImportRun;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.search.Facet;
import cloud.girofle.herbier.search.Results;
import cloud.girofle.herbier.web.curator.Unfinished;
import cloud.girofle.herbier.web.reader.Link;
import cloud.girofle.herbier.web.reader.history.SubjectLinks;
import cloud.girofle.herbier.web.visit.SearchAddress;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What may be done for the library, counted. Thread-safe. */
final class Chores {

    private static final int RUNS_READ = 50;

    private final Library library;
    private final Catalogue catalogue;

    Chores(Library library, Catalogue catalogue) {
        this.library = library;
        this.catalogue = catalogue;
    }

    /** All of it that there is, what others wait for first. */
    List<Chore> of(Visit visit) {
        List<Chore> chores = new ArrayList<>(imports(visit));
        if (library.count() == 0 && visit.account().role().includes(Role.ADMIN)) {
            chores.add(
                    new Chore(
                            visit.words().get("begin.chore"),
                            Optional.of(visit.links().desk("commencer"))));
        }
        long pairs = library.suggestions().stream().map(Chores::pair).distinct().count();
        if (pairs > 0) {
            chores.add(
                    new Chore(
                            visit.words().get("duplicates.count", pairs),
                            Optional.of(visit.links().desk("doublons"))));
        }
        for (MissingCitations missing : MissingCitations.of(library)) {
            chores.add(citation(visit, missing));
        }
        addUnfinished(visit, chores);
        int links = library.links().countBad();
        if (links > 0) {
            chores.add(
                    new Chore(
                            visit.words().get("chore.liens", links),
                            Optional.of(visit.links().desk("liens"))));
        }
        int proposed = catalogue.proposedTopics().values().stream().mapToInt(each -> each).sum();
        if (proposed > 0) {
            chores.add(
                    new Chore(
                            visit.words().get("proposedTopics.chore", proposed),
                            Optional.of(visit.links().desk("themes-proposes"))));
        }
        for (Results.Value value : catalogue.values(Facet.WITHOUT)) {
            if (value.count() > 0) {
                chores.add(
                        new Chore(
                                visit.words().get("chore." + value.value(), value.count()),
                                Optional.of(
                                        visit.links()
                                                .search(
                                                        SearchAddress.of(
                                                                Facet.WITHOUT, value.value())))));
            }
        }
        return chores;
    }

    private Chore citation(Visit visit, MissingCitations missing) {
        Subject subject = missing.entry().subject();
        Link where = new SubjectLinks(visit, library).link(subject, missing.entry().about());
        return new Chore(
                visit.words()
                        .get("chore.citation", String.join(", ", missing.keys()), where.label()),
                Optional.of(visit.links().desk(subject).orElse(where.href())));
    }

    private void addUnfinished(Visit visit, List<Chore> chores) {
        for (Unfinished left : Unfinished.values()) {
            int count = left.in(library).size();
            if (count > 0) {
                chores.add(
                        new Chore(
                                visit.words().get("unfinished." + left.id(), count),
                                Optional.of(
                                        visit.links().desk(left.room()) + "?voir=" + left.id())));
            }
        }
    }

    /** What the last import of each source could not read well. */
    private List<Chore> imports(Visit visit) {
        boolean admin = visit.account().role().includes(Role.ADMIN);
        Set<String> sources = new HashSet<>();
        List<Chore> chores = new ArrayList<>();
        for (ImportRun run : library.runs(RUNS_READ)) {
            boolean last = run.undone().isEmpty() && sources.add(run.source());
            if (last && !run.problems().isEmpty()) {
                chores.add(
                        new Chore(
                                visit.words()
                                        .get("chore.import", run.problems().size(), run.source()),
                                admin
                                        ? Optional.of(visit.links().importRun(run.number()))
                                        : Optional.empty()));
            }
        }
        return chores;
    }

    private static Set<String> pair(Suggestion suggestion) {
        return Set.of(suggestion.one(), suggestion.other());
    }
}
