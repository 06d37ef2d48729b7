package cloud.girofle.herbier.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Brings a destination to what a copy is to be: sends what is new or other, then removes what is no
 * longer wanted. What was sent is noted there as it goes, so that a run that was cut short is taken
 * up where it stopped. Thread-safe but for {@link #finish}.
 */
final class Delivery {

    /** Files between two notes of what was sent. */
    private static final int NOTED = 500;

    private final Destination to;
    private final boolean dry;
    private final Manifest before;
    private final Map<String, Entry> state = new ConcurrentHashMap<>();
    private final Set<String> wanted = ConcurrentHashMap.newKeySet();
    private final Queue<String> added = new ConcurrentLinkedQueue<>();
    private final Queue<String> changed = new ConcurrentLinkedQueue<>();
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger same = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();

    /**
     * To that destination.
     *
     * @param dry whether nothing is to be written
     */
    Delivery(Destination to, boolean dry) throws IOException {
        this.to = to;
        this.dry = dry;
        this.before = to.manifest().map(Manifest::read).orElse(Manifest.NONE);
        before.entries().forEach(entry -> state.put(entry.path(), entry));
    }

    /**
     * Whether the copy there is whole, and of that version of the site; then there is nothing to
     * do.
     */
    boolean isOf(String version) throws IOException {
        if (!before.version().equals(version) || version.isEmpty()) {
            return false;
        }
        for (Entry entry : before.entries()) {
            if (!to.holds(entry)) {
                return false;
            }
        }
        return true;
    }

    /** What is said where there is nothing to do. */
    Outcome nothing() {
        return new Outcome(List.of(), List.of(), List.of(), state.size(), 0);
    }

    /** Notes that these files belong to the copy, before any of them is sent. */
    void expect(Collection<String> paths) throws IOException {
        wanted.addAll(paths);
        boolean any = false;
        for (String path : paths) {
            any |= state.putIfAbsent(path, Manifest.begun(path)) == null;
        }
        if (any) {
            note("");
        }
    }

    /** Sends a file, unless it is there already. */
    void deliver(String path, Found.Kind kind, byte[] content) {
        String sum = HexFormat.of().formatHex(sha256().digest(content));
        deliver(new Entry(path, sum, content.length, "", kind), Body.of(content));
    }

    /**
     * Sends a file, unless it is there already; its bytes are only asked for if they are needed.
     */
    void deliver(Entry entry, Body body) {
        try {
            Entry known = state.getOrDefault(entry.path(), Manifest.begun(entry.path()));
            if (known.isAs(entry) && to.holds(known)) {
                same.incrementAndGet();
                return;
            }
            boolean begun = known.isAs(Manifest.begun(entry.path()));
            (begun ? added : changed).add(entry.path());
            bytes.addAndGet(entry.size());
            if (!dry) {
                state.put(entry.path(), entry.marked(to.put(entry, body)));
                if (sent.incrementAndGet() % NOTED == 0) {
                    note("");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Removes what the copy no longer holds, and says what was done.
     *
     * @param version of the site that the copy is of now
     */
    Outcome finish(String version) throws IOException {
        List<String> unwanted =
                state.keySet().stream().filter(path -> !wanted.contains(path)).sorted().toList();
        if (!dry && !unwanted.isEmpty()) {
            to.remove(unwanted);
            unwanted.forEach(state::remove);
        }
        note(version);
        return new Outcome(
                List.copyOf(added), List.copyOf(changed), unwanted, same.get(), bytes.get());
    }

    /**
     * Writes down what is there by now.
     *
     * @param version of the site that it is whole of; empty where it is not
     */
    synchronized void note(String version) throws IOException {
        Manifest now = Manifest.of(version, state.values());
        if (dry || (now.equals(before) && sent.get() == 0)) {
            return;
        }
        byte[] text = now.written().getBytes(StandardCharsets.UTF_8);
        Found.Kind kind =
                new Found.Kind("text/tab-separated-values; charset=utf-8", "no-cache", "");
        String sum = HexFormat.of().formatHex(sha256().digest(text));
        var unused = to.put(new Entry(Manifest.FILE, sum, text.length, "", kind), Body.of(text));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // Every Java has it.
        }
    }
}
