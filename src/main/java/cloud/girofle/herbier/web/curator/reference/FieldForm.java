package cloud.girofle.herbier.web.curator.reference;

import cloud.girofle.herbier.curation.FieldCorrections;
import cloud.girofle.herbier.reference.Correction;
import cloud.girofle.herbier.reference.Creator;
import cloud.girofle.herbier.reference.CreatorLines;
import cloud.girofle.herbier.reference.ItemTypes;
import cloud.girofle.herbier.web.reader.ContentLabels;
import cloud.girofle.herbier.web.reader.Refusal;
import cloud.girofle.herbier.web.visit.Query;
import cloud.girofle.herbier.web.visit.Visit;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The type, the creators and the fields of a reference as a form shows them, and as it sends them
 * back. Between the two, creators are {@link CreatorLines} and fields go by their base names.
 *
 * @param type chosen
 * @param types to choose from
 * @param main the fields that most people fill, and all that are filled
 * @param more the other ones of the type
 */
public record FieldForm(String type, List<Type> types, List<FieldLine> main, List<FieldLine> more) {

    /** Before the names of fields, as they are sent. */
    static final String PREFIX = "champ-";

    /** Keywords of a reference that is added, a line for each. */
    static final String TAGS = "tags";

    private static final Set<String> MAIN =
            Set.of(
                    "title",
                    Correction.CREATORS,
                    "date",
                    "publicationTitle",
                    "publisher",
                    "DOI",
                    "url",
                    "abstractNote",
                    TAGS);

    private static final Set<String> LARGE =
            Set.of(Correction.CREATORS, "abstractNote", "extra", TAGS);

    private static final Set<String> FIELDS = ItemTypes.fieldNames();

    /** Types of what belongs to a work, and is none. */
    private static final Set<String> CHILDREN = Set.of("note", "attachment", "annotation");

    /**
     * A type that can be chosen.
     *
     * @param id Zotero's name
     * @param label in the reader's words
     */
    public record Type(String id, String label) {}

    /**
     * What a form says.
     *
     * @param values by base name; creators as {@link CreatorLines}
     * @param problems what is wrong, in a sentence, by base name
     * @param refused whether one of those cannot stay
     */
    record Typed(Map<String, String> values, Map<String, String> problems, boolean refused) {}

    public FieldForm {
        types = List.copyOf(types);
        main = List.copyOf(main);
        more = List.copyOf(more);
    }

    /**
     * A form.
     *
     * @param values in it, by base name
     * @param said what the sources say, by base name; nothing where there are none yet
     * @param theirs what somebody else made of fields meanwhile
     * @param problems what is wrong with fields
     * @param tags whether keywords are part of it
     */
    static FieldForm of(
            Visit visit,
            ContentLabels labels,
            Map<String, String> values,
            Map<String, String> said,
            Map<String, String> theirs,
            Map<String, String> problems,
            boolean tags) {
        String type = values.getOrDefault(Correction.TYPE, "document");
        RoleWords roles = new RoleWords(visit.words());
        List<FieldLine> main = new ArrayList<>();
        List<FieldLine> more = new ArrayList<>();
        for (String base : order(type, values, said, tags)) {
            String value = values.getOrDefault(base, "");
            String source = said.getOrDefault(base, "");
            boolean creators = base.equals(Correction.CREATORS);
            FieldLine line =
                    new FieldLine(
                            PREFIX + base,
                            labels.name(ItemTypes.fieldName(type, base)),
                            creators && !problems.containsKey(base)
                                    ? roles.write(CreatorLines.read(value))
                                    : value,
                            said.isEmpty() || FieldCorrections.isSame(base, value, source)
                                    ? ""
                                    : shown(visit, roles, base, source),
                            theirs.containsKey(base)
                                    ? shown(visit, roles, base, theirs.getOrDefault(base, ""))
                                    : "",
                            problems.getOrDefault(base, ""),
                            LARGE.contains(base),
                            help(visit, roles, base, type));
            boolean filled = !(value + source + line.theirs() + line.problem()).isEmpty();
            (filled || MAIN.contains(base) ? main : more).add(line);
        }
        return new FieldForm(type, types(visit, type), main, more);
    }

