package cloud.girofle.herbier.web.reader.question;

import cloud.girofle.herbier.knowledge.Claim;
import cloud.girofle.herbier.knowledge.Claim.Side;
import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.Evidence;
import cloud.girofle.herbier.knowledge.KeyFigure;
import cloud.girofle.herbier.knowledge.Question;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.library.CitedReference;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.text.Citations;
import cloud.girofle.herbier.text.Cited;
import cloud.girofle.herbier.text.Markdown;
import cloud.girofle.herbier.text.Typography;
import cloud.girofle.herbier.web.quantity.FigureText;
import cloud.girofle.herbier.web.reader.HitLines;
import cloud.girofle.herbier.web.reader.Link;
import cloud.girofle.herbier.web.reader.TheirWords;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The claims of a question as a page shows them. For one visit; not thread-safe. */
final class ClaimLines {

    private final Visit visit;
    private final Library library;
    private final Citations citations;
    private final String language;

    /**
     * In the words of a question.
     *
     * @param citations that its texts may use
     */
    ClaimLines(Visit visit, Library library, Citations citations, Question question) {
        this.visit = visit;
        this.library = library;
        this.citations = citations;
        this.language = question.language();
    }

    /** By side: for, against, nuancing; sides that nobody takes are left out. */
    List<ClaimLine.Group> of(List<Claim> claims) {
        List<ClaimLine.Group> groups = new ArrayList<>();
        for (Side side : Side.values()) {
            List<ClaimLine> lines = new ArrayList<>();
            for (int at = 0; at < claims.size(); at++) {
                if (claims.get(at).side() == side) {
                    lines.add(line(claims.get(at), at + 1));
                }
            }
            if (!lines.isEmpty()) {
                groups.add(new ClaimLine.Group(visit.words().get("claim.side." + side), lines));
            }
        }
        return groups;
    }

    private ClaimLine line(Claim claim, int number) {
        return new ClaimLine(
                Markdown.rendered(claim.text(), language, "a" + number + "-", citations).html(),
                claim.evidence().stream().map(this::line).toList());
    }

    private EvidenceLine line(Evidence evidence) {
        Optional<Cited> cited = citations.find(evidence.name());
        boolean ours = Subject.named(evidence.name()).isPresent();
        Optional<Reference> reference =
                ours ? Optional.empty() : CitedReference.find(library, evidence.name());
        return new EvidenceLine(
                visit.words().get("relation." + evidence.relation().id()),
                "cito:" + evidence.relation().id(),
                cited.map(found -> link(evidence.name(), found)),
                cited.isPresent() ? "" : missing(ours, evidence.name()),
                figure(evidence).map(this::value).orElse(""),
                Typography.of(evidence.locator(), language).replace("§ ", "§\u00a0"),
                visit.language().foreign(language),
                reference
                        .map(found -> TheirWords.of(visit, found).text(evidence.quote()))
                        .orElse(evidence.quote()),
                reference.map(found -> HitLines.foreignLanguage(visit, found)).orElse(""));
    }

    private Link link(String name, Cited found) {
        return Subject.named(name)
                .filter(subject -> subject.kind() != Subject.Kind.TOPIC)
                .flatMap(library.written()::find)
                .map(entry -> Link.to(visit, entry))
                .orElseGet(() -> new Link(found.shortForm(), found.href()));
    }

    private String missing(boolean ours, String name) {
        return visit.words().get(ours ? "evidence.missing.ours" : "evidence.missing", name);
    }

    private Optional<Entry> figure(Evidence evidence) {
        return Subject.named(evidence.name())
                .filter(subject -> subject.kind() == Subject.Kind.FIGURE)
                .flatMap(library.written()::find)
                .filter(entry -> !entry.withdrawn());
    }

    private String value(Entry figure) {
        return new FigureText(visit.language()).amount(KeyFigure.of(figure.content()).amount());
    }
}
