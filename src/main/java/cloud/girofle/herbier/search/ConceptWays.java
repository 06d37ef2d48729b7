package cloud.girofle.herbier.search;

import cloud.girofle.herbier.knowledge.Thesaurus;
import cloud.girofle.herbier.knowledge.Topic;
import cloud.girofle.herbier.text.Fold;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;

/**
 * The ways in which a thing that the thesaurus knows may be found: by the name that was typed, by
 * its other names, and by what is narrower; where little is found, also by what is near it.
 */
final class ConceptWays {

    /** Where other names of a thing are looked for: where people write of things. */
    private static final Set<Part> PROSE =
            EnumSet.of(
                    Part.TITLE,
                    Part.SHORT_TITLE,
                    Part.CREATOR,
                    Part.TAG,
                    Part.ABSTRACT,
                    Part.REMARK,
                    Part.NOTE,
                    Part.FILE,
                    Part.HEADING,
                    Part.STATEMENT,
                    Part.WRITING);

    /** Where a single word of a name may tell something. */
    private static final Set<Part> NAMING =
            EnumSet.of(Part.TITLE, Part.HEADING, Part.CREATOR, Part.TAG);

    /** Where a thing gives people its name: « Cloud Girofle » is not about the cloud. */
    private static final Set<Part> NAMES = EnumSet.of(Part.CREATOR, Part.PUBLISHER);

    private static final float NAMED_AFTER = 0.25f;

    /** Words of a name that is long enough to do without one of them. */
    private static final int LONG = 3;

    /** What more than one in so many are on tells little. */
    private static final int COMMON = 6;

    /** Words that may stand between those of a name: « analyse (du) cycle (de) vie ». */
    private static final int BETWEEN = 2;

    private final IndexReader reader;
    private final int references;
    private final List<PartQueries> parts;
    private final Thesaurus thesaurus;
    private final boolean wide;

    ConceptWays(
            IndexReader reader,
            int references,
            List<PartQueries> parts,
            Thesaurus thesaurus,
            boolean wide) {
        this.reader = reader;
        this.references = references;
        this.parts = parts;
        this.thesaurus = thesaurus;
        this.wide = wide;
    }

    List<Way> of(Asked.Concept concept) {
        List<Way> ways = new ArrayList<>(said(concept));
        for (Topic topic : concept.topics()) {
            for (String name : topic.names()) {
                ways.addAll(called(concept, topic, name));
            }
            thesaurus.narrower(topic).stream()
                    .filter(below -> holding(below) > 0)
                    .forEach(below -> ways.add(on(below, Form.NARROWER)));
            if (wide) {
                neighbours(topic).forEach(near -> ways.add(on(near, Form.NEIGHBOUR)));
            }
        }
        return ways;
    }

    /** By the name that was typed; where nothing bears it, by each of its words. */
    private List<Way> said(Asked.Concept concept) {
        List<Way> ways =
                new ArrayList<>(name(Form.SAID, concept.words(), EnumSet.allOf(Part.class)));
        List<QueryWord> telling =
                concept.words().stream().filter(word -> !word.isGrammar()).toList();
        if (telling.size() > 1 && ways.stream().noneMatch(Way::isKnown)) {
            telling.forEach(word -> ways.addAll(name(Form.WORD_OF, List.of(word), NAMING)));
        }
        return ways;
    }

    private List<Way> called(Asked.Concept concept, Topic topic, String name) {
        List<Way> ways = new ArrayList<>();
        List<QueryWord> words = TextAnalyzer.words(name);
        if (!words.equals(concept.words())) {
            ways.addAll(name(form(concept, topic, name), words, PROSE));
        }
        if (wide && words.size() >= LONG) {
            in(PROSE).map(part -> part.mostOf(Form.MOST_OF, words)).forEach(ways::add);
        }
        return ways;
    }

    /** A short form stands for the other short forms of the thing before its names. */
    private static Form form(Asked.Concept concept, Topic topic, String name) {
        boolean shortForms =
                topic.acronyms().contains(name)
                        && topic.acronyms().stream()
                                .map(Fold::fold)
                                .anyMatch(Fold.fold(concept.text())::equals);
        return shortForms ? Form.COUNTERPART : Form.SYNONYM;
    }

    private List<Way> name(Form form, List<QueryWord> words, Set<Part> where) {
        boolean capitals = form != Form.SAID && words.size() == 1 && words.getFirst().capitals();
        // A keyword is chosen; elsewhere « ai » is a verb, and « AI » is not.
        return in(where)
                .map(part ->
                        capitals && part.part() != Part.TAG
                                ? part.acronym(form, words.getFirst())
                                : part.words(form, words, BETWEEN))
                .map(way -> NAMES.stream().anyMatch(way::isIn) ? way.at(NAMED_AFTER) : way)
                .toList();
    }

    /** What is on a topic, in its title or its keywords. */
    private Way on(Topic topic, Form form) {
        float weight = form.weight() * Part.TAG.weight();
        Query on = new ConstantScoreQuery(Schema.on(topic.id()));
        return new Way(Optional.empty(), form, topic.id(), on, weight, holding(topic));
    }

    /** Those that few enough are on for it to tell something. */
    private List<Topic> neighbours(Topic topic) {
        return Stream.concat(thesaurus.broader(topic).stream(), thesaurus.related(topic).stream())
                .filter(near -> holding(near) * COMMON < references)
                .toList();
    }

    private int holding(Topic topic) {
        return PartQueries.holding(reader, new Term(Schema.TOPICS, topic.id()));
    }

    private Stream<PartQueries> in(Set<Part> which) {
        return parts.stream().filter(part -> which.contains(part.part()));
    }
}
