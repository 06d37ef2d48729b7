package cloud.girofle.herbier.sharing.oai;

import cloud.girofle.herbier.library.Datestamps.Period;

/**
 * A list that is asked for, from some place on.
 *
 * @param whole whether records are wanted; else their headers alone
 * @param prefix of the format
 * @param from as written, or empty
 * @param until as written, or empty
 * @param set its spec, or empty
 * @param reached number of the last change that was told before
 * @param cursor how many were told before
 * @param size how many there are in all, as far as could be said at first; 0 where it could not
 */
record Selection(
        boolean whole,
        String prefix,
        String from,
        String until,
        String set,
        long reached,
        int cursor,
        int size) {

    /**
     * The period it is about.
     *
     * @throws Refusal when there is no such one
     */
    Period period() {
        return UtcDate.period(from, until);
    }

    /** Whether it goes on with a list. */
    boolean isContinued() {
        return cursor > 0;
    }

    /** The rest of it, once some more were told. */
    Selection after(long number, int told, int all) {
        return new Selection(whole, prefix, from, until, set, number, cursor + told, all);
    }
}
