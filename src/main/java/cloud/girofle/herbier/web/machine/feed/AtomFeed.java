package cloud.girofle.herbier.web.machine.feed;

/** Writes a feed as Atom. */
final class AtomFeed {

    private AtomFeed() {}

    static String written(Feed feed) {
        AtomText xml = new AtomText(feed.language());
        xml.element("id", feed.id());
        xml.element("title", feed.title());
        xml.date("updated", feed.updated());
        xml.element("icon", feed.icon());
        xml.author(feed.author());
        xml.link("self", AtomText.TYPE, feed.self());
        xml.link("alternate", "text/html", feed.page());
        xml.link("first", AtomText.TYPE, feed.first());
        feed.previous().ifPresent(page -> xml.link("previous", AtomText.TYPE, page));
        feed.next().ifPresent(page -> xml.link("next", AtomText.TYPE, page));
        feed.last().ifPresent(page -> xml.link("last", AtomText.TYPE, page));
        feed.entries().forEach(entry -> add(xml, entry));
        return xml.end();
    }

    private static void add(AtomText xml, FeedEntry entry) {
        xml.entry();
        xml.element("id", entry.id());
        xml.html("title", entry.foreignLanguage(), entry.title());
        xml.date("updated", entry.updated());
        entry.published().ifPresent(moment -> xml.date("published", moment));
        entry.authors().forEach(xml::author);
        xml.link("alternate", "text/html", entry.address());
        entry.categories().forEach(xml::category);
        xml.html("content", "", entry.content());
        xml.endEntry();
    }
}
