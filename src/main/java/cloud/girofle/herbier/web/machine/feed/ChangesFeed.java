package cloud.girofle.herbier.web.machine.feed;

import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.text.CleanHtml;
import cloud.girofle.herbier.text.Messages;
import cloud.girofle.herbier.text.Xml;
import cloud.girofle.herbier.web.reader.Link;
import cloud.girofle.herbier.web.reader.history.ChangeStream;
import cloud.girofle.herbier.web.reader.history.ChangesAddress;
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
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What people and imports changed, as a feed to subscribe to, with all that was changed; earlier
 * changes stand a page further.
 */
public final class ChangesFeed implements Page {

    private static final int PER_PAGE = 50;

    private final Library library;
    private final FeedFormat format;

    /** Of that library. */
    public ChangesFeed(Library library, FeedFormat format) {
        this.library = library;
        this.format = format;
    }

    @Override
    public Answer show(Visit visit) {
        ChangesAddress asked = ChangesAddress.read(visit.query());
        ChangeStream stream = ChangeStream.read(library, asked, PER_PAGE);
        Links links = visit.links();
        String page = links.absolute(links.changes());
        String feed = page + "." + format.suffix();
        HistoryLines lines = new HistoryLines(visit, library, FieldChanges.Extent.WHOLE);
        return format.answer(
                new Feed(
                        visit.language().code(),
                        feed + asked.latest().query(),
                        title(visit, asked),
                        visit.words().get("site.name"),
                        links.absolute(links.icon()),
                        stream.changes().stream()
                                .findFirst()
                                .map(ChangeStream.Change::at)
                                .orElse(Instant.EPOCH),
                        page + asked.query(),
                        feed + asked.query(),
                        feed + asked.latest().query(),
                        Optional.empty(),
                        stream.older().map(older -> feed + older.query()),
                        Optional.empty(),
                        stream.changes().stream()
                                .map(change -> entry(visit, lines, change))
                                .toList()));
    }

    private static FeedEntry entry(Visit visit, HistoryLines lines, ChangeStream.Change change) {
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
        String address =
                links.absolute(
                        Stream.concat(Stream.of(line.when()), line.subject().stream())
                                .map(Link::href)
                                .filter(href -> !href.isEmpty())
                                .findFirst()
                                .orElse(links.changes()));
        return new FeedEntry(
                tag(links, id),
                "",
                CleanHtml.escape(title(visit.words(), line)),
                Optional.of(line.at()),
                line.at(),
                line.who().map(who -> List.of(who.label())).orElse(List.of()),
                address,
                List.of(),
                CleanHtml.absolute(content(line), address));
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
