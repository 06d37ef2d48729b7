package cloud.girofle.herbier.citation;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** Keeps what was used last, up to a weight in all. Thread-safe. */
final class LastUsed<K, V> {

    private final Map<K, V> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final ToIntFunction<K> weight;
    private final int most;
    private int all;

    /**
     * Nothing yet.
     *
     * @param most that all it keeps may weigh
     * @param weight of what is kept under a key
     */
    LastUsed(int most, ToIntFunction<K> weight) {
        this.most = most;
        this.weight = weight;
    }

    synchronized Optional<V> find(K key) {
        return Optional.ofNullable(kept.get(key));
    }

    synchronized void keep(K key, V value) {
        if (kept.put(key, value) == null) {
            all += weight.applyAsInt(key);
        }
        Iterator<K> oldest = kept.keySet().iterator();
        while (all > most && oldest.hasNext()) {
            all -= weight.applyAsInt(oldest.next());
            oldest.remove();
        }
    }

    /** What is kept under a key; made first where nothing is, while others wait. */
    synchronized V get(K key, Function<K, V> make) {
        return find(key)
                .orElseGet(() -> {
                    V made = make.apply(key);
                    keep(key, made);
                    return made;
                });
    }
}
