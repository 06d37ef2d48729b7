package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.knowledge.Annotation;
import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Stance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The annotations of a reference that are in sight, each reply under what it answers in the end. A
 * reply to one that is out of sight begins a thread, and so does one whose stance is the opposite
 * of what it answers: those two stand side by side.
 */
final class Threads {

    /**
     * An annotation and what answers it.
     *
     * @param first of them
     * @param replies to it and to one another, the oldest first
     */
    record Talk(Entry first, List<Entry> replies) {

        Optional<Stance> stance() {
            return Threads.stance(first);
        }
    }

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, Integer> order = new HashMap<>();
    private final Map<Entry, Entry> tops = new HashMap<>();

    /** Of all of them, the oldest first, withdrawn ones too. */
    Threads(List<Entry> entries) {
        for (Entry entry : entries) {
            this.entries.put(entry.subject().id(), entry);
            order.put(entry.subject().id(), order.size());
        }
    }

    /** The threads, by their first annotation. */
    List<Talk> all() {
        Map<Entry, List<Entry>> threads = new LinkedHashMap<>();
        for (Entry entry : entries.values()) {
            if (!entry.withdrawn()) {
                Entry first = first(entry);
                List<Entry> replies = threads.computeIfAbsent(first, any -> new ArrayList<>());
                if (!first.equals(entry)) {
                    replies.add(entry);
                }
            }
        }
        return threads.entrySet().stream()
                .map(thread -> new Talk(thread.getKey(), inOrder(thread.getValue())))
                .toList();
    }

    /** The oldest first; of those written at one moment, what is answered before its answer. */
    private List<Entry> inOrder(List<Entry> replies) {
        return replies.stream()
                .sorted(
                        Comparator.comparing(Entry::created)
                                .thenComparingInt(reply -> chain(reply).size()))
                .toList();
    }

    /** Those in sight that answer one, or an answer to it; the oldest first. */
    List<Entry> answers(Entry entry) {
        return entries.values().stream()
                .filter(each -> !each.withdrawn() && !each.equals(entry))
                .filter(each -> above(each).contains(entry))
                .toList();
    }

    /** Whether two people disagree about the reference. */
    static boolean areOpposed(Entry one, Entry other) {
        return !one.author().equals(other.author())
                && ((says(one, Stance.SUPPORTS) && says(other, Stance.DISPUTES))
                        || (says(one, Stance.DISPUTES) && says(other, Stance.SUPPORTS)));
    }

    private Entry first(Entry entry) {
        return above(entry).stream()
                .filter(each -> areOpposed(each, top(each)))
                .findFirst()
                .orElseGet(() -> top(entry));
    }

    /** It and all that it answers, as far as they are in sight. */
    private List<Entry> above(Entry entry) {
        return chain(entry).stream().filter(each -> !each.withdrawn()).toList();
    }

    /** It and all that it answers. Files may hold circles: nothing comes twice. */
    private List<Entry> chain(Entry entry) {
        List<Entry> chain = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Optional<Entry> next = Optional.of(entry);
        while (next.isPresent() && seen.add(next.get().subject().id())) {
            chain.add(next.get());
            next = answered(next.get());
        }
        return chain;
    }

    /** What the talk that it belongs to began with; of a circle, what was written first. */
    private Entry top(Entry entry) {
        return tops.computeIfAbsent(
                entry,
                any -> {
                    List<Entry> above = above(any);
                    boolean circle = answered(chain(any).getLast()).isPresent();
                    return circle
                            ? above.stream().min(Comparator.comparingInt(this::at)).orElse(any)
                            : above.getLast();
                });
    }

    private int at(Entry entry) {
        return order.getOrDefault(entry.subject().id(), 0);
    }

    private Optional<Entry> answered(Entry entry) {
        return Optional.ofNullable(entries.get(Annotation.of(entry.content()).replyTo()));
    }

    private static boolean says(Entry entry, Stance stance) {
        return stance(entry).filter(stance::equals).isPresent();
    }

    private static Optional<Stance> stance(Entry entry) {
        return Stance.of(entry.field("stance"));
    }
}
