package cloud.girofle.herbier.web.reader.card;

import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.web.visit.Links;
import cloud.girofle.herbier.web.visit.Query;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which cards an address asks for: those that it names, or else all of some suits on some topic.
 *
 * @param named by {@link Subject#name}, in this order; or none
 * @param suits of which; all where none is said
 * @param topic id of the topic they are on, or empty for any
 */
record Hand(List<String> named, List<Suit> suits, String topic) {

    Hand {
        named = List.copyOf(named);
        suits = List.copyOf(suits);
    }

    static Hand of(Query query) {
        return new Hand(
                query.all("c"),
                query.all("sorte").stream().flatMap(id -> Suit.of(id).stream()).toList(),
                query.find("theme").orElse(""));
    }

    /** What the cards are made of, in the order of suits, then of titles. */
    List<Entry> dealt(Library library) {
        if (!named.isEmpty()) {
            return named.stream()
                    .flatMap(name -> Subject.named(name).stream())
                    .flatMap(subject -> library.written().find(subject).stream())
                    .filter(entry -> !entry.withdrawn() && Suit.of(entry).isPresent())
                    .toList();
        }
        return all(library).stream()
                .filter(entry -> topic.isEmpty() || isOn(library, entry, topic))
                .filter(entry -> suits.isEmpty() || suits.contains(Suit.of(entry).orElseThrow()))
                .toList();
    }

    /** All that makes a card. */
    static List<Entry> all(Library library) {
        return Arrays.stream(Suit.values())
                .map(Suit::kind)
                .distinct()
                .flatMap(kind -> library.written().all(kind).stream())
                .filter(entry -> !entry.withdrawn() && Suit.of(entry).isPresent())
                .sorted(
                        Comparator.comparing((Entry entry) -> Suit.of(entry).orElseThrow())
                                .thenComparing(entry -> entry.field("title"))
                                .thenComparing(entry -> entry.subject().id()))
                .toList();
    }

    /** The topics of a thing, as its content has them. */
    static List<String> topics(Entry entry) {
        return Stream.of(entry.field("topics").split("\\s+")).filter(id -> !id.isEmpty()).toList();
    }

    private static boolean isOn(Library library, Entry entry, String topic) {
        return library.thesaurus().isAmong(topics(entry), topic);
    }

    /** The address of a page of them to print, from 1. */
    String printed(Links links, int page) {
        return address(links.cards() + "/imprimer", page);
    }

    /** The address of a page of them to choose from, from 1. */
    String offered(Links links, int page) {
        return address(links.cards(), page);
    }

    private String address(String path, int page) {
        List<String> parts =
                Stream.of(
                                named.stream().map(name -> written("c", name)),
                                suits.stream().map(suit -> written("sorte", suit.id())),
                                Optional.of(topic).filter(id -> !id.isEmpty()).stream()
                                        .map(id -> written("theme", id)),
                                Optional.of(page).filter(number -> number > 1).stream()
                                        .map(number -> "page=" + number))
                        .flatMap(some -> some)
                        .toList();
        return parts.isEmpty() ? path : path + "?" + String.join("&", parts);
    }

    private static String written(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
