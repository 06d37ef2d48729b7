package cloud.girofle.herbier.web.curator.reference;

import cloud.girofle.herbier.curation.Uncorrected;
import cloud.girofle.herbier.knowledge.Thesaurus;
import cloud.girofle.herbier.knowledge.Topic;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Correction;
import cloud.girofle.herbier.reference.Identifiers;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.reference.Relatedness;
import cloud.girofle.herbier.search.Catalogue;
import cloud.girofle.herbier.text.Fold;
import cloud.girofle.herbier.web.curator.ReferenceLookup;
import cloud.girofle.herbier.web.reader.ReferenceTopics;
import cloud.girofle.herbier.web.visit.BadAddressException;
import cloud.girofle.herbier.web.visit.Query;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the corrections of a reference become by a button of its desk. Thread-safe. */
final class DeskChanges {

    private static final int LONGEST = 500;

    private final Library library;
    private final Catalogue catalogue;
    private final ReferenceLookup lookup;

    DeskChanges(Library library, Catalogue catalogue) {
        this.library = library;
        this.catalogue = catalogue;
        this.lookup = new ReferenceLookup(library, catalogue);
    }

    /**
     * The corrections as they become.
     *
     * @param before those that the desk was opened on
     * @throws BadAddressException when what was typed makes no sense; the sentence says why
     */
    Map<String, String> of(
            Visit visit, Query sent, Reference reference, Map<String, String> before) {
        Map<String, String> content = new LinkedHashMap<>(before);
        String typed = sent.find("quoi").map(DeskChanges::line).orElse("");
        switch (sent.find("faire").orElse("")) {
            case "retablir" -> content.remove(sent.text("quoi"));
            case "theme" -> {
                String id = topic(typed);
                content.remove(Correction.NO_TOPIC + id);
                content.put(Correction.TOPIC + id, "");
            }
            case "themes-proposes" ->
                    ReferenceTopics.of(library, catalogue, reference)
                            .proposed()
                            .keySet()
                            .forEach(id -> content.put(Correction.TOPIC + id, ""));
            case "sans-theme" -> {
                content.remove(Correction.TOPIC + typed);
                if (catalogue.topics(Uncorrected.of(library, reference)).contains(typed)) {
                    content.put(Correction.NO_TOPIC + typed, "");
                }
            }
            case "mot" -> addKeyword(content, needed(typed));
            case "sans-mot" -> removeKeyword(content, typed, reference);
            case "lier" -> relate(visit, sent, reference, content);
            case "delier" -> content.remove(Correction.RELATED + typed);
            case "lien" -> addLink(sent, content);
            case "sans-lien" -> content.remove(Correction.LINK + sent.text("quoi"));
            case "premier" -> content.put(Correction.FIRST, typed);
            case "pas-premier" -> content.remove(Correction.FIRST);
            default -> throw new BadAddressException("error.notAForm");
        }
        return content;
    }

    private String topic(String typed) {
        Thesaurus thesaurus = library.thesaurus();
        return thesaurus.topics().stream()
                .filter(topic ->
                        topic.id().equals(typed)
                                || topic.names().stream()
                                        .anyMatch(
                                                name -> Fold.words(name).equals(Fold.words(typed))))
                .map(Topic::id)
                .findFirst()
                .orElseThrow(() -> new BadAddressException("mend.noTopic", typed));
    }

    private static void addKeyword(Map<String, String> content, String keyword) {
        boolean left =
                content.keySet()
                        .removeIf(field -> field.equalsIgnoreCase(Correction.NO_TAG + keyword));
        if (!left) {
            content.put(Correction.TAG + keyword, "");
        }
    }

    private void removeKeyword(Map<String, String> content, String keyword, Reference reference) {
        boolean added =
                content.keySet()
                        .removeIf(field -> field.equalsIgnoreCase(Correction.TAG + keyword));
        boolean said =
                Uncorrected.of(library, reference).tags().stream()
                        .anyMatch(tag -> tag.name().equalsIgnoreCase(keyword));
        // Where nobody added it, a source says it, under this name or one that became it.
        if (said || !added) {
            content.put(Correction.NO_TAG + keyword, "");
        }
    }

    private void relate(Visit visit, Query sent, Reference reference, Map<String, String> content) {
        String typed = sent.find("quoi").or(() -> sent.find("lier")).orElse("");
        String key =
                lookup.exactly(visit, typed)
                        .map(ReferenceLookup.Found::key)
                        .orElseThrow(() -> new BadAddressException("mend.noReference"));
        if (key.equals(reference.key())) {
            throw new BadAddressException("mend.itself");
        }
        String how =
                sent.find("relation").flatMap(Relatedness::of).orElse(Relatedness.RELATED).id();
        content.put(Correction.RELATED + key, how);
    }

    private static void addLink(Query sent, Map<String, String> content) {
        String address = sent.find("adresse").orElse("");
        if (Identifiers.url(address).isEmpty() || address.matches("(?s).*\\s.*")) {
            throw new BadAddressException("mend.noAddress");
        }
        content.put(Correction.LINK + address, sent.find("quoi").map(DeskChanges::line).orElse(""));
    }

    private static String needed(String typed) {
        if (typed.isEmpty()) {
            throw new BadAddressException("mend.nothingTyped");
        }
        return typed;
    }

    /** On one line, and not without end. */
    private static String line(String text) {
        String line = text.replaceAll("\\s+", " ");
        if (line.length() > LONGEST) {
            throw new BadAddressException("mend.tooLong", LONGEST);
        }
        return line;
    }
}