    /**
     * Why it is shown again: what is said of all of it, and what looks wrong with its fields.
     *
     * @param alert what keeps it from being saved; or empty
     */
    Refusal refusal(String alert) {
        Refusal refusal = alert.isEmpty() ? Refusal.none() : Refusal.of(alert);
        for (FieldLine line : main) {
            if (!alert.isEmpty() && !line.problem().isEmpty()) {
                refusal = refusal.and(line.name(), line.problem());
            }
        }
        return refusal;
    }

    /**
     * Reads what such a form sent; what is so named and is no field of a reference is left out.
     *
     * @param known creators whose roles are kept as they are written
     * @param otherType what stands where the type is none that can be chosen
     * @param tags whether keywords are part of it
     */
    static Typed read(
            Visit visit, Query sent, List<Creator> known, String otherType, boolean tags) {
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, String> problems = new LinkedHashMap<>();
        String type =
                sent.find(PREFIX + Correction.TYPE).filter(FieldForm::isChosen).orElse(otherType);
        boolean refused = false;
        for (String name : sent.typed().keySet()) {
            String base = name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : "";
            if (!isField(base) && !(tags && base.equals(TAGS))) {
                continue;
            }
            String value = sent.text(name).strip();
            if (value.length() > FieldCheck.LONGEST) {
                refused = true;
                problems.put(base, visit.words().get("mend.tooLong", FieldCheck.LONGEST));
            } else if (base.equals(Correction.CREATORS)) {
                RoleWords.Read read = new RoleWords(visit.words()).read(value, type, known);
                if (!read.unknown().isEmpty()) {
                    refused = true;
                    problems.put(
                            base,
                            visit.words().get("mend.noRole", String.join(", ", read.unknown())));
                } else {
                    value = CreatorLines.write(read.creators());
                }
            }
            values.put(base, value);
        }
        values.put(Correction.TYPE, type);
        return new Typed(values, problems, refused);
    }

    /** One of Zotero's, or one that a format has of its own, behind its prefix. */
    private static boolean isField(String base) {
        return base.equals(Correction.CREATORS)
                || FIELDS.contains(base)
                || base.matches("[a-z]{1,20}:[^\\p{C}]{1,200}");
    }

    private static boolean isChosen(String type) {
        return ItemTypes.all().containsKey(type) && !CHILDREN.contains(type);
    }

    private static String shown(Visit visit, RoleWords roles, String base, String value) {
        if (value.isEmpty()) {
            return visit.words().get("mend.nothing");
        }
        return base.equals(Correction.CREATORS) ? roles.write(CreatorLines.read(value)) : value;
    }

    private static String help(Visit visit, RoleWords roles, String base, String type) {
        return switch (base) {
            case Correction.CREATORS ->
                    visit.words().get("mend.help.creators", String.join(", ", roles.of(type)));
            case TAGS -> visit.words().get("mend.help.tags");
            case "date" -> visit.words().get("mend.help.date");
            case "language" -> visit.words().get("mend.help.language");
            default -> "";
        };
    }

    /** The title, who made it, then as Zotero has them, what the type does not know last. */
    private static Set<String> order(
            String type, Map<String, String> values, Map<String, String> said, boolean tags) {
        Set<String> order = new LinkedHashSet<>(List.of("title", Correction.CREATORS));
        ItemTypes.find(type).ifPresent(known -> order.addAll(known.baseFields().values()));
        order.addAll(values.keySet());
        order.addAll(said.keySet());
        order.remove(TAGS);
        if (tags) {
            order.add(TAGS);
        }
        order.remove(Correction.TYPE);
        return order;
    }

    private static List<Type> types(Visit visit, String chosen) {
        List<Type> types = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>(ItemTypes.all().keySet());
        names.removeAll(CHILDREN);
        names.add(chosen);
        for (String name : names) {
            types.add(new Type(name, visit.words().find("type." + name).orElse(name)));
        }
        Collator collator = Collator.getInstance(visit.words().locale());
        types.sort(Comparator.comparing(Type::label, collator::compare));
        return types;
    }
}
