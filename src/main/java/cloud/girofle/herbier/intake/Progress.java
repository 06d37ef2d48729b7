package cloud.girofle.herbier.intake;

/** Told as a run goes on. */
public interface Progress {

    /**
     * Some records were read.
     *
     * @param source slug of the source
     * @param records read so far of that source
     */
    void read(String source, int records);

    /**
     * Another import writes: this one waits until it is done.
     *
     * @param source slug of the source
     */
    default void waits(String source) {}

    /**
     * Some export files were read. Once all are, they are compared with what the library holds.
     *
     * @param source slug of the source
     * @param read how many
     * @param all how many there are
     */
    default void files(String source, int read, int all) {}
}
