package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Stance;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What people say of a reference, as its page shows it: as much of it as the page can bear.
 *
 * @param supporting those who agree with it, where others do not
 * @param disputing those who disagree, side by side with them
 * @param others everything else
 * @param all leads to all annotations, where some are left out
 */
public record Debate(
        List<Turn> supporting, List<Turn> disputing, List<Turn> others, Optional<Link> all) {

    /** Elements that annotations may take of a page, with the people who made the reference. */
    private static final int MOST = 60;

    /** Elements that each of those people takes: a link, and two terms in the head of the page. */
    private static final int PERSON = 3;

    private static final int MOST_PEOPLE = 20;

    /** An annotation, and the replies to it. */
    public record Turn(Remark first, List<Remark> replies) {
        public Turn {
            replies = List.copyOf(replies);
        }
    }

    public Debate {
        supporting = List.copyOf(supporting);
        disputing = List.copyOf(disputing);
        others = List.copyOf(others);
    }

    /** Whether nobody says anything. */
    public boolean isEmpty() {
        return supporting.isEmpty() && disputing.isEmpty() && others.isEmpty();
    }

    /** Whether curators disagree. */
    public boolean isDivided() {
        return !supporting.isEmpty() && !disputing.isEmpty();
    }

    /** How many elements of a page it takes, about. */
    int elements() {
        return Stream.of(supporting, disputing, others)
                .flatMap(List::stream)
                .flatMap(turn -> Stream.concat(Stream.of(turn.first()), turn.replies().stream()))
                .mapToInt(Remark::elements)
                .sum();
    }

    static Debate of(Visit visit, Library library, Reference reference) {
        List<Threads.Talk> threads =
                new Threads(library.written().about(reference.key(), Subject.Kind.ANNOTATION))
                        .all();
        Fitting fitting = new Fitting(visit, library, reference);
        List<Threads.Talk> agreeing = opposed(threads, Stance.SUPPORTS);
        List<Threads.Talk> against = opposed(threads, Stance.DISPUTES);
        List<Threads.Talk> rest = new ArrayList<>(threads);
        rest.removeAll(agreeing);
        rest.removeAll(against);
        fitting.firsts(inTurn(agreeing, against));
        fitting.firsts(rest);
        fitting.replies(threads);
        int said = threads.stream().mapToInt(thread -> 1 + thread.replies().size()).sum();
        return new Debate(
                fitting.turns(agreeing),
                fitting.turns(against),
                fitting.turns(rest),
                said == fitting.shown()
                        ? Optional.empty()
                        : Optional.of(
                                new Link(
                                        visit.words().get("annotations.all", said),
                                        visit.links().annotations(reference.key()))));
    }

    /** Those of a stance, if another person takes the opposite one. */
    private static List<Threads.Talk> opposed(List<Threads.Talk> threads, Stance stance) {
        List<Threads.Talk> taking =
                threads.stream()
                        .filter(thread -> thread.stance().filter(stance::equals).isPresent())
                        .toList();
        boolean divided =
                taking.stream()
                        .anyMatch(one ->
                                threads.stream()
                                        .anyMatch(other ->
                                                Threads.areOpposed(one.first(), other.first())));
        return divided ? taking : List.of();
    }

    private static List<Threads.Talk> inTurn(List<Threads.Talk> one, List<Threads.Talk> other) {
        List<Threads.Talk> both = new ArrayList<>();
        for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
            both.addAll(one.subList(Math.min(i, one.size()), Math.min(i + 1, one.size())));
            both.addAll(other.subList(Math.min(i, other.size()), Math.min(i + 1, other.size())));
        }
        return both;
    }

    /** Takes annotations as long as there is room. */
    private static final class Fitting {

        private final Remarks remarks;
        private final String quoteLanguage;
        private final Map<Entry, Remark> shown = new LinkedHashMap<>();
        private int left;

        Fitting(Visit visit, Library library, Reference reference) {
            this.remarks = new Remarks(visit, library);
            this.quoteLanguage = HitLines.foreignLanguage(visit, reference);
            this.left = MOST - PERSON * Math.min(MOST_PEOPLE, reference.creators().size());
        }

        void firsts(List<Threads.Talk> threads) {
            threads.stream().map(Threads.Talk::first).forEach(this::take);
        }

        void replies(List<Threads.Talk> threads) {
            threads.stream()
                    .filter(thread -> shown.containsKey(thread.first()))
                    .flatMap(thread -> thread.replies().stream())
                    .forEach(this::take);
        }

        int shown() {
            return shown.size();
        }

        List<Turn> turns(List<Threads.Talk> threads) {
            return threads.stream()
                    .flatMap(thread ->
                            find(thread.first())
                                    .map(first -> new Turn(first, replies(thread)))
                                    .stream())
                    .toList();
        }

        private List<Remark> replies(Threads.Talk thread) {
            String parent = thread.first().subject().id();
            return thread.replies().stream()
                    .flatMap(reply -> find(reply).stream())
                    .map(reply -> reply.under(parent))
                    .toList();
        }

        private Optional<Remark> find(Entry entry) {
            return Optional.ofNullable(shown.get(entry));
        }

        private void take(Entry entry) {
            if (left <= 0) {
                return;
            }
            Remark remark = remarks.begun(entry, quoteLanguage).apart();
            left -= remark.elements();
            if (left >= 0) {
                shown.put(entry, remark);
            }
        }
    }
}
