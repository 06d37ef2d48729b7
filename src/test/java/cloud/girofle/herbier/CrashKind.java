package cloud.girofle.herbier;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Random;

/** One kind of work that the program is killed in; it keeps a data folder of its own. */
interface CrashKind {

    /** What the table calls it. */
    String words();

    /** Has the program begin the work, kills it at some moment of it, and counts what it had said. */
    Crash kill(Random random)
            throws IOException, InterruptedException, SQLException;

    /** What became of one kill. */
    final class Crash {

        /** Whether the program was at work: it may have been faster. */
        boolean working;

        /** Writes that the program had said are done. */
        int acknowledged;

        /** Of those, the ones that are not there. */
        int lost;

        /** Of all that was sent, what is there more than once. */
        int doubled;

        /** Pieces of work of which some is there, and some is not. */
        int halves;

        /** What {@code herbier check --deep} says once the index has caught up; empty as a rule. */
        String unsound = "";

        boolean isWell() {
            return lost == 0 && doubled == 0 && halves == 0 && unsound.isEmpty();
        }
    }
}
