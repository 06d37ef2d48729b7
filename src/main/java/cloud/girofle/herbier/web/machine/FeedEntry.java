package cloud.girofle.herbier.web.machine;

import cloud.girofle.herbier.knowledge.Thesaurus;
import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.ItemTypes;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.reference.Tag;
import cloud.girofle.herbier.reference.Thing;
import cloud.girofle.herbier.sharing.CitationLine;
import cloud.girofle.herbier.text.CleanHtml;
import cloud.girofle.herbier.text.Xml;
import cloud.girofle.herbier.web.reader.HitLines;
import cloud.girofle.herbier.web.reader.found.FoundThing;
import cloud.girofle.herbier.web.visit.Links;
import cloud.girofle.herbier.web.visit.SiteLanguage;
import cloud.girofle.herbier.web.visit.Visit;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One thing in a feed.
 *
 * @param id the same in both languages of the site, and for ever
 * @param foreignLanguage where it is not the feed's; or empty
 * @param title clean HTML
 * @param published when it came in
 * @param updated when it last changed
 * @param authors names
 * @param address its page
 * @param categories its keywords or topics
 * @param content clean HTML
 */
record FeedEntry(
        String id,
        String foreignLanguage,
        String title,
        Instant published,
        Instant updated,
        List<String> authors,
        String address,
        List<String> categories,
        String content) {

    static FeedEntry of(Visit visit, Reference reference, Instant changed) {
        Links links = visit.links();
        return new FeedEntry(
                lasting(links, Thing.reference(reference.key())),
                HitLines.foreignLanguage(visit, reference),
                HitLines.title(visit, reference),
                reference.added(),
                changed,
                reference.creators().stream()
                        .filter(person -> ItemTypes.isMainRole(reference.type(), person.role()))
                        .map(Creator::displayName)
                        .filter(name -> !name.isBlank())
                        .toList(),
                links.absolute(links.reference(reference.key())),
                reference.tags().stream().map(Tag::name).toList(),
                paragraphs(
                        Stream.concat(
                                Stream.of(CitationLine.of(reference, visit.words())),
                                reference.field("abstractNote").lines())));
    }

    /** Of what is no reference. */
    static FeedEntry of(Visit visit, Thing thing, FoundThing found, Thesaurus thesaurus) {
        String here = visit.language().code();
        return new FeedEntry(
                lasting(visit.links(), thing),
                found.language().equals(here) ? "" : found.language(),
                CleanHtml.title(found.title()),
                found.written(),
                found.changed(),
                found.author().isEmpty() ? List.of() : List.of(found.author()),
                visit.links().absolute(found.href()),
                found.topics().stream()
                        .flatMap(id -> thesaurus.find(id).stream())
                        .map(topic -> topic.label(here))
                        .toList(),
                paragraphs(Stream.of(String.join(" · ", found.facts()), found.summary())));
    }

    private static String lasting(Links links, Thing thing) {
        Links french = links.in(SiteLanguage.FRENCH);
        return french.absolute(french.thing(thing));
    }

    private static String paragraphs(Stream<String> plain) {
        return plain.map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .map(paragraph -> "<p>" + Xml.escaped(paragraph) + "</p>")
                .collect(Collectors.joining());
    }
}
