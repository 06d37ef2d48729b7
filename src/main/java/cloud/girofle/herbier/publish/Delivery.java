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
    private final String before;
    private final Map<String, Entry> state = new ConcurrentHashMap<>();
    private final Set<String> wanted = ConcurrentHashMap.newKeySet();
    private final Queue<String> added = new ConcurrentLinkedQueue<>();
    private final Queue<String> changed = new ConcurrentLinkedQueue<>();
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
        to.entries().forEach(entry -> state.put(entry.path(), entry));
        this.before = Manifest.written(state.values());
    }

    /** Notes that these files belong to the copy, before any of them is sent. */
    void expect(Collection<String> paths) throws IOException {
        wanted.addAll(paths);
        boolean any = false;
        for (String path : paths) {
            any |= state.putIfAbsent(path, Manifest.begun(path)) == null;
        }
        if (any) {
            note();
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
                if ((added.size() + changed.size()) % NOTED == 0) {
                    note();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes what the copy no longer holds, and says what was done. */
    Outcome finish() throws IOException {
        List<String> unwanted =
                state.keySet().stream().filter(path -> !wanted.contains(path)).sorted().toList();
        if (!dry && !unwanted.isEmpty()) {
            to.remove(unwanted);
            unwanted.forEach(state::remove);
        }
        note();
        return new Outcome(
                List.copyOf(added), List.copyOf(changed), unwanted, same.get(), bytes.get());
    }

    /** Writes down what is there by now. */
    synchronized void note() throws IOException {
        String now = Manifest.written(state.values());
        if (dry || now.equals(before) && added.isEmpty() && changed.isEmpty()) {
            return;
        }
        byte[] text = now.getBytes(StandardCharsets.UTF_8);
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
