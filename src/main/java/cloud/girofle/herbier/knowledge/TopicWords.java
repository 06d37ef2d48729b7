package cloud.girofle.herbier.knowledge;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What curators say of a topic in place of the thesaurus: the content of its {@link Entry}.
 *
 * @param definition Markdown, or empty
 * @param definitionEnglish the same in English, or empty
 * @param remark how the topic is to be used, or what is unsure; Markdown, or empty
 */
public record TopicWords(String definition, String definitionEnglish, String remark) {

    /** Read from the content of an entry. */
    public static TopicWords of(Map<String, String> content) {
        return new TopicWords(
                content.getOrDefault("definition", ""),
                content.getOrDefault("definitionEnglish", ""),
                content.getOrDefault("remark", ""));
    }

    /** As the content of an entry: empty fields are left out. */
    public Map<String, String> content() {
        Map<String, String> content = new LinkedHashMap<>();
        content.put("definition", definition);
        content.put("definitionEnglish", definitionEnglish);
        content.put("remark", remark);
        content.values().removeIf(String::isEmpty);
        return content;
    }
}
