package cloud.girofle.herbier.zotero.tagged;

import cloud.girofle.herbier.reference.Attachment;
import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.ItemNote;
import cloud.girofle.herbier.reference.Problem.Kind;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Tag;
import cloud.girofle.herbier.zotero.reading.NoteAnnotations;
import cloud.girofle.herbier.zotero.reading.Target;
import cloud.girofle.herbier.zotero.tagged.TaggedRecords.Entry;
import cloud.girofle.herbier.zotero.tagged.TaggedRecords.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One tagged entry on its way to a record: a value goes where its tag's {@link Target} says. */
final class TaggedItem {

    private final TaggedFile file;
    private final TagTable table;
    private final Entry entry;
    private final String type;
    private final boolean folded;

    private final List<Creator> creators = new ArrayList<>();
    private final Set<Tag> tags = new LinkedHashSet<>();
    private final List<ItemNote> notes = new ArrayList<>();
    private final List<Attachment> attachments = new ArrayList<>();
    private final TaggedFields fields;

    /** What can only be said once all the rest is. */
    private final List<Runnable> last = new ArrayList<>();

    TaggedItem(TaggedFile file, Entry entry, String type, boolean folded) {
        this.file = file;
        this.table = file.table();
        this.entry = entry;
        this.type = type;
        this.folded = folded;
        this.fields = new TaggedFields(file, type, attachments);
    }

    Record record(String localId) {
        for (Field field : entry.fields()) {
            boolean saysType = field.tag().equals(table.typeTag());
            if (!saysType || !table.isOwnWord(field.value(), type)) {
                values(field).forEach(value -> take(field, value));
            }
        }
        last.forEach(Runnable::run);
        fields.nameJournal();
        return new Record(
                localId,
                type,
                fields.all(),
                creators,
                List.copyOf(tags),
                notes,
                attachments,
                List.of(),
                List.of());
    }

    private List<String> values(Field field) {
        String tag = field.tag();
        Stream<String> values;
        if (table.isLines(tag)) {
            values = field.lines().stream();
        } else if (table.isParted(tag)) {
            values = Arrays.stream(TaggedText.joined(field.lines()).split(";", -1));
        } else if (table.isProse(tag) && !folded) {
            values = Stream.of(TaggedText.paragraphs(field.lines()));
        } else {
            values = Stream.of(TaggedText.joined(field.lines()));
        }
        return values.map(String::strip).filter(value -> !value.isEmpty()).toList();
    }

    private void take(Field field, String value) {
        Optional<Target> target = table.target(field.tag(), type, value);
        if (target.isPresent()) {
            take(field, value, target.get());
        } else {
            fields.keep(field, value);
            file.tellOnce(field.line(), Kind.UNKNOWN_FIELD, table.prefix() + field.tag());
        }
    }

    private void take(Field field, String value, Target target) {
        String name = target.name();
        switch (target.kind()) {
            case FIELD -> fields.put(field, name, TaggedText.unescaped(value));
            case CREATOR -> creators.add(creator(name, TaggedText.unescaped(value)));
            case TAG -> tags.add(new Tag(TaggedText.unescaped(value), false));
            case AUTOMATIC_TAG -> tags.add(new Tag(TaggedText.unescaped(value), true));
            case NOTE -> notes.add(NoteAnnotations.in(ItemNote.of(TaggedText.html(value))));
            case FILE -> attachments.add(TaggedAttachments.read(file, field.line(), value, name));
            case KEY -> fields.putKey(value);
            case YEAR -> last.add(() -> fields.addYear(field, value));
            case LAST_PAGE -> last.add(() -> fields.addLastPage(field, value));
            case KEPT -> fields.keep(field, value);
        }
    }

    private Creator creator(String role, String name) {
        return TaggedNames.creator(role.equals("main") ? TagTable.mainRole(type) : role, name);
    }
}
