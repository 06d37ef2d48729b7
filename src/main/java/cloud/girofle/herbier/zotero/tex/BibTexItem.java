package cloud.girofle.herbier.zotero.tex;

import cloud.girofle.herbier.reference.Attachment;
import cloud.girofle.herbier.reference.Extra;
import cloud.girofle.herbier.reference.ItemNote;
import cloud.girofle.herbier.reference.ItemTypes;
import cloud.girofle.herbier.reference.Problem.Kind;
import cloud.girofle.herbier.reference.Record;
import cloud.girofle.herbier.reference.Relation;
import cloud.girofle.herbier.reference.Tag;
import cloud.girofle.herbier.zotero.reading.Problems;
import cloud.girofle.herbier.zotero.tex.BibTexEntry.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Makes the record of one entry. Every field goes somewhere: to its field of Zotero, to the people,
 * keywords, notes or files, else under its own name behind {@code bibtex:}.
 */
final class BibTexItem {

    private final BibTexEntry entry;
    private final String type;
    private final BibLinks links;
    private final BibTexPeople people;
    private final BibTexFiles files;
    private final Problems problems;

    /** The entry's values by field name, blank ones left out. */
    private final Map<String, List<String>> written = new LinkedHashMap<>();

    /** The field of Zotero that each name becomes, or empty. */
    private final Map<String, String> zotero = new HashMap<>();

    /** Of the names that become one field of Zotero, the most wanted. */
    private final Map<String, String> preferred = new HashMap<>();

    private final Map<String, String> fields = new LinkedHashMap<>();
    private final Set<Tag> tags = new LinkedHashSet<>();
    private final List<ItemNote> notes = new ArrayList<>();
    private final List<Attachment> attachments = new ArrayList<>();
    private final List<String> extraLines = new ArrayList<>();

    private BibTexItem(BibTexEntry entry, BibLinks links, Path folder, Problems problems) {
        this.entry = entry;
        this.links = links;
        this.problems = problems;
        this.files = new BibTexFiles(folder, problems);
        this.type = BibTexTypes.of(entry, problems);
        this.people = new BibTexPeople(entry, type, problems);
        for (Field field : entry.fields()) {
            if (!field.value().isBlank()) {
                written.computeIfAbsent(field.name(), name -> new ArrayList<>()).add(field.value());
            }
        }
        for (String name : written.keySet()) {
            String field = BibTexFields.zotero(type, entry, name);
            zotero.put(name, field);
            preferred.merge(field, name, BibTexFields::preferred);
        }
    }

    /** The record of the entry, under a local id that no other entry of its file has. */
    static Record read(
            BibTexEntry entry, String localId, BibLinks links, Path folder, Problems problems) {
        return new BibTexItem(entry, links, folder, problems).record(localId);
    }

    private Record record(String localId) {
        written.forEach(this::take);
        fields.putAll(people.unfinished());
        thesisType();
        eventDate();
        addLinesToExtra();
        if (Extra.line(fields.getOrDefault("extra", ""), "Citation Key").isEmpty()) {
            fields.put("citationKey", entry.key());
        }
        Record item =
                new Record(
                        localId,
                        type,
                        fields,
                        people.creators(),
                        List.copyOf(tags),
                        notes,
                        attachments,
                        links.collections(),
                        links.relations());
        if (item.title().isEmpty()) {
            problems.tell(entry.place(), Kind.NO_TITLE);
        }
        return item;
    }

