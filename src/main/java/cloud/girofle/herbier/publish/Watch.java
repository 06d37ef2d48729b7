package cloud.girofle.herbier.publish;

/** Hears how a publication goes on; from any thread, one call at a time is not promised. */
public interface Watch {

    /** So many addresses were asked for, and others may be found yet. */
    void asked(int addresses);

    /** So many files of all are done. */
    void done(int files, int all);

    /** The index of the copy is being made. */
    void indexing();

    /** Hears nothing. */
    Watch NONE =
            new Watch() {
                @Override
                public void asked(int addresses) {}

                @Override
                public void done(int files, int all) {}

                @Override
                public void indexing() {}
            };
}
