package cloud.girofle.herbier.sharing.oai;

import cloud.girofle.herbier.knowledge.Thesaurus;
import cloud.girofle.herbier.library.Library;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Answers requests of <a href="https://www.openarchives.org/OAI/openarchivesprotocol.html">OAI-PMH
 * 2.0</a>. Its items are the references; those that are no longer shown are told as deleted, for
 * ever. Lives for the time of one answer.
 */
public final class Repository {

    private final Library library;
    private final Identity identity;
    private final List<MetadataFormat> formats;
    private final Supplier<Thesaurus> thesaurus;

    /**
     * The repository of a library.
     *
     * @param formats in which references are told
     * @param thesaurus the topics that are sets, defined
     */
    public Repository(
            Library library,
            Identity identity,
            List<MetadataFormat> formats,
            Supplier<Thesaurus> thesaurus) {
        this.library = library;
        this.identity = identity;
        this.formats = List.copyOf(formats);
        this.thesaurus = thesaurus;
    }

    /**
     * The answer to a request, in XML; to one that makes no sense, too.
     *
     * @param arguments every value of each, by name, as anyone may have written them
     */
    public String answer(Map<String, List<String>> arguments) {
        Instant now = library.datestamps().known(); // Before anything is read.
        OaiXml xml = begun(now);
        try {
            Request request = new Arguments(arguments).request();
            xml.request(arguments);
            answer(xml, request);
            return xml.end();
        } catch (Refusal refusal) {
            OaiXml refused = begun(now);
            refused.request(refusal.isOfArguments() ? Map.of() : arguments);
            refused.error(refusal);
            return refused.end();
        }
    }

    private OaiXml begun(Instant now) {
        OaiXml xml = new OaiXml(identity);
        xml.element("responseDate", now.toString());
        return xml;
    }

    private void answer(OaiXml xml, Request request) {
        switch (request) {
            case Request.Identify any -> identify(xml);
            case Request.ListMetadataFormats(var identifier) -> {
                List<MetadataFormat> told = identifier.map(this::formatsOf).orElse(formats);
                xml.open("ListMetadataFormats");
                told.forEach(xml::format);
                xml.close("ListMetadataFormats");
            }
            case Request.ListSets any -> {
                xml.open("ListSets");
                sets().all().forEach(xml::set);
                xml.close("ListSets");
            }
            case Request.GetRecord(String identifier, String prefix) -> {
                Item item = item(identifier);
                MetadataFormat format = format(prefix);
                xml.open("GetRecord");
                xml.record(item, format);
                xml.close("GetRecord");
            }
            case Request.ListRecords(Selection selection) ->
                    new Listing(
                                    items(),
                                    library.datestamps(),
                                    format(selection.prefix()),
                                    selection)
                            .write(xml);
        }
    }

    private void identify(OaiXml xml) {
        xml.open("Identify");
        xml.element("repositoryName", identity.name());
        xml.element("baseURL", identity.baseUrl().toString());
        xml.element("protocolVersion", "2.0");
        xml.element("adminEmail", identity.adminEmail());
        Instant earliest =
                library.datestamps().earliest().orElseGet(() -> library.datestamps().known());
        xml.element("earliestDatestamp", earliest.toString());
        xml.element("deletedRecord", "persistent");
        xml.element("granularity", "YYYY-MM-DDThh:mm:ssZ");
        xml.element("compression", "gzip");
        identity.domain().ifPresent(xml::identifiers);
        xml.close("Identify");
    }

    private List<MetadataFormat> formatsOf(String identifier) {
        Item item = item(identifier);
        List<MetadataFormat> told =
                formats.stream().filter(format -> item.in(format).isPresent()).toList();
        if (told.isEmpty()) {
            throw new Refusal(Refusal.Code.NO_METADATA_FORMATS, "this record was deleted");
        }
        return told;
    }

    private Item item(String identifier) {
        return identity.key(identifier)
                .flatMap(items()::find)
                .orElseThrow(() ->
                        new Refusal(
                                Refusal.Code.ID_DOES_NOT_EXIST,
                                "there never was a record of this identifier here"));
    }

    private MetadataFormat format(String prefix) {
        return formats.stream()
                .filter(format -> format.prefix().equals(prefix))
                .findFirst()
                .orElseThrow(() ->
                        new Refusal(
                                Refusal.Code.CANNOT_DISSEMINATE_FORMAT,
                                "there is no metadata format " + prefix));
    }

    private Items items() {
        return new Items(library, sets());
    }

    private Sets sets() {
        return new Sets(library, thesaurus.get());
    }
}
