package cloud.girofle.herbier.web;

import java.time.Duration;

/**
 * How much the site does at once, for whom, and how long it waits for whoever is slow. There is no
 * setting for any of it: a small machine and a large one differ by how long a page takes, which the
 * waiting evens out.
 *
 * @param pages that are made at once, by however many readers
 * @param readersWaiting how many readers may wait until theirs is begun
 * @param readersPatience how long, at most
 * @param membersPatience how long those may wait who signed in: they are few, and wait in any
 *     number
 * @param forms that are taken at once: they wait for one another, and for an import under way
 * @param formsWaiting how many others may wait
 * @param exports that are written at once, each until whoever asked has received it
 * @param exportsWaiting how many others may wait
 * @param pagesAMinute that are made for the readers of one network: a class of thirty reads no
 *     faster, a crawler does
 * @param connections that are open at once, idle or not
 * @param idle how long one may stay open with nothing to do
 * @param crowdedIdle how long, when there are as many as there may be
 * @param slow how long somebody may take to send or to read {@link #LEAST} bytes
 */
record Limits(
        int pages,
        int readersWaiting,
        Duration readersPatience,
        Duration membersPatience,
        int forms,
        int formsWaiting,
        int exports,
        int exportsWaiting,
        int pagesAMinute,
        int connections,
        Duration idle,
        Duration crowdedIdle,
        Duration slow) {

    /**
     * The fewest bytes that have to come or go within {@link #slow}: with the 32 KiB that Jetty
     * writes at once, some thousand bytes a second are surely enough. The first mobile phones with
     * an Internet had five times that.
     */
    static final int LEAST = 16 * 1024;

    /** Those of every site. */
    static Limits usual() {
        return new Limits(
                Math.max(2, Runtime.getRuntime().availableProcessors()) + 1,
                100,
                Duration.ofSeconds(5),
                Duration.ofSeconds(30),
                8,
                100,
                4,
                20,
                600,
                1_000,
                Duration.ofSeconds(30),
                Duration.ofSeconds(2),
                Duration.ofSeconds(30));
    }
}
