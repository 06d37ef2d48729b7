package cloud.girofle.herbier.zotero.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.girofle.herbier.hostile.Mutation;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;

/** Damaged replies of a repository. */
class DamagedReplyTest {

    private static final String WHOLE =
            """
            <?xml version="1.0"?>
            <OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/">
            <responseDate>2026-11-25T12:00:00Z</responseDate>
            <request verb="ListRecords">https://example.org/oai</request>
            <ListRecords>
            <record><header><identifier>oai:example.org:1</identifier>
            <datestamp>2026-11-25</datestamp></header>
            <metadata><dc:title xmlns:dc="http://purl.org/dc/elements/1.1/">À lire</dc:title>
            </metadata></record>
            <record><header status="deleted"><identifier>oai:example.org:2</identifier>
            <datestamp>2026-11-25</datestamp></header></record>
            <resumptionToken cursor="0">suite</resumptionToken>
            </ListRecords></OAI-PMH>
            """;

    @Test
    void eachIsReadOrIsNone() throws XMLStreamException {
        assertThat(OaiReader.read(WHOLE).word("resumptionToken")).isEqualTo("suite");
        Mutation mutation = new Mutation(new Random(20_231_015L));
        byte[] whole = WHOLE.getBytes(StandardCharsets.UTF_8);
        int refused = 0;
        for (int run = 0; run < 300; run++) {
            String text = new String(mutation.of(whole, whole), StandardCharsets.UTF_8);
            try {
                assertThat(OaiReader.read(text).words("resumptionToken")).doesNotContainNull();
            } catch (XMLStreamException e) {
                refused++;
                assertThat(e.getMessage()).isNotBlank();
            }
        }
        assertThat(refused).isBetween(30, 299);
    }
}
