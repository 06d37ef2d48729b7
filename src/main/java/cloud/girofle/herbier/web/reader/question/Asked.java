package cloud.girofle.herbier.web.reader.question;

import cloud.girofle.herbier.web.visit.Links;
import cloud.girofle.herbier.web.visit.Visit;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which questions an address asks for.
 *
 * @param state id of their state, or empty for any
 * @param topic id of their topic, or empty for any
 */
record Asked(String state, String topic) {

    static Asked by(Visit visit) {
        return new Asked(
                visit.query().find("etat").orElse(""), visit.query().find("theme").orElse(""));
    }

    /** The same in that state. */
    Asked in(String id) {
        return new Asked(id, topic);
    }

    /** The same on that topic. */
    Asked on(String id) {
        return new Asked(state, id);
    }

    List<Questions.Kept> of(Questions all) {
        return all.kept().stream()
                .filter(kept -> state.isEmpty() || kept.question().state().id().equals(state))
                .filter(kept -> topic.isEmpty() || all.isOn(kept, topic))
                .toList();
    }

    /** The address of a page of them, from 1. */
    String address(Links links, int page) {
        String query =
                Stream.of(
                                written("etat", state),
                                written("theme", topic),
                                written("page", page > 1 ? String.valueOf(page) : ""))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("&"));
        return query.isEmpty() ? links.questions() : links.questions() + "?" + query;
    }

    private static String written(String name, String value) {
        return value.isEmpty() ? "" : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