    private void take(String name, List<String> values) {
        if (people.take(name, values) || people.isTold(name)) {
            return;
        }
        switch (name) {
            case "keywords", "keyword", "mendeley-tags" -> values.forEach(this::keywords);
            case "annote", "annotation", "review", "comment", "notes" ->
                    values.forEach(text -> notes.add(ItemNote.of(TexText.html(text))));
            case "file" ->
                    values.forEach(text -> attachments.addAll(files.read(text, entry.place())));
            case "pdf", "local-url" ->
                    values.stream()
                            .map(TexText::address)
                            .forEach(path -> attachments.add(files.bare(path, entry.place())));
            case "year", "month", "day" -> date(name, values);
            case "howpublished" -> howPublished(name, values);
            case "eprint", "archiveprefix", "eprinttype", "primaryclass", "eprintclass" ->
                    eprint(name, values);
            case "entrysubtype" -> subtype(name, values);
            case "subtitle", "booksubtitle", "journalsubtitle" -> subtitle(name, values);
            case "crossref", "xref", "related" -> link(name, values);
            case "ids" -> fields.put("bibtex:ids", joined(name, values, "; ", TexText::words));
            case "groups" -> {} // They are collections.
            case "mrnumber" -> extraLines.add("MR: " + single(name, values, TexText::words));
            case "zmnumber" -> extraLines.add("Zbl: " + single(name, values, TexText::words));
            default -> field(name, values);
        }
    }

    /** Commas part keywords, or semicolons where there is no comma. */
    private void keywords(String value) {
        List<String> byComma = BibTexNames.split(value, ',');
        List<String> words = byComma.size() > 1 ? byComma : BibTexNames.split(value, ';');
        words.stream()
                .map(TexText::words)
                .filter(word -> !word.isBlank())
                .map(Tag::manual)
                .forEach(tags::add);
    }

    /** BibLaTeX's {@code date} wins; what it does not repeat is kept. */
    private void date(String name, List<String> values) {
        String own = single(name, values, TexText::words);
        if (!written.containsKey("date")) {
            String field = ItemTypes.fieldName(type, "date");
            fields.put(field, BibTexDate.of(dated("year"), dated("month"), dated("day")));
        } else if (!TexText.words(entry.first("date")).contains(own)) {
            verbatim(name, values);
        }
    }

    private String dated(String name) {
        return TexText.words(written.getOrDefault(name, List.of("")).getFirst());
    }

    private void howPublished(String name, List<String> values) {
        if (!written.containsKey("url")
                && BibTexFields.isAddress(TexText.address(values.getFirst()))) {
            fields.put("url", single(name, values, TexText::address));
        } else {
            verbatim(name, values);
        }
    }

    /** arXiv's numbers go where Zotero and {@code Identifiers} look for them. */
    private void eprint(String name, List<String> values) {
        if (!BibTexTypes.isArxiv(entry)) {
            verbatim(name, values);
            return;
        }
        if (!name.equals("eprint")) {
            return; // Told with the number.
        }
        String number = single(name, values, TexText::address).replaceFirst("(?i)^arxiv:\\s?", "");
        String subject = dated("primaryclass") + dated("eprintclass");
        if (type.equals("preprint")) {
            fields.put(ItemTypes.fieldName(type, "number"), "arXiv:" + number);
            if (!written.containsKey("publisher")) {
                fields.put(ItemTypes.fieldName(type, "publisher"), "arXiv");
            }
        }
        if (!type.equals("preprint") || !subject.isEmpty()) {
            extraLines.add("arXiv: " + number + (subject.isEmpty() ? "" : " [" + subject + "]"));
        }
    }

    /** A newspaper's or a magazine's article says it by its type. */
    private void subtype(String name, List<String> values) {
        String subtype = single(name, values, TexText::words).toLowerCase(Locale.ROOT);
        if (!type.equals(subtype + "Article") && !type.equalsIgnoreCase(subtype)) {
            verbatim(name, values);
        }
    }

    /** The second part of a title, which is read with the first. */
    private void subtitle(String name, List<String> values) {
        if (!written.containsKey(name.replace("sub", ""))) {
            verbatim(name, values);
        }
    }

    /** Keys of other entries are relations; one that no entry has is kept. */
    private void link(String name, List<String> values) {
        List<String> targets = links.relations().stream().map(Relation::target).toList();
        if (!targets.containsAll(BibInheritance.keys(entry, name))) {
            fields.put("bibtex:" + name, joined(name, values, "; ", TexText::words));
        }
    }

