package cloud.girofle.herbier.search;

import cloud.girofle.herbier.reference.Identifier;
import cloud.girofle.herbier.reference.Identifiers;
import cloud.girofle.herbier.reference.Language;
import cloud.girofle.herbier.text.Fold;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A field that a reader may name before a colon, in French or English, with or without accents. */
enum QueryField {
    AUTHOR(Part.CREATOR, "auteur autrice auteurice auteurs author authors creator"),
    TITLE(Part.TITLE, "titre title"),
    ABSTRACT(Part.ABSTRACT, "resume abstract"),
    REMARK(Part.REMARK, "annotation annotations remarque remark"),
    NOTE(Part.NOTE, "note notes"),
    TAG(Part.TAG, "motcle motscles tag tags keyword keywords theme sujet subject"),
    CONTAINER(Part.CONTAINER, "revue journal publication in dans"),
    PUBLISHER(Part.PUBLISHER, "editeur edition publisher"),
    COLLECTION(Part.COLLECTION, "collection"),
    FILE(Part.FILE, "fichier fichiers piecejointe piecesjointes texte file files fulltext"),
    TYPE(Part.KIND, "type"),
    KIND("sorte sortes kind"),
    YEAR("annee year date"),
    LANGUAGE("langue language lang"),
    SOURCE("source"),
    DOI("doi"),
    ISBN("isbn"),
    URL("url lien link"),
    PMID("pmid"),
    ARXIV("arxiv"),
    KEY("cle key");

    /** Separates a source's slug from a collection's id, as in an address. */
    private static final Pattern COLLECTION_VALUE = Pattern.compile("[^/\\s]+/\\S+");

    private static final Pattern BARE_ADDRESS =
            Pattern.compile("(?:www\\.[\\w.-]+|[\\w-]+(?:\\.[\\w-]+)*\\.[a-z]{2,}/)\\S*");

    private static final Map<String, QueryField> NAMED = byName();

    private final Optional<Part> part;
    private final String names;

    QueryField(String names) {
        this.part = Optional.empty();
        this.names = names;
    }

    QueryField(Part part, String names) {
        this.part = Optional.of(part);
        this.names = names;
    }

    /** The field of that name, whatever its accents, case and hyphens. */
    static Optional<QueryField> named(String name) {
        return Optional.ofNullable(NAMED.get(Fold.words(name).replace(" ", "")));
    }

    /** The part of the reference whose words it looks through, if that is how it works. */
    Optional<Part> part() {
        return part;
    }

    /** What its value asks for; empty where it is words, or makes no sense. */
    List<Asked> read(String value) {
        Optional<Asked> asked =
                switch (this) {
                    case YEAR -> YearRange.readValue(value);
                    case KIND -> valued(Facet.KIND, KindWords.read(value));
                    case TYPE -> valued(Facet.TYPE, TypeWords.types(value));
                    case LANGUAGE -> valued(Facet.LANGUAGE, found(Language.code(value)));
                    case SOURCE -> valued(Facet.SOURCE, List.of(Fold.slug(value)));
                    case COLLECTION ->
                            COLLECTION_VALUE.matcher(value).matches()
                                    ? valued(Facet.COLLECTION, List.of(value))
                                    : Optional.empty();
                    case DOI, ISBN, URL, ARXIV -> identifiers(value).map(ids -> named(ids, value));
                    case PMID -> Optional.of(named(List.of(new Identifier.Pmid(value)), value));
                    case KEY ->
                            Optional.of(named(List.of(new Identifier.CitationKey(value)), value));
                    default -> Optional.empty();
                };
        return asked.map(List::of).orElse(List.of());
    }

    /**
     * The identifiers of a text without spaces that is one: a DOI, an ISBN, an arXiv number, an
     * address.
     */
    static Optional<List<Identifier>> identifiers(String text) {
        List<Identifier> found = new ArrayList<>();
        String plain = text.toLowerCase(Locale.ROOT);
        boolean address = plain.startsWith("http://") || plain.startsWith("https://");
        boolean bare = !address && BARE_ADDRESS.matcher(plain).matches();
        if (address || bare || plain.startsWith("10.") || plain.startsWith("doi")) {
            Identifiers.doi(text).ifPresent(found::add);
        }
        if (address || bare || plain.startsWith("arxiv")) {
            Identifiers.arxiv(text).ifPresent(found::add);
        }
        if (address || bare) {
            Identifiers.url(address ? text : "http://" + text).ifPresent(found::add);
        }
        if (found.isEmpty() && plain.matches("[\\d-]{10,17}x?")) {
            found.addAll(Identifiers.isbns(text));
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }

    private static Asked named(List<Identifier> identifiers, String value) {
        return new Asked.Named(identifiers, value);
    }

    private static Optional<Asked> valued(Facet facet, List<String> values) {
        return values.isEmpty() ? Optional.empty() : Optional.of(new Asked.Valued(facet, values));
    }

    private static List<String> found(String code) {
        return code.isEmpty() ? List.of() : List.of(code);
    }

    private static Map<String, QueryField> byName() {
        Map<String, QueryField> fields = new LinkedHashMap<>();
        for (QueryField field : values()) {
            for (String name : field.names.split(" ", -1)) {
                fields.put(name, field);
            }
        }
        return Map.copyOf(fields);
    }
}
