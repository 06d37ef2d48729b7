package cloud.girofle.herbier.zotero.xml;

/** What an element holds: text and elements, in their order. */
sealed interface XmlNode permits XmlElement, XmlNode.Text {

    /** The text, with the text of all that is inside, nothing trimmed. */
    String text();

    /** A run of characters. */
    record Text(String text) implements XmlNode {}
}
