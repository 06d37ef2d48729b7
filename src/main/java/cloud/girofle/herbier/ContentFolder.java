package cloud.girofle.herbier;

import cloud.girofle.herbier.curation.BrokenThesaurusException;
import cloud.girofle.herbier.curation.ThesaurusFile;
import cloud.girofle.herbier.knowledge.Thesaurus;
import cloud.girofle.herbier.library.Library;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What curators keep in files, taken into the library by commands. What cannot be used is said, and
 * what the library has of it stays.
 */
record ContentFolder(Console console, Path folder) {

    /**
     * Takes it in.
     *
     * @return the exit code: whether it could be used
     */
    int takeInto(Library library) {
        try {
            Optional<Thesaurus> read = ThesaurusFile.in(folder);
            if (read.isEmpty() && !library.thesaurusVersion().isEmpty()) {
                console.say("cli.thesaurus.folder", folder, count(library));
            }
            if (read.isPresent() && library.adopt(this::waits, read.get())) {
                console.say("cli.thesaurus.adopted", count(library), file());
            }
            return Console.DONE;
        } catch (BrokenThesaurusException e) {
            console.say(e);
            console.say("cli.thesaurus.kept", count(library));
            return Console.PROBLEMS;
        }
    }

    /**
     * Says whether it could be taken in, without doing it.
     *
     * @return the exit code
     */
    int check(Library library) {
        try {
            boolean news =
                    ThesaurusFile.in(folder)
                            .filter(read -> !read.version().equals(library.thesaurusVersion()))
                            .isPresent();
            if (news) {
                console.say("cli.thesaurus.news", file());
            }
            return Console.DONE;
        } catch (BrokenThesaurusException e) {
            console.say(e);
            return Console.PROBLEMS;
        }
    }

    private void waits() {
        console.say("cli.undo.waits");
    }

    private Path file() {
        return folder.resolve(ThesaurusFile.NAME);
    }

    private static int count(Library library) {
        return library.thesaurus().topics().size();
    }
}
