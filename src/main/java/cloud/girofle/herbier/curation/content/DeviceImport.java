package cloud.girofle.herbier.curation.content;

import cloud.girofle.herbier.curation.Curation;
import cloud.girofle.herbier.curation.Outcome;
import cloud.girofle.herbier.knowledge.Act;
import cloud.girofle.herbier.knowledge.Author;
import cloud.girofle.herbier.knowledge.Edit;
import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Proposal;
import cloud.girofle.herbier.knowledge.Revision;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.Library;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes the footprints of devices that Boavizta gathers in as figures, one for each category. Taken
 * again, only what changed is changed; what a curator changed meanwhile waits for a curator's word,
 * and is never written over. Not thread-safe.
 */
public final class DeviceImport {

    private static final Author BOAVIZTA = Author.named("Boavizta");

    /**
     * What became of a file.
     *
     * @param rows how many it has
     * @param left how many of them were left out
     * @param categories how many there are
     * @param joined names that were taken for one category, where there are several
     * @param changed slugs of figures that are new or changed, or would be
     * @param conflicts slugs of those that a curator changed too: they wait among the proposals
     * @param problems what is wrong with it
     */
    public record Report(
            int rows,
            int left,
            int categories,
            List<String> joined,
            List<String> changed,
            List<String> conflicts,
            List<ContentProblem> problems) {}

    private final Library library;
    private final Curation curation;

    /** Into that library. */
    public DeviceImport(Library library) {
        this.library = library;
        this.curation = new Curation(library);
    }

    /**
     * Takes a file in.
     *
     * @param name of the file, as people know it
     * @param text of it
     * @param dry whether only to say what would be done
     */
    public Report take(String name, String text, boolean dry) {
        String ended = text.replace("\uFEFF", "").replace("\r\n", "\n").replace('\r', '\n');
        DeviceTable table;
        try {
            table = DeviceTable.read(name, ended);
        } catch (BrokenContentException e) {
            return new Report(0, 0, 0, List.of(), List.of(), List.of(), List.of(e.in(name)));
        }
        List<String> changed = new ArrayList<>();
        List<String> conflicts = new ArrayList<>();
        DeviceFigures.of(table, library.thesaurus())
                .forEach((slug, content) -> {
                    Subject subject = new Subject(Subject.Kind.FIGURE, slug);
                    Optional<Revision> last = lastTaken(subject);
                    if (last.isPresent() && last.get().content().equals(content)) {
                        return; // It says what it said: whatever was made of it here stays.
                    }
                    int base = last.map(Revision::version).orElse(0);
                    Optional<Entry> now = library.written().find(subject);
                    if (now.filter(entry -> entry.version() != base).isPresent()) {
                        conflicts.add(slug);
                    } else {
                        changed.add(slug);
                    }
                    if (!dry) {
                        write(new Edit(subject, "", base, Act.SAVED, content, name));
                    }
                });
        int kept = table.categories().values().stream().mapToInt(all -> all.devices().size()).sum();
        return new Report(
                table.rows(),
                table.rows() - kept,
                table.categories().size(),
                table.categories().values().stream()
                        .map(category -> String.join(", ", category.names()))
                        .filter(names -> names.contains(", "))
                        .toList(),
                changed,
                conflicts,
                table.problems());
    }

    private void write(Edit edit) {
        if (!(curation.publish(edit, BOAVIZTA) instanceof Outcome.Conflict)) {
            return;
        }
        Map<String, String> content = edit.content();
        boolean waits =
                library.written().proposals().stream()
                        .filter(open -> open.kind() == Proposal.Kind.CONFLICT)
                        .anyMatch(open ->
                                open.edit().subject().equals(edit.subject())
                                        && open.edit().content().equals(content));
        if (!waits) {
            curation.propose(Proposal.Kind.CONFLICT, edit, BOAVIZTA, edit.why());
        }
    }

    /** What was last taken from such a file. */
    private Optional<Revision> lastTaken(Subject subject) {
        return library.written().revisions(subject).stream()
                .filter(revision -> revision.author().equals(BOAVIZTA))
                .filter(revision -> revision.act() == Act.SAVED)
                .findFirst();
    }
}
