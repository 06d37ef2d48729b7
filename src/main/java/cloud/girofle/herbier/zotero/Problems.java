package cloud.girofle.herbier.zotero;

import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.reference.Problem.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What could not be taken as it stands in one file, in the order met. Not thread-safe. */
final class Problems {

    private final String file;
    private final List<Problem> told;
    private final Set<String> known = new HashSet<>();

    Problems(ExportFile file) {
        this.file = file.name();
        this.told = new ArrayList<>(file.problems());
    }

    /** Tells it of every place where it happens. */
    void tell(String place, Kind kind, String... details) {
        told.add(Problem.of(file, place, kind, details));
    }

    /**
     * Tells it of the first place only: the same unknown word on a thousand items is one problem.
     */
    void tellOnce(String place, Kind kind, String detail) {
        if (known.add(kind + " " + detail)) {
            tell(place, kind, detail);
        }
    }

    void add(Problem problem) {
        told.add(problem);
    }

    List<Problem> all() {
        return told;
    }
}
