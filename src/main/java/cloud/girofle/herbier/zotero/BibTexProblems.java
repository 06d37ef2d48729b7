package cloud.girofle.herbier.zotero;

import cloud.girofle.herbier.reference.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The problems of one file, in its order; what would be said of every entry is said once. */
final class BibTexProblems {

    private final String file;
    private final List<Problem> problems;
    private final Set<Problem> said = new HashSet<>();

    BibTexProblems(ExportFile file) {
        this.file = file.name();
        this.problems = new ArrayList<>(file.problems());
    }

    void add(String place, Problem.Kind kind, String... details) {
        problems.add(Problem.of(file, place, kind, details));
    }

    /** Adds the problem unless the same was said of another place. */
    void once(String place, Problem.Kind kind, String detail) {
        if (said.add(Problem.of(file, "", kind, detail))) {
            add(place, kind, detail);
        }
    }

    List<Problem> all() {
        return problems;
    }
}
