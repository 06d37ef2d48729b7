package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.knowledge.Claim;
import cloud.girofle.herbier.knowledge.Evidence;
import cloud.girofle.herbier.knowledge.KeyFigure;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.CitedReference;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.sharing.CitationLine;
import cloud.girofle.herbier.text.Messages;
import cloud.girofle.herbier.web.quantity.FigureText;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The values of figures, questions and notes in the reader's words, as plain text. */
final class KnowledgeLabels {

    private final Visit visit;
    private final Library library;
    private final Messages words;
    private final FigureText quantities;

    KnowledgeLabels(Visit visit, Library library) {
        this.visit = visit;
        this.library = library;
        this.words = visit.words();
        this.quantities = new FigureText(visit.language());
    }

    /** A value of a field of that name; as it is written where it needs no words. */
    String value(String field, String value) {
        return switch (field) {
            case "value", "low", "high" ->
                    KeyFigure.number(value).map(number -> quantities.number(number)).orElse(value);
            case "unit" -> quantities.unit(value);
            case "how", "confidence", "status", "indicator" -> word("figure." + field, value);
            case "phases" ->
                    Arrays.stream(value.split("\\s+"))
                            .map(phase -> word("figure.phase", phase))
                            .collect(Collectors.joining(", "));
            case "state" ->
                    words.find("question.state." + value)
                            .orElseGet(() -> word("note.state", value));
            case "genre" -> word("note.genre", value);
            case "reviewed", "stateDate" -> WrittenDate.of(value, visit.language().locale());
            case "reference", "on" -> named(value, reference -> CitationLine.of(reference, words));
            case "supersededBy" ->
                    named(
                            new Subject(Subject.Kind.FIGURE, value).name(),
                            reference -> CitationLine.of(reference, words));
            case "claims" -> claims(value);
            default -> value;
        };
    }

    /** A reference, or a thing of ours by its title; the name itself where there is none. */
    private String named(String name, Function<Reference, String> line) {
        return Subject.named(name)
                .map(subject ->
                        library.written()
                                .find(subject)
                                .map(entry -> entry.field("title"))
                                .filter(title -> !title.isBlank())
                                .orElse(name))
                .orElseGet(() -> CitedReference.find(library, name).map(line).orElse(name));
    }

    private String brief(Reference reference) {
        return words.get(
                "content.work",
                CitationLine.shortName(reference, words),
                CitationLine.shortYear(reference, words));
    }

    /** A line for each claim, and below it one for all it rests on. */
    private String claims(String value) {
        List<Claim> claims = Claim.read(value);
        return claims.isEmpty()
                ? value
                : claims.stream().map(this::claim).collect(Collectors.joining("\n"));
    }

    private String claim(Claim claim) {
        String said = words.get("content.claim", words.get("side." + claim.side()), claim.text());
        return said
                + claim.evidence().stream()
                        .map(each -> "\n— " + evidence(each))
                        .collect(Collectors.joining());
    }

    private String evidence(Evidence evidence) {
        String place = evidence.locator().isEmpty() ? "" : ", " + evidence.locator();
        String quote =
                evidence.quote().isEmpty()
                        ? ""
                        : " " + words.get("content.quoted", evidence.quote());
        return words.get("relation." + evidence.relation().id())
                + " "
                + named(evidence.name(), this::brief)
                + place
                + quote;
    }

    private String word(String of, String id) {
        String known = id.isEmpty() ? "unknown" : id;
        return words.find(of + "." + known).orElse(id);
    }
}
