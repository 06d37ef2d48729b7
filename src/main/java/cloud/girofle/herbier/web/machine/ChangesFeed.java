package cloud.girofle.herbier.web.machine;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.text.Messages;
import cloud.girofle.herbier.text.Xml;
import cloud.girofle.herbier.web.reader.Link;
import cloud.girofle.herbier.web.reader.history.ChangeStream;
import cloud.girofle.herbier.web.reader.history.ChangesAddress;
import cloud.girofle.herbier.web.reader.history.ChangesPage;
import cloud.girofle.herbier.web.reader.history.FieldChange;
import cloud.girofle.herbier.web.reader.history.FieldChanges;
import cloud.girofle.herbier.web.reader.history.HistoryLine;
import cloud.girofle.herbier.web.reader.history.HistoryLines;
import cloud.girofle.herbier.web.visit.Answer;
import cloud.girofle.herbier.web.visit.Links;
import cloud.girofle.herbier.web.visit.Page;
import cloud.girofle.herbier.web.visit.Visit;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What people and imports changed, as a feed to subscribe to (Atom, RFC 4287), with all that was
 * changed; earlier changes stand a page further (RFC 5005).
 */
public final class ChangesFeed implements Page {

    private static final int PER_PAGE = 50;

    private final Library library;

    /** Of that library. */
    public ChangesFeed(Library library) {
        this.library = library;
    }

    @Override
    public Answer show(Visit visit) {
        ChangesAddress asked = ChangesAddress.read(visit.query());
        ChangeStream stream = ChangeStream.read(library, asked, PER_PAGE);
        Links links = visit.links();
        String page = links.absolute(links.changes());
        String feed = page + ChangesPage.FEED;
        AtomText xml = new AtomText(visit.language().code());
        xml.element("id", feed + asked.latest().query());
        xml.element("title", title(visit, asked));
        xml.date(
                "updated",
                stream.changes().stream()
                        .findFirst()
                        .map(ChangeStream.Change::at)
                        .orElse(Instant.EPOCH));
        xml.element("icon", links.absolute(links.icon()));
        xml.author(visit.words().get("site.name"));
        xml.link("self", AtomText.TYPE, feed + asked.query());
        xml.link("alternate", "text/html", page + asked.query());
        xml.link("first", AtomText.TYPE, feed + asked.latest().query());
        stream.older().ifPresent(older -> xml.link("next", AtomText.TYPE, feed + older.query()));
        HistoryLines lines = new HistoryLines(visit, library, FieldChanges.Extent.WHOLE);
        stream.changes().forEach(change -> add(visit, xml, lines, change));
        return new Answer.Text(200, AtomText.TYPE + "; charset=utf-8", xml.end());
    }

    private static void add(
            Visit visit, AtomText xml, HistoryLines lines, ChangeStream.Change change) {
        HistoryLine line;
        String id;
        switch (change) {
            case ChangeStream.Written written -> {
                line = lines.of(written.latest());
                id = "versions/" + line.number();
            }
            case ChangeStream.Imported imported -> {
                line = lines.of(imported.run());
                id = "imports/" + imported.run().number();
            }
        }
        Links links = visit.links();
        xml.entry("");
        xml.element("id", tag(links, id));
        xml.element("title", title(visit.words(), line));
        xml.date("updated", line.at());
        line.who().ifPresent(who -> xml.author(who.label()));
        String address =
                Stream.concat(Stream.of(line.when()), line.subject().stream())
                        .map(Link::href)
                        .filter(href -> !href.isEmpty())
                        .findFirst()
                        .orElse(links.changes());
        xml.link("alternate", "text/html", links.absolute(address));
        xml.html("content", content(line));
        xml.endEntry();
    }

    /** A name that stays for ever, in both languages (RFC 4151). */
    private static String tag(Links links, String id) {
        URI site = URI.create(links.absolute("/"));
        return "tag:" + site.getHost() + ",2026:" + links.base() + "/" + id;
    }

    private static String title(Visit visit, ChangesAddress asked) {
        Messages words = visit.words();
        String what =
                asked.what().isEmpty()
                        ? words.get("changes.heading")
                        : words.get("changes.of." + asked.what());
        return words.get(
                "feed.title",
                asked.who().isEmpty() ? what : words.get("history.said", what, asked.who()));
    }

    private static String title(Messages words, HistoryLine line) {
        return line.subject()
                .map(subject -> words.get("history.said", line.act(), subject.label()))
                .orElse(line.act());
    }

    private static String content(HistoryLine line) {
        List<String> remarks =
                line.remarks().stream().map(Link::label).filter(label -> !label.isEmpty()).toList();
        return Stream.of(
                        Stream.of(String.join(", ", remarks)).map(Xml::escaped),
                        Stream.of(line.why()).map(Xml::escaped),
                        line.changes().stream().map(ChangesFeed::content))
                .flatMap(each -> each)
                .filter(paragraph -> !paragraph.isEmpty())
                .map(paragraph -> "<p>" + paragraph + "</p>")
                .collect(Collectors.joining());
    }

    /** Feed readers keep no lines of their own accord. */
    private static String content(FieldChange change) {
        String label =
                change.label().isEmpty() ? "" : "<b>" + Xml.escaped(change.label()) + "</b> ";
        String remark = change.remark().isEmpty() ? "" : " (" + Xml.escaped(change.remark()) + ")";
        return label + change.html().replace("\n", "<br>") + remark;
    }
}
