package cloud.girofle.herbier.sharing.linked;

import cloud.girofle.herbier.knowledge.Entry;
import cloud.girofle.herbier.knowledge.KeyFigure;
import cloud.girofle.herbier.knowledge.Subject;
import cloud.girofle.herbier.knowledge.Unit;
import cloud.girofle.herbier.knowledge.Units;
import cloud.girofle.herbier.library.CitedReference;
import cloud.girofle.herbier.library.Library;
import cloud.girofle.herbier.reference.Reference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A key figure: somebody’s claim, the observation it makes, and where they make it. */
final class Figure {

    private final Library library;
    private final Names names;
    private final Things things;

    Figure(Library library, Names names, Things things) {
        this.library = library;
        this.names = names;
        this.things = things;
    }

    Node whole(Entry entry) {
        KeyFigure figure = KeyFigure.of(entry.content());
        Node claim =
                new Written(names, things)
                        .of(entry, figure.language(), "Claim")
                        .say("text", figure.statement())
                        .say("creativeWorkStatus", figure.status().id())
                        .all("about", things.topics(figure.topics()))
                        .say("mainEntity", observation(figure));
        if (!figure.critique().isEmpty()) {
            claim.say(
                    "comment",
                    Node.of("Comment")
                            .say("text", figure.critique())
                            .say("encodingFormat", "text/markdown")
                            .say("inLanguage", figure.language()));
        }
        Optional.of(figure.supersededBy())
                .filter(slug -> !slug.isEmpty())
                .map(slug -> names.of(new Subject(Subject.Kind.FIGURE, slug), ""))
                .ifPresent(by -> claim.say("dcterms:isReplacedBy", Node.at(by)));
        source(figure, claim);
        return claim;
    }

    /** Who says so: the reference itself, and the place in it. */
    private void source(KeyFigure figure, Node claim) {
        String name = figure.source().reference();
        Optional<Reference> reference =
                name.isEmpty() ? Optional.empty() : CitedReference.find(library, name);
        if (reference.isPresent()) {
            claim.say("citation", things.reference(reference.get()))
                    .say("appearance", Node.at(names.reference(reference.get().key())));
        } else {
            claim.say("citation", name);
        }
        claim.say("bibo:locator", figure.source().locator());
    }

    private Node observation(KeyFigure figure) {
        KeyFigure.Amount amount = figure.amount();
        KeyFigure.Scope scope = figure.scope();
        boolean dated = scope.year().matches("\\d{4}");
        Node observation =
                Node.of("Observation")
                        .say("variableMeasured", figure.indicator())
                        .say("value", amount.value())
                        .say("minValue", amount.low())
                        .say("maxValue", amount.high());
        // A bare number has no unit; a code that UCUM does not know is passed on as words.
        if (!amount.unit().isEmpty()) {
            Optional<String> code = Units.of(amount.unit()).map(Unit::code);
            observation
                    .say("unitCode", code.map(each -> "ucum:" + each))
                    .say("unitText", amount.unit());
        }
        List<Node> about = new ArrayList<>();
        thing("Thing", scope.object()).ifPresent(about::add);
        thing("Place", scope.territory()).ifPresent(about::add);
        return observation
                .say("measurementDenominator", thing("StatisticalVariable", amount.whole()))
                .all("observationAbout", about)
                .say("observationDate", dated ? scope.year() : "")
                .say("measurementMethod", figure.how().map(KeyFigure.How::id))
                .say("description", scope.words())
                .all("additionalProperty", others(figure, dated));
    }

    private static Optional<Node> thing(String type, String name) {
        return Optional.of(name)
                .filter(any -> !any.isBlank())
                .map(any -> Node.of(type).say("name", any));
    }

    /** What schema.org has no property for, under the names of our API. */
    private static List<Node> others(KeyFigure figure, boolean dated) {
        Map<String, String> others = new LinkedHashMap<>();
        others.put("year", dated ? "" : figure.scope().year());
        others.put("phases", String.join(" ", figure.scope().phases()));
        others.put("functionalUnit", figure.scope().functionalUnit());
        others.put("confidence", figure.confidence().id());
        others.put("confidenceWhy", figure.confidenceWhy());
        others.put("statusWhy", figure.statusWhy());
        others.put("reviewedBy", figure.review().by());
        others.put("reviewed", figure.review().on());
        return others.entrySet().stream()
                .filter(each -> !each.getValue().isBlank())
                .map(each ->
                        Node.of("PropertyValue")
                                .say("propertyID", each.getKey())
                                .say("value", each.getValue()))
                .toList();
    }
}
