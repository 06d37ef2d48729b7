package cloud.girofle.herbier.sharing.oai;

import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.text.Xml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * The elements of an answer, one after the other, as the protocol's schema wants them. Not
 * thread-safe.
 *
 * @see <a href="http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd">OAI-PMH.xsd</a>
 */
final class OaiXml {

    private static final String HEAD =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/ \
            http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd">
            """;

    private final Identity identity;
    private final StringBuilder xml = new StringBuilder(HEAD);

    OaiXml(Identity identity) {
        this.identity = identity;
    }

    /** How long it is by now, in characters. */
    int length() {
        return xml.length();
    }

    void open(String name) {
        xml.append('<').append(name).append(">\n");
    }

    void close(String name) {
        xml.append("</").append(name).append(">\n");
    }

    void element(String name, String text) {
        xml.append("<%s>%s</%s>\n".formatted(name, Xml.escaped(text), name));
    }

    /** Says what was asked; nothing of it where it made no sense. */
    void request(Map<String, List<String>> arguments) {
        xml.append("<request");
        arguments.forEach((name, values) ->
                xml.append(" %s=\"%s\"".formatted(name, Xml.escaped(values.getFirst()))));
        xml.append('>').append(Xml.escaped(identity.baseUrl().toString())).append("</request>\n");
    }

    void error(Refusal refusal) {
        xml.append(
                "<error code=\"%s\">%s</error>\n"
                        .formatted(refusal.code(), Xml.escaped(refusal.sentence())));
    }

    /** What is said of the identifiers, where our host is one that the schema knows. */
    void identifiers(String domain) {
        xml.append(
                """
                <description>
                <oai-identifier xmlns="http://www.openarchives.org/OAI/2.0/oai-identifier"
                    xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/oai-identifier \
                http://www.openarchives.org/OAI/2.0/oai-identifier.xsd">
                <scheme>oai</scheme>
                <repositoryIdentifier>%s</repositoryIdentifier>
                <delimiter>:</delimiter>
                <sampleIdentifier>%s</sampleIdentifier>
                </oai-identifier>
                </description>
                """
                        .formatted(domain, identity.identifier("ABCD2345")));
    }

    void set(NamedSet set) {
        open("set");
        element("setSpec", set.spec());
        element("setName", set.name());
        if (!set.description().isBlank()) {
            xml.append(
                    """
                    <setDescription>
                    <oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/"
                        xmlns:dc="http://purl.org/dc/elements/1.1/"
                        xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/oai_dc/ \
                    http://www.openarchives.org/OAI/2.0/oai_dc.xsd">
                    <dc:description>%s</dc:description>
                    </oai_dc:dc>
                    </setDescription>
                    """
                            .formatted(Xml.escaped(set.description())));
        }
        close("set");
    }

    void format(MetadataFormat format) {
        open("metadataFormat");
        element("metadataPrefix", format.prefix());
        element("schema", format.schema());
        element("metadataNamespace", format.namespace());
        close("metadataFormat");
    }

    void record(Item item, MetadataFormat format) {
        open("record");
        header(item, format);
        item.in(format).ifPresent(reference -> metadata(reference, format));
        close("record");
    }

    void header(Item item, MetadataFormat format) {
        xml.append(item.in(format).isPresent() ? "<header>\n" : "<header status=\"deleted\">\n");
        element("identifier", identity.identifier(item.stamp().key()));
        element("datestamp", item.stamp().at().toString());
        item.sets().forEach(spec -> element("setSpec", spec));
        close("header");
    }

    private void metadata(Reference reference, MetadataFormat format) {
        open("metadata");
        try {
            format.manifestation().write(reference, xml);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // A text in memory never fails.
        }
        close("metadata");
    }

    /** Says how far a list has come, and how to go on; without a token, it is at its end. */
    void resumption(String token, int cursor, int size) {
        String complete = size > 0 ? " completeListSize=\"%d\"".formatted(size) : "";
        xml.append(
                "<resumptionToken%s cursor=\"%d\">%s</resumptionToken>\n"
                        .formatted(complete, cursor, token));
    }

    /** The whole answer. */
    String end() {
        return xml.append("</OAI-PMH>\n").toString();
    }
}
