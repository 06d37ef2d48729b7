package cloud.girofle.herbier.zotero.reading;

import cloud.girofle.herbier.reference.Problem;
import cloud.girofle.herbier.reference.Problem.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What could not be taken as it stands in one file, in the order met. Not thread-safe. */
public final class Problems {

    private final String file;
    private final List<Problem> told;
    private final Set<String> known = new HashSet<>();
    private final Set<String> localIds = new HashSet<>();
    private final Map<String, Integer> copies = new HashMap<>();

    public Problems(ExportFile file) {
        this.file = file.name();
        this.told = new ArrayList<>(file.problems());
    }

    /** Tells it of every place where it happens. */
    public void tell(String place, Kind kind, String... details) {
        told.add(Problem.of(file, place, kind, details));
    }

    /**
     * Tells it of the first place only: the same unknown word on a thousand items is one problem.
     */
    public void tellOnce(String place, Kind kind, String detail) {
        if (known.add(kind + " " + detail)) {
            tell(place, kind, detail);
        }
    }

    /**
     * That id, or one like it where another entry of the file has it, which is told. An entry
     * without one is known by its rank.
     */
    public String localId(String place, String id) {
        String wanted = id.isEmpty() ? "#" + (localIds.size() + 1) : id;
        String unique = wanted;
        while (!localIds.add(unique)) {
            unique = wanted + "#" + (copies.merge(wanted, 1, Integer::sum) + 1);
        }
        if (!unique.equals(wanted)) {
            tell(place, Kind.DUPLICATE_KEY, wanted);
        }
        return unique;
    }

    public void add(Problem problem) {
        told.add(problem);
    }

    public List<Problem> all() {
        return told;
    }
}