    private void field(String name, List<String> values) {
        String field = zotero.getOrDefault(name, "");
        if (field.isEmpty() || !name.equals(preferred.get(field))) {
            verbatim(name, values);
            return;
        }
        if (name.equals("number") && twoNumbers(values)) {
            return;
        }
        UnaryOperator<String> reading = tex -> BibTexFields.value(type, name, field, tex);
        boolean oneOnly = field.equals("url") || field.equals("DOI") || name.equals("date");
        if (oneOnly) {
            fields.put(field, single(name, values, reading));
        } else {
            boolean lines = field.equals("extra") || field.equals("abstractNote");
            String value = joined(name, values, lines ? "\n" : "; ", reading);
            String second = written.getOrDefault(subtitleOf(name), List.of("")).getFirst();
            fields.put(field, second.isEmpty() ? value : value + ": " + TexText.text(second));
        }
    }

    private static String subtitleOf(String name) {
        return name.endsWith("title") ? name.replace("title", "subtitle") : "";
    }

    /** Zotero writes the number of a paper's volume in its series, then that of the issue. */
    private boolean twoNumbers(List<String> values) {
        boolean both = BibTexFields.has(type, "seriesNumber") && BibTexFields.has(type, "issue");
        if (!both || values.size() != 2) {
            return false;
        }
        fields.put("seriesNumber", TexText.text(values.getFirst()));
        fields.put("issue", TexText.text(values.getLast()));
        return true;
    }

    /** Kept under its own name, unless it says again what its better said. */
    private void verbatim(String name, List<String> values) {
        String field = zotero.getOrDefault(name, "");
        String value = joined(name, values, "; ", TexText::lines);
        boolean saidByType =
                name.equals("howpublished") && entry.first("type").equals(values.getFirst());
        String better =
                saidByType
                        ? entry.first("type")
                        : field.isEmpty() ? "" : entry.first(preferred.getOrDefault(field, name));
        if (!better.isEmpty() && TexText.lines(better).equals(value)) {
            return;
        }
        fields.put("bibtex:" + name, value);
        problems.tellOnce(entry.place(), Kind.UNKNOWN_FIELD, name);
    }

    private String joined(
            String name, List<String> values, String separator, UnaryOperator<String> reading) {
        List<String> read = values.stream().map(reading).distinct().toList();
        if (read.size() > 1) {
            problems.tell(entry.place(), Kind.REPEATED_FIELD, name);
        }
        return String.join(separator, read);
    }

    /** The first value of a field that two would spoil; the others are kept under its own name. */
    private String single(String name, List<String> values, UnaryOperator<String> reading) {
        List<String> read = values.stream().map(reading).distinct().toList();
        if (read.size() > 1) {
            problems.tell(entry.place(), Kind.REPEATED_FIELD, name);
            fields.put("bibtex:" + name, String.join("; ", read.subList(1, read.size())));
        }
        return read.getFirst();
    }

    /** BibTeX tells the degree by the entry's type. */
    private void thesisType() {
        String degree =
                entry.type().equalsIgnoreCase("mastersthesis")
                        ? "Master's Thesis"
                        : entry.type().equalsIgnoreCase("phdthesis") ? "PhD Thesis" : "";
        if (!degree.isEmpty()) {
            fields.putIfAbsent("thesisType", degree);
        }
    }

    /** Where nothing else dates a talk, its day does. */
    private void eventDate() {
        String date = fields.getOrDefault("bibtex:eventdate", "");
        if (!date.isEmpty()) {
            fields.putIfAbsent(ItemTypes.fieldName(type, "date"), date);
        }
    }

    /** Numbers that Zotero itself keeps as lines of {@code extra}. */
    private void addLinesToExtra() {
        for (String line : extraLines) {
            String extra = fields.getOrDefault("extra", "");
            fields.put("extra", extra.isEmpty() ? line : extra + "\n" + line);
        }
    }
}
