package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.library.HeldRecord;
import cloud.girofle.herbier.reference.Amendments;
import cloud.girofle.herbier.reference.Correction;
import cloud.girofle.herbier.reference.CreatorLines;
import cloud.girofle.herbier.reference.ItemTypes;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.reference.Statements;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds on which fields the sources of a reference contradict each other, silence contradicting
 * nothing; and what people say against them, or beside them.
 */
final class Divergences {

    /** Fields shown: the page must stay light, and each record says all further down. */
    private static final int MOST = 10;

    private static final int LONGEST = 120;

    /** Corrections among them: its history says all. */
    private static final int MOST_CORRECTIONS = 6;

    private final Visit visit;
    private final Labels labels;
    private final ContentLabels content;
    private final FieldGroups fields;

    Divergences(Visit visit, Labels labels, ContentLabels content) {
        this.visit = visit;
        this.labels = labels;
        this.content = content;
        this.fields = new FieldGroups(visit, labels);
    }

    /** Those of a reference: what is corrected first, then in the order of its fields. */
    List<Divergence> of(Reference reference, List<HeldRecord> records) {
        Map<String, Map<String, Set<String>>> versions = new LinkedHashMap<>();
        Map<String, String> shown = new LinkedHashMap<>();
        for (HeldRecord held : records.stream().filter(HeldRecord::held).toList()) {
            Statements.of(held.item())
                    .forEach((field, value) -> {
                        String same = Statements.plain(field, value);
                        shown.putIfAbsent(field + "\n" + same, value);
                        versions.computeIfAbsent(field, any -> new LinkedHashMap<>())
                                .computeIfAbsent(same, any -> new LinkedHashSet<>())
                                .add(held.source());
                    });
        }
        Map<String, Correction> corrections = new LinkedHashMap<>();
        reference.corrections().forEach(each -> corrections.put(each.field(), each));
        List<Divergence> divergences = new ArrayList<>();
        versions.forEach((field, said) -> {
            long sources = said.values().stream().flatMap(Set::stream).distinct().count();
            if (said.size() > 1 && sources > 1 && !corrections.containsKey(field)) {
                divergences.add(divergence(reference, field, said, shown));
            }
        });
        List<Divergence> all = new ArrayList<>();
        corrections.keySet().stream()
                .limit(MOST_CORRECTIONS)
                .map(field ->
                        divergence(reference, field, versions.getOrDefault(field, Map.of()), shown))
                .forEach(all::add);
        all.addAll(divergences);
        return all.stream().limit(MOST).toList();
    }

    private Divergence divergence(
            Reference reference,
            String field,
            Map<String, Set<String>> said,
            Map<String, String> shown) {
        String believed = Statements.plain(field, Statements.of(reference).getOrDefault(field, ""));
        List<Divergence.Said> versions = new ArrayList<>();
        said.forEach((same, sources) ->
                versions.add(
                        new Divergence.Said(
                                sources.stream()
                                        .map(labels::source)
                                        .collect(Collectors.joining(", ")),
                                brief(value(field, shown.getOrDefault(field + "\n" + same, ""))),
                                same.equals(believed))));
        return new Divergence(label(reference, field), versions, corrected(reference, field));
    }

    private String value(String field, String value) {
        return field.equals("itemType") ? labels.type(value) : value;
    }

    private String label(Reference reference, String field) {
        if (Amendments.isSpecial(field)) {
            return content.name(field);
        }
        return switch (field) {
            case "itemType", "creators" -> visit.words().get("field." + field);
            default ->
                    fields.line(
                                    reference.type(),
                                    ItemTypes.fieldName(reference.type(), field),
                                    "",
                                    false)
                            .label();
        };
    }

    private String corrected(Reference reference, String field) {
        return reference.corrections().stream()
                .filter(correction -> correction.field().equals(field))
                .reduce((before, after) -> after)
                .map(this::signed)
                .orElse("");
    }

    /** Who says what, when, and why. */
    private String signed(Correction correction) {
        String value =
                correction.field().equals(Correction.CREATORS)
                        ? Statements.names(CreatorLines.read(correction.value()))
                        : content.value(correction.field(), correction.value());
        boolean beside =
                Amendments.isSpecial(correction.field())
                        && !correction.field().equals(Correction.TYPE)
                        && !correction.field().equals(Correction.CREATORS);
        String said = beside ? "record.added" : "record.corrected";
        if (value.isBlank()) {
            said = beside ? "record.addedSo" : "record.emptied";
        }
        String sentence =
                visit.words()
                        .get(
                                said,
                                correction.author(),
                                brief(value),
                                WrittenDate.of(correction.at(), visit.language().locale()));
        return correction.reason().isEmpty()
                ? sentence
                : visit.words().get("record.because", sentence, brief(correction.reason()));
    }

    private static String brief(String value) {
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST - 1).strip() + "…";
    }
}
