package cloud.girofle.herbier.sharing.parallel;

import cloud.girofle.herbier.knowledge.Thesaurus;
import cloud.girofle.herbier.knowledge.Topic;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.search.Criteria;
import cloud.girofle.herbier.search.Facet;
import cloud.girofle.herbier.search.Order;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds what one library might want from another: what the other alone has on topics that it
 * follows itself, the more so the more it has on them and the fewer the two have in all (the number
 * of its own references on a topic, times the logarithm of the rarity of the topic). Of a topic and
 * those above it, only the narrowest counts.
 */
final class Wants {

    /** One reference may be there by chance; from so many on, a topic is followed. */
    private static final int FOLLOWED_FROM = 2;

    /** What every other reference is on tells nothing of anybody's interests. */
    private static final double TOO_COMMON = 0.5;

    /** Reasons told of one reference. */
    private static final int REASONS = 2;

    private record Weighed(Topic topic, Wanted.Followed followed, double weight) {}

    private final Catalogue catalogue;
    private final Thesaurus thesaurus;
    private final Map<String, Share> shares;
    private final long all;

    /**
     * @param shares how many each has, by topic
     * @param all how many the two have
     */
    Wants(Catalogue catalogue, List<Share> shares, long all) {
        this.catalogue = catalogue;
        this.thesaurus = catalogue.thesaurus();
        this.shares = shares.stream().collect(Collectors.toMap(Share::value, share -> share));
        this.all = all;
    }

    /**
     * What is wanted, what counts most first.
     *
     * @param giver slug of who has it
     * @param alone what the giver alone has, in the order of those that count the same
     * @param byFirst whether it is the first of the two who might want it
     */
    List<Wanted> of(String giver, List<String> alone, boolean byFirst) {
        Map<String, List<Weighed>> topics = new HashMap<>();
        Set<String> given = new HashSet<>(alone);
        for (Topic topic : thesaurus.topics()) {
            Share share = shares.getOrDefault(topic.id(), new Share(topic.id(), 0, 0, 0));
            long own = share.both() + (byFirst ? share.a() : share.b());
            boolean told = share.total() <= TOO_COMMON * all;
            if (own >= FOLLOWED_FROM && told && (byFirst ? share.b() : share.a()) > 0) {
                Weighed weighed =
                        new Weighed(
                                topic,
                                new Wanted.Followed(topic.id(), own),
                                own * Math.log(all / (double) share.total()));
                for (String key : on(giver, topic)) {
                    if (given.contains(key)) {
                        topics.computeIfAbsent(key, any -> new ArrayList<>(4)).add(weighed);
                    }
                }
            }
        }
        return ranked(alone, topics);
    }

    private List<Wanted> ranked(List<String> alone, Map<String, List<Weighed>> topics) {
        record Ranked(Wanted wanted, double weight) {}
        List<Ranked> ranked = new ArrayList<>();
        for (String key : alone) {
            List<Weighed> narrowest = narrowest(topics.getOrDefault(key, List.of()));
            if (!narrowest.isEmpty()) {
                ranked.add(
                        new Ranked(
                                new Wanted(
                                        key,
                                        narrowest.stream()
                                                .limit(REASONS)
                                                .map(Weighed::followed)
                                                .toList()),
                                narrowest.stream().mapToDouble(Weighed::weight).sum()));
            }
        }
        return ranked.stream()
                .sorted(Comparator.comparingDouble(Ranked::weight).reversed())
                .map(Ranked::wanted)
                .toList();
    }

    /** Those that no other stands beneath, the heaviest first. */
    private List<Weighed> narrowest(List<Weighed> topics) {
        Set<Topic> above = new HashSet<>();
        topics.forEach(each -> above.addAll(thesaurus.ancestors(each.topic())));
        return topics.stream()
                .filter(each -> !above.contains(each.topic()))
                .sorted(Comparator.comparingDouble(Weighed::weight).reversed())
                .toList();
    }

    private List<String> on(String source, Topic topic) {
        Map<Facet, List<String>> chosen =
                Map.of(Facet.SOURCE, List.of(source), Facet.TOPIC, List.of(topic.id()));
        Criteria criteria = new Criteria("", chosen, Order.ADDED, 1).ofReferences();
        return catalogue.keys(criteria, 0, Integer.MAX_VALUE);
    }
}
