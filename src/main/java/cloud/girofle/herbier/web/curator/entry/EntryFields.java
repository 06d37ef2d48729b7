package cloud.girofle.herbier.web.curator.entry;

import cloud.girofle.herbier.knowledge.Claim;
import cloud.girofle.herbier.knowledge.Evidence;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.text.Messages;
import cloud.girofle.herbier.web.curator.entry.EntryView.ClaimView;
import cloud.girofle.herbier.web.curator.entry.EntryView.FieldView;
import cloud.girofle.herbier.web.curator.entry.EntryView.Meant;
import cloud.girofle.herbier.web.curator.entry.EntryView.Option;
import cloud.girofle.herbier.web.curator.entry.EntryView.ProofView;
import cloud.girofle.herbier.web.reader.ContentLabels;
import cloud.girofle.herbier.web.reader.Link;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Draws the fields of a form. For one visit. */
final class EntryFields {

    private final EntryKind kind;
    private final Messages words;
    private final ContentLabels labels;
    private final Vocabulary vocabulary;
    private final NamedThings named;
    private final EntrySheet sheet;
    private final Map<String, String> faults;
    private final boolean asked;

    /**
     * Draws those of a sheet.
     *
     * @param faults what is wrong, by the name of the field in the form
     * @param asked whether something was sent: then names are told what they may mean
     */
    EntryFields(
            EntryKind kind,
            Visit visit,
            Library library,
            NamedThings named,
            EntrySheet sheet,
            Map<String, String> faults,
            boolean asked) {
        this.kind = kind;
        this.words = visit.words();
        this.labels = new ContentLabels(visit, library);
        this.vocabulary = new Vocabulary(labels);
        this.named = named;
        this.sheet = sheet;
        this.faults = faults;
        this.asked = asked;
    }

    /** Those that are shown at first, or the others. */
    List<FieldView> all(boolean first) {
        return kind.fields().stream()
                .filter(field -> field.first() == first)
                .map(this::field)
                .toList();
    }

    /** A field of no entry: why it is changed, the address of a new one. */
    FieldView plain(String input, String key, String value) {
        return new FieldView(
                input,
                words.get("entry." + key),
                words.find("entry.help." + key).orElse(""),
                EntryField.Type.LINE,
                false,
                value,
                fault(input),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of());
    }

    private FieldView field(EntryField field) {
        String value = sheet.value(field.name());
        Optional<NamedThings.Named> name =
                switch (field.type()) {
                    case REFERENCE -> named.reference(value);
                    case FIGURE -> named.figure(value);
                    default -> Optional.empty();
                };
        return new FieldView(
                field.input(),
                words.find(key("entry.", field)).orElseGet(() -> labels.name(field.name())),
                words.find(key("entry.help.", field))
                        .or(() -> words.find("entry.help." + field.name()))
                        .orElse(""),
                field.type(),
                field.required(),
                value,
                fault(field.input()),
                switch (field.type()) {
                    case CHOICE, SEVERAL -> vocabulary.of(kind, field, value);
                    default -> List.of();
                },
                name.map(NamedThings.Named::link),
                name.isPresent() ? List.of() : meant(field, value),
                field.type() == EntryField.Type.CLAIMS ? claims() : List.of());
    }

    private String key(String prefix, EntryField field) {
        return prefix + kind.name().toLowerCase(Locale.ROOT) + "." + field.name();
    }

    private List<Meant> meant(EntryField field, String value) {
        if (!asked || value.isBlank()) {
            return List.of();
        }
        return switch (field.type()) {
            case REFERENCE -> meant(field.input(), named.references(value));
            case FIGURE -> meant(field.input(), named.figures(value));
            default -> List.of();
        };
    }

    private static List<Meant> meant(String input, List<NamedThings.Named> found) {
        return found.stream()
                .map(each -> new Meant(each.link().label(), "prendre " + input + " " + each.name()))
                .toList();
    }

    private List<ClaimView> claims() {
        List<ClaimView> views = new ArrayList<>();
        for (ClaimRows.Row row : sheet.claims().rows()) {
            String at = String.valueOf(views.size() + 1);
            List<ProofView> proofs = new ArrayList<>();
            for (ClaimRows.Proof proof : row.proofs()) {
                proofs.add(proof(at, at + "." + (proofs.size() + 1), proof));
            }
            views.add(
                    new ClaimView(
                            at,
                            words.get("entry.claim", at),
                            Arrays.stream(Claim.Side.values())
                                    .map(side -> side(row, side))
                                    .toList(),
                            row.text(),
                            fault("dit-" + at),
                            proofs));
        }
        return views;
    }

    private Option side(ClaimRows.Row row, Claim.Side side) {
        String sign = String.valueOf(side.sign());
        return new Option(sign, words.get("side." + side), sign.equals(row.side()));
    }

    private ProofView proof(String claim, String at, ClaimRows.Proof proof) {
        Optional<NamedThings.Named> name = named.either(proof.what());
        Optional<Link> link = name.map(NamedThings.Named::link);
        return new ProofView(
                at,
                words.get("entry.proof", at, claim),
                Arrays.stream(Evidence.Relation.values())
                        .map(relation ->
                                new Option(
                                        relation.id(),
                                        words.get("relation." + relation.id()),
                                        relation.id().equals(proof.relation())))
                        .toList(),
                proof.what(),
                link,
                asked && link.isEmpty() && !proof.what().isBlank()
                        ? meant(at, named.all(proof.what()))
                        : List.of(),
                proof.locator(),
                proof.quote(),
                fault("quoi-" + at),
                fault("endroit-" + at),
                fault("passage-" + at));
    }

    private String fault(String input) {
        return faults.getOrDefault(input, "");
    }
}
