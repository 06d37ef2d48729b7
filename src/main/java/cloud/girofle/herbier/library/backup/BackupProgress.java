package cloud.girofle.herbier.library.backup;

/** Hears how long work goes on. */
@FunctionalInterface
public interface BackupProgress {

    /** Hears nothing. */
    BackupProgress SILENT = (done, all) -> {};

    /**
     * One more file is done.
     *
     * @param done so far
     * @param all that there are
     */
    void step(int done, int all);
}
