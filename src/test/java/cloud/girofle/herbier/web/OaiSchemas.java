package cloud.girofle.herbier.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.SAXException;

/**
 * Holds answers of OAI-PMH against the schemas of all that is in them. That of MODS is the official
 * one, which MyCoRe brings; the small ones stand beside the tests. Nothing is fetched.
 */
final class OaiSchemas {

    private static final Map<String, String> IMPORTED =
            Map.of(
                    "http://www.w3.org/1999/xlink", "schema/xlink.xsd",
                    "http://www.w3.org/XML/1998/namespace", "schema/xml.xsd",
                    "http://purl.org/dc/elements/1.1/", "schema/dc.xsd");

    private static final Schema ALL = read();

    private OaiSchemas() {}

    /**
     * Says what is wrong with an answer.
     *
     * @return empty where it is valid
     */
    static String wrong(String xml) {
        Validator validator = ALL.newValidator();
        try {
            validator.validate(new StreamSource(new StringReader(xml)));
            return "";
        } catch (SAXException e) {
            return String.valueOf(e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Schema read() {
        try {
            DOMImplementationLS documents =
                    (DOMImplementationLS)
                            DOMImplementationRegistry.newInstance().getDOMImplementation("LS");
            SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
            factory.setResourceResolver((type, namespace, publicId, systemId, base) -> {
                LSInput input = documents.createLSInput();
                input.setSystemId(namespace);
                input.setByteStream(open(IMPORTED.getOrDefault(namespace, "none")));
                return input;
            });
            List<Source> schemas = new ArrayList<>();
            for (String name : List.of("oai-pmh", "oai-identifier", "oai-dc", "rdf")) {
                schemas.add(new StreamSource(open("schema/" + name + ".xsd")));
            }
            schemas.add(new StreamSource(open("/xsd/mods-3-8.xsd")));
            return factory.newSchema(schemas.toArray(Source[]::new));
        } catch (SAXException | ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(OaiSchemas.class.getResourceAsStream(name), name);
    }
}
