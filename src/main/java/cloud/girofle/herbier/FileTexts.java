package cloud.girofle.herbier;

import cloud.girofle.herbier.intake.WaitingFiles;
import cloud.girofle.herbier.library.HeldFile;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.FileReading;
import cloud.girofle.herbier.zotero.attached.AttachedReader;

/** Reads waiting files from the command line, and says how it goes. */
final class FileTexts {

    /** A line is said for so many files. */
    private static final int STEP = 25;

    private final Console console;
    private final Library library;
    private int unreadable;

    FileTexts(Console console, Library library) {
        this.console = console;
        this.library = library;
    }

    /**
     * Reads them all.
     *
     * @return the exit code: whether some could not be read
     */
    int readAll() {
        try (AttachedReader reader = new AttachedReader()) {
            new WaitingFiles(library, reader).readAll(this::told);
        }
        return unreadable == 0 ? Console.DONE : Console.PROBLEMS;
    }

    private void told(HeldFile file, FileReading reading, int files) {
        if (reading instanceof FileReading.Unreadable refused) {
            unreadable++;
            console.say("cli.file." + refused.reason(), file.path());
        }
        if (files % STEP == 0 || files == 1) {
            console.say("cli.files.reading", files);
        }
    }
}
