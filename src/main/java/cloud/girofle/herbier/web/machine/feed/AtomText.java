package cloud.girofle.herbier.web.machine.feed;

import cloud.girofle.herbier.text.Xml;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The elements of an Atom feed (RFC 4287), one after the other. Not thread-safe. */
final class AtomText {

    static final String TYPE = "application/atom+xml";

    private final StringBuilder xml = new StringBuilder();

    /** A feed in that language, begun. */
    AtomText(String language) {
        xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.append(
                "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"%s\">\n"
                        .formatted(Xml.escaped(language)));
    }

    void entry() {
        xml.append("<entry>\n");
    }

    void endEntry() {
        xml.append("</entry>\n");
    }

    void element(String name, String text) {
        xml.append("<%s>%s</%s>\n".formatted(name, Xml.escaped(text), name));
    }

    void date(String name, Instant moment) {
        element(name, moment.truncatedTo(ChronoUnit.SECONDS).toString());
    }

    /** Clean HTML, in a language of its own where one is given. */
    void html(String name, String language, String html) {
        String own = language.isEmpty() ? "" : " xml:lang=\"%s\"".formatted(Xml.escaped(language));
        xml.append("<%s type=\"html\"%s>%s</%s>\n".formatted(name, own, Xml.escaped(html), name));
    }

    void author(String name) {
        xml.append("<author><name>").append(Xml.escaped(name)).append("</name></author>\n");
    }

    void category(String term) {
        xml.append("<category term=\"").append(Xml.escaped(term)).append("\"/>\n");
    }

    void link(String relation, String type, String address) {
        xml.append(
                "<link rel=\"%s\" type=\"%s\" href=\"%s\"/>\n"
                        .formatted(relation, type, Xml.escaped(address)));
    }

    /** The whole feed, ended. */
    String end() {
        return xml.append("</feed>\n").toString();
    }
}
