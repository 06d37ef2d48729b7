package cloud.girofle.herbier.curation.content;

import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.reference.Reference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** How one kind of thing stands in a Markdown file of its own. */
sealed interface Layout permits AnnotationLayout, ListLayout, RecordLayout, FieldsLayout {

    /** Finds the reference of a key. */
    interface References extends Function<String, Optional<Reference>> {}

    /** Of what. */
    Subject.Kind kind();

    /** The folder of its files, within the content folder. */
    String folder();

    /** Keys of the front matter that it understands; none where any will do. */
    List<String> keys();

    /** What names the reference that a file is about: the first that leads to one is meant. */
    List<String> about(Sheet file, String folder);

    /**
     * What a file says, field by field.
     *
     * @throws BrokenContentException when that cannot be used
     */
    Map<String, String> content(Sheet file);

    /** The front matter of a thing: before who signed it, and after. */
    Head head(Entry entry, References references);

    /** What stands below. */
    String body(Entry entry, References references);

    /** What a front matter says beside who signed. */
    record Head(Map<String, String> before, Map<String, String> after) {}
}
